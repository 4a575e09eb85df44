import * as z from 'zod/mini';
import { type DeadlineRule, TERM_KINDS } from '../domain/deadline.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml } from './read-yaml.ts';
import { id, version, wholeNumber, yesNo } from './scalars.ts';
import { textShape } from './schema.ts';

const ruleShape = z.strictObject({
  id,
  title: textShape,
  kind: z.enum(TERM_KINDS),
  amount: wholeNumber(1, 3650),
  roll: z.optional(yesNo),
  source: textShape,
  verified: z.enum(['V', 'S', 'T']),
});

const rulesShape = z.strictObject({ version, rules: z.array(ruleShape).check(z.minLength(1)) });

/** A rule with the version of the file it stands in, by which a deadline can be recomputed later. */
export interface VersionedRule extends DeadlineRule {
  readonly version: string;
}

/** What came of reading a file of deadline rules: the rules, or every fault. */
export interface ReadRules {
  readonly rules?: readonly VersionedRule[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of deadline rules; a rule that does not say `roll` does not roll. Never throws. */
export function readDeadlineFile(path: string, bytes: Uint8Array): ReadRules {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(rulesShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const ids = read.value.rules.map((rule) => rule.id);
  const repeated = ids.flatMap((each, index) =>
    ids.indexOf(each) === index
      ? []
      : [file.fault(['rules', index, 'id'], { code: 'id.duplicate', details: { id: each, other: path } })],
  );
  if (repeated.length > 0) return { diagnostics: repeated };
  const { version: fileVersion, rules } = read.value;
  return {
    rules: rules.map((rule) => ({ ...rule, roll: rule.roll ?? false, version: fileVersion })),
    diagnostics: [],
  };
}
