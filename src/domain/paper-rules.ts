import type { Verification } from './checklist.ts';
import type { LocalDate } from './local-date.ts';
import { BODY_KINDS, type BodyKind, type PaperKind } from './paper.ts';
import { Problem } from './problem.ts';
import type { Text } from './text.ts';

/** What a paper can't be without, besides its own fields. */
export const PAPER_NEEDS = ['court', 'reconsideration', 'officers', 'hazards', 'inspection'] as const;
export type PaperNeed = (typeof PAPER_NEEDS)[number];

/** Whom a paper is addressed to. */
export const PAPER_RECIPIENTS = ['enterprise', 'office'] as const;
export type PaperRecipient = (typeof PAPER_RECIPIENTS)[number];

/** What a paper is about. */
export const PAPER_TOPICS = ['inspection', 'hazards', 'enterprise', 'office', 'paper'] as const;
export type PaperTopic = (typeof PAPER_TOPICS)[number];

/** 文书种类 as data: who may issue it, to whom, when, and in what form. */
export interface KindRule {
  readonly kind: PaperKind;
  readonly title: Text;
  /** Where a body calls the same paper otherwise. */
  readonly titles?: Readonly<Partial<Record<BodyKind, Text>>> | undefined;
  readonly layout: 'form' | 'letter';
  /** The line above the title, by body; a body that is not named has none. */
  readonly banners?: Readonly<Partial<Record<BodyKind, Text>>> | undefined;
  readonly to: PaperRecipient;
  readonly about: PaperTopic;
  readonly issuers: readonly BodyKind[];
  /** What a body that may not issue it can issue instead. */
  readonly instead?: Readonly<Partial<Record<BodyKind, readonly PaperKind[]>>> | undefined;
  readonly needs: readonly PaperNeed[];
  /** One of these must have been issued before; absent where nothing must. */
  readonly after?: readonly PaperKind[] | undefined;
  /** Bears the date of this earlier paper, where there is one. */
  readonly sameDayAs?: PaperKind | undefined;
  /** 代字, such as 应急责改: the word in its number. */
  readonly word?: string | undefined;
  /** 一式几份: copies that are said at its foot; 1 says nothing. */
  readonly copies: number;
  /** Issued in the name of the commission whose office the body is. */
  readonly inNameOfCommission?: boolean | undefined;
}

/** What holds of a body as a whole. */
export interface BodyRule {
  readonly body: BodyKind;
  readonly title: Text;
  /** Why it may issue only what it may: the rule that a refusal names. */
  readonly reason: Text;
  readonly source: string;
  readonly verified: Verification;
}

/** The table of kinds and bodies. */
export interface PaperTable {
  readonly version: string;
  readonly bodies: readonly BodyRule[];
  readonly kinds: readonly KindRule[];
}

/** A number of days or months that a paper prints or a check uses. */
export interface RuleNumber {
  readonly id: string;
  readonly title: Text;
  readonly amount: number;
  readonly unit: 'days' | 'working-days' | 'months';
  readonly source: Text;
  readonly verified: Verification;
}

/** A clause as printed, with places such as `{法院}` to be filled in. */
export interface RuleClause {
  readonly id: string;
  readonly text: Text;
  readonly source: Text;
  readonly verified: Verification;
}

/** The numbers and clauses in force from a day on. A paper names the version by which it was made. */
export interface RuleFile {
  readonly version: string;
  readonly inForceFrom: LocalDate;
  readonly numbers: readonly RuleNumber[];
  readonly clauses: readonly RuleClause[];
}

/** All that decides which papers can be issued and what they say. */
export interface PaperRules {
  readonly table: PaperTable;
  /** The oldest first. */
  readonly files: readonly RuleFile[];
}

/** The rule file in force on a day; of two from the same day, the later one. @throws Problem `paper.no-rules` */
export function rulesOn({ files }: Pick<PaperRules, 'files'>, day: LocalDate): RuleFile {
  const inForce = files.filter(({ inForceFrom }) => inForceFrom <= day);
  const found = inForce.reduce<RuleFile | undefined>(
    (best, file) => (best && best.inForceFrom > file.inForceFrom ? best : file),
    undefined,
  );
  if (!found) throw new Problem('paper.no-rules', { day });
  return found;
}

/** The row of a kind. A table that was read has one for each. */
export function kindRule({ kinds }: PaperTable, kind: PaperKind): KindRule {
  return kinds.find((one) => one.kind === kind)!;
}

/** The title that a body gives to a kind. */
export function titleOf({ title, titles }: KindRule, body: BodyKind): Text {
  return titles?.[body] ?? title;
}

/** A number of a rule file by its id. */
export function ruleNumber({ numbers }: RuleFile, id: string): RuleNumber {
  return numbers.find((one) => one.id === id)!;
}

/** A clause of a rule file by its id. */
export function ruleClause({ clauses }: RuleFile, id: string): RuleClause {
  return clauses.find((one) => one.id === id)!;
}

/** The numbers that every rule file has. */
export const RULE_NUMBERS = [
  'reconsideration',
  'litigation',
  'temporary-stop',
  'extension-apply',
  'extension-reply',
  'verification',
  'long-limit',
] as const;

/** The clauses that every rule file has. */
export const RULE_CLAUSES = ['remedy-order', 'remedy-decision'] as const;

/** The kinds that a body may issue, in the order of the table. */
export function kindsOf({ kinds }: PaperTable, body: BodyKind): PaperKind[] {
  return kinds.filter(({ issuers }) => issuers.includes(body)).map(({ kind }) => kind);
}

/** The bodies that may issue a kind, in their fixed order. */
export function issuersOf(table: PaperTable, kind: PaperKind): BodyKind[] {
  return BODY_KINDS.filter((body) => kindRule(table, kind).issuers.includes(body));
}
