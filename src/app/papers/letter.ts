import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import type { Block } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import { box, type Drafting, orBlank, text } from './drafting.ts';
import { optional } from './paper-form.ts';
import { sealOf } from './parts.ts';

/** What every letter of the commission's office says of itself. */
export const LETTER_FIELDS = optional('签发人', '承办人', '抄送', '附件');

/** 一、提醒事项 …: a heading for each field and what was typed under it. */
export function sections(d: Drafting, ...names: readonly string[]): Block[] {
  return names.flatMap((name, index) =>
    text(name, d.lines(name).length > 0 ? d.lines(name) : [d.t.blank], {
      heading: d.t.sectionNumber(index + 1) + d.t.label(name),
    }),
  );
}

/** Who signed it out and who is in charge. */
export function chargeRows(d: Drafting): Block {
  return { type: 'fields', rows: [[box(d, '签发人'), box(d, '承办人')]] };
}

/** Seal, contact, annexes and copies, at the end of a letter; `below` the seal the addressee may have to answer. */
export function closing(d: Drafting, below: readonly string[] = []): Block[] {
  const { t, source } = d;
  const { contact } = source.profile;
  const copies = d.given('抄送');
  const attached = d.lines('附件').join(t.semicolon);
  return [
    ...text('附件', [attached && t.attached(attached)]),
    ...text('联系', [
      t.contact(orBlank(printable(contact?.name ?? ''), d), orBlank(printable(contact?.phone ?? ''), d)),
    ]),
    { type: 'sign-off', lines: [], seal: sealOf(d), below },
    ...text('抄送', [copies && t.copiesTo(copies)], { look: 'note' }),
  ];
}

/** The line on which the addressee answers. */
export function feedbackLines({ t }: Drafting): string[] {
  return [`${t.sign.feedback}${t.blank}　${t.sign.feedbackOn}${t.blank}`];
}

/** By when to answer. */
export function feedbackBlock(d: Drafting): Block[] {
  return text('反馈', [d.t.letters.feedback(orBlank(d.given('反馈时限'), d))]);
}

/** The papers that went before, each with its date. */
export function earlierNamed(d: Drafting): string[] {
  const { table, profile, earlier } = d.source;
  return earlier.map(({ kind, number, issuedOn }) =>
    d.t.letters.proposal.earlier(
      d.in(titleOf(kindRule(table, kind), profile.body)),
      printable(number),
      d.date(issuedOn),
    ),
  );
}
