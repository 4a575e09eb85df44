import * as z from 'zod/mini';
import { isLocalDate } from '../domain/local-date.ts';
import type { ContentCode } from './diagnostic.ts';

/** Fails with a code of ours, which becomes a diagnostic with its place. */
function failing(code: ContentCode) {
  return { error: code };
}

/** A text that says something. */
export const text = z.string().check(z.regex(/\S/, failing('text.empty')));

/** A phrase quoted from the circular. */
export const phrase = z.string().check(z.regex(/\S/, failing('phrase.empty')));

/** A stable word: small letters, digits and single hyphens, at most 64. */
export const id = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, failing('id.format')),
    z.maxLength(64, failing('id.format')),
  );

/** A key of the source register: capital letters, digits and hyphens, such as `WSL` or `GB55009`. */
export const sourceKey = z.string().check(z.regex(/^[A-Z][A-Z0-9-]{0,31}$/, failing('id.format')));

/** A version: year and running number by habit, anything without white space by right. */
export const version = z.string().check(z.regex(/^[\w.+-]{1,32}$/, failing('version.format')));

/** A day that exists in the calendar. */
export const localDate = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, { ...failing('date.format'), abort: true }),
    z.refine(isLocalDate, failing('date.format')),
  );

/** A day, or a year where only that is known. */
export const dateOrYear = z.string().check(
  z.regex(/^\d{4}(?:-\d{2}-\d{2})?$/, { ...failing('date.format'), abort: true }),
  z.refine((written) => written.length === 4 || isLocalDate(written), failing('date.format')),
);

/** A whole number written plainly: `16`, not `016`, `1e3` or `16.0`. */
export function wholeNumber(min: number, max: number) {
  return numeral(/^(?:0|[1-9]\d{0,8})$/, z.int().check(z.minimum(min), z.maximum(max)));
}

/** A decimal number written plainly: `2.2`, `-0.5`, not `.5`, `+1` or `1e3`. */
export const decimal = numeral(/^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?$/, z.number());

/** An amount of money: the same without a sign, to the hundredth of a yuan in 万元. */
export const amount = numeral(/^(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/, z.number());

function numeral(pattern: RegExp, number: z.ZodMiniNumber) {
  return z.codec(z.string(), number, {
    decode(written, context) {
      if (pattern.test(written)) return Number(written);
      context.issues.push(refusal('number.format', written));
      return z.NEVER;
    },
    encode: String,
  });
}

/** `true` or `false`, written so. */
export const yesNo = z.codec(z.string(), z.boolean(), {
  decode(written, context) {
    if (written === 'true' || written === 'false') return written === 'true';
    context.issues.push(refusal('value.unknown', written, { allowed: ['true', 'false'] }));
    return z.NEVER;
  },
  encode: String,
});

function refusal(code: ContentCode, found: string, more: Record<string, unknown> = {}) {
  return { code: 'custom' as const, message: code, input: found, params: { found, ...more } };
}
