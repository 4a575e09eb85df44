import type { PaperKind } from './paper.ts';
import { type KindRule, kindRule, type PaperTable, titleOf } from './paper-rules.ts';
import { Problem } from './problem.ts';
import type { Profile } from './profile.ts';

/** What a paper would be about, as far as it decides whether it may be issued. */
export interface RefusalSubject {
  /** Kinds of the papers that were issued before on the same matter; void ones do not count. */
  readonly earlier: readonly PaperKind[];
  /** Where the enterprise is: an office that may not write to it can write to its street. */
  readonly street?: string | undefined;
}

/**
 * Why this body may not issue this kind now; empty when it may. A body that may never issue it is told the rule and
 * what it may issue instead, and nothing else.
 */
export function mayIssue(
  table: PaperTable,
  profile: Profile,
  kind: PaperKind,
  { earlier, street }: RefusalSubject,
): Problem[] {
  const rule = kindRule(table, kind);
  if (!rule.issuers.includes(profile.body)) return [notIssuer(table, profile, rule, street)];
  return [...lackingRemedy(rule, profile), ...tooEarly(table, rule, profile, earlier)];
}

function notIssuer(
  table: PaperTable,
  { body, name }: Profile,
  rule: KindRule,
  street: string | undefined,
): Problem {
  const { reason, source } = table.bodies.find((one) => one.body === body)!;
  const instead = (rule.instead?.[body] ?? []).map((kind) => titleOf(kindRule(table, kind), body));
  return new Problem('paper.not-issuer', {
    body: name,
    ...named(rule, body),
    reason: reason.zh,
    reasonEn: reason.en,
    source,
    instead: instead.map(({ zh }) => zh),
    insteadEn: instead.map(({ en }) => en),
    kinds: rule.instead?.[body] ?? [],
    street: body === 'commission-office' ? street : undefined,
  });
}

function lackingRemedy(rule: KindRule, { body, court, reconsideration }: Profile): Problem[] {
  const details = named(rule, body);
  return [
    ...(rule.needs.includes('reconsideration') && !reconsideration?.trim()
      ? [new Problem('paper.reconsideration-missing', details)]
      : []),
    ...(rule.needs.includes('court') && !court?.trim() ? [new Problem('paper.court-missing', details)] : []),
  ];
}

function tooEarly(
  table: PaperTable,
  rule: KindRule,
  { body }: Profile,
  earlier: readonly PaperKind[],
): Problem[] {
  if (!rule.after || rule.after.some((kind) => earlier.includes(kind))) return [];
  const after = rule.after
    .map((kind) => kindRule(table, kind))
    .filter(({ issuers }) => issuers.includes(body));
  const titles = (after.length > 0 ? after : rule.after.map((kind) => kindRule(table, kind))).map((one) =>
    titleOf(one, body),
  );
  return [
    new Problem('paper.precondition', {
      ...named(rule, body),
      after: titles.map(({ zh }) => zh),
      afterEn: titles.map(({ en }) => en),
    }),
  ];
}

function named(rule: KindRule, body: Profile['body']) {
  const title = titleOf(rule, body);
  return { kind: rule.kind, title: title.zh, titleEn: title.en };
}
