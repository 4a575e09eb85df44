import * as fc from 'fast-check';
import type { DomainEvent } from '../../src/domain/event.ts';
import { answer, checklist, enterprise, item, NOW, raisedHazard } from '../builders.ts';

/** A row of the ledger, by the column in which each text is shown. */
export type LedgerRow = Readonly<Record<LedgerColumn, string>>;
export type LedgerColumn = (typeof TEXTS)[number] | keyof typeof FIXED;

const TEXTS = [
  'number',
  'inspection',
  'inspector-1',
  'certificate-1',
  'enterprise',
  'credit-code',
  'street',
  'sector',
  'checklist',
  'item',
  'place',
  'description',
  'requirement',
  'responsible',
  'phone',
] as const;
const FIXED = { status: 'raised', grade: 'general', 'inspected-on': '2026-11-23' } as const;

/** What breaks tables at the beginning of a text, at its end or within, and what only looks as if it did. */
const PIECES = [
  `'¦"¦""¦=¦+¦-¦@¦|¦%¦%s¦%w¦＝¦＋¦－¦＠¦\\¦\\n¦\\"¦$1¦?¦null¦1e5¦007¦20261123000000000001¦1/2¦TRUE¦91360103MA0XH0018C`,
  ' ¦  ¦\u00a0¦\u3000¦\u2003¦\t¦\n¦\r¦\r\n¦ \t¦,¦;¦、¦，¦；¦~¦/¦ |¦| ¦.¦:¦！¦（¦）¦《¦“¦·¦…¦—',
  '&¦<¦>¦&amp;¦]]>¦<!--¦_¦_x¦_x000D_¦_x0041_¦_X0041_¦__x000D__¦_x005F_¦{¦}¦*¦[¦^¦`¦#',
  '😀¦𠀀¦\u4dff¦\u9fff¦\ua000¦０¦Ａ¦é¦e\u0301¦\u202e¦\u200b¦\ufeff¦\ufffd¦\u2028',
].flatMap((line) => line.split('¦'));

const LONG = '长'.repeat(6000);

const CLEAN = withTexts((column) => column.replaceAll(/[^a-z]/g, ''));

/** In each but one text is not clean: no other one saves it from being taken as it stands. */
const ONE_UNCLEAN = TEXTS.flatMap((column) =>
  [...PIECES.flatMap((one) => [one, `${one}a`, `a${one}`, `a${one}z`]), '', LONG, `=${LONG}`].map(
    (text): LedgerRow => ({ ...CLEAN, [column]: text }),
  ),
);

const anyText = fc
  .array(fc.constantFrom(...PIECES, 'a', '0', '一', '后厨'), { maxLength: 5 })
  .map((pieces) => pieces.join(''));
const anyRow = fc
  .array(anyText, { minLength: TEXTS.length, maxLength: TEXTS.length })
  .map((texts) => withTexts((_, index) => texts[index]!));

function withTexts(text: (column: string, index: number) => string): LedgerRow {
  const texts = TEXTS.map((column, index) => [column, text(column, index)]);
  return { ...(Object.fromEntries(texts) as Record<(typeof TEXTS)[number], string>), ...FIXED };
}

/** Every column with every piece in every place, and so many rows of nothing but such texts. */
export function hostileRows(more: number): LedgerRow[] {
  return [...ONE_UNCLEAN, ...fc.sample(anyRow, more)];
}

/** What happened so that the ledger has these rows. */
export function eventsBehind(rows: readonly LedgerRow[]): DomainEvent[] {
  const hash = 'a'.repeat(64);
  const each = rows.map(stepsBehind);
  return [
    { type: 'checklist.registered', entity: hash, data: { hash, checklist: checklist([item('item-0')]) } },
    ...each.map(({ recorded }) => recorded),
    ...each.map(({ completed }) => completed),
    ...each.map(({ raised }) => raised),
  ];
}

function stepsBehind(
  row: LedgerRow,
  index: number,
): Record<'recorded' | 'completed' | 'raised', DomainEvent> {
  const place = enterprise({
    id: `e-${index}`,
    name: row.enterprise,
    creditCode: row['credit-code'] || undefined,
    street: row.street,
    phone: row.phone,
  });
  const inspection = {
    id: `i-${index}`,
    number: row.inspection,
    status: 'completed',
    checklists: [{ id: 'gas', version: '1', hash: 'a'.repeat(64) }],
    enterpriseId: place.id,
    traits: [],
    inspectors: [{ name: row['inspector-1'], certificate: row['certificate-1'] }],
    kind: 'routine',
    startedAt: NOW,
    completedAt: NOW,
  } as const;
  const { number, sector, checklist: checklistId, item: itemId, place: where, ...said } = row;
  const { description, requirement, responsible } = said;
  const found = { number, sector, checklistId, itemId, place: where, description, requirement, responsible };
  const raised = raisedHazard({ ...found, inspectionId: inspection.id, enterpriseId: place.id });
  return {
    recorded: { type: 'enterprise.recorded', entity: place.id, data: place },
    completed: {
      type: 'inspection.completed',
      entity: inspection.id,
      data: { inspection, answers: [answer('item-0', 'pass')], enterprise: place },
    },
    raised: {
      type: 'hazard',
      entity: `h-${index}`,
      data: { at: NOW, by: '甲某', type: 'raised', ...raised },
    },
  };
}
