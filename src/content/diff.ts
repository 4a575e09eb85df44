import { type Checklist, type Item, itemsOf, type Measure } from '../domain/checklist.ts';
import { movedItems } from './moved-items.ts';
import { chineseGist, same } from './same-content.ts';

/**
 * How much a change matters to results kept under the old version.
 *
 * `breaking`: an old answer no longer answers the new question, or would be judged otherwise. `compatible`: it still
 * does, though what follows from it may differ. `cosmetic`: only the wording or the place changed.
 */
export type ChangeClass = 'breaking' | 'compatible' | 'cosmetic';

/** What changed; `meaning` is wording that differs by more than punctuation and spacing. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'changed' | 'meaning' | 'wording';

/** One difference between two versions of a checklist. */
export interface Change {
  readonly class: ChangeClass;
  readonly kind: ChangeKind;
  /** Absent where the checklist itself changed. */
  readonly item?: string | undefined;
  readonly field?: string | undefined;
}

/** All differences, and whether the version was changed with them. */
export interface ChecklistDiff {
  readonly changes: readonly Change[];
  readonly versionChanged: boolean;
  /** The content differs by more than looks, and the version says it does not. */
  readonly versionMissing: boolean;
}

/** Compares two versions of a checklist, item by item. */
export function diffChecklists(older: Checklist, newer: Checklist): ChecklistDiff {
  const changes = [...aboutChecklist(older, newer), ...aboutItems(older, newer)];
  const versionChanged = older.version !== newer.version;
  const matters = changes.some((change) => change.class !== 'cosmetic');
  return { changes, versionChanged, versionMissing: matters && !versionChanged };
}

function aboutChecklist(older: Checklist, newer: Checklist): Change[] {
  const header: readonly [keyof Checklist, ChangeClass][] = [
    ['id', 'breaking'],
    ['sector', 'compatible'],
    ['clause', 'compatible'],
    ['title', 'cosmetic'],
    ['reviewedOn', 'cosmetic'],
  ];
  return header.flatMap(([field, weight]) =>
    same(older[field], newer[field]) ? [] : [{ class: weight, kind: 'changed' as const, field }],
  );
}

function aboutItems(older: Checklist, newer: Checklist): Change[] {
  const before = new Map(itemsOf(older).map((item) => [item.id, item]));
  const after = new Map(itemsOf(newer).map((item) => [item.id, item]));
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const moved = movedItems(
    [...before.keys()].filter((id) => after.has(id)),
    [...after.keys()].filter((id) => before.has(id)),
  );
  return [
    ...removed.map((item): Change => ({ class: 'breaking', kind: 'removed', item })),
    ...[...after.values()].flatMap((item): Change[] => {
      const earlier = before.get(item.id);
      if (!earlier) return [{ class: 'compatible', kind: 'added', item: item.id }];
      const place: Change[] = moved.has(item.id) ? [{ class: 'cosmetic', kind: 'moved', item: item.id }] : [];
      return [...aboutItem(earlier, item), ...place];
    }),
  ];
}

/** Fields whose change makes an old result wrong, or leaves it right. */
const WEIGHTS: readonly [keyof Item, ChangeClass][] = [
  ['grade', 'breaking'],
  ['source', 'compatible'],
  ['basis', 'compatible'],
  ['dueDays', 'compatible'],
  ['evidence', 'compatible'],
  ['when', 'compatible'],
  ['appliesTo', 'compatible'],
  ['method', 'cosmetic'],
];

function aboutItem(older: Item, newer: Item): Change[] {
  const item = newer.id;
  const plain = WEIGHTS.filter(([field]) => !same(older[field], newer[field])).map(
    ([field, weight]): Change => ({ class: weight, kind: 'changed', item, field }),
  );
  return [
    ...wording(item, 'text', 'breaking', older.text, newer.text),
    ...wording(item, 'majorIf', 'breaking', older.majorIf, newer.majorIf),
    ...wording(item, 'rectification', 'compatible', older.rectification, newer.rectification),
    ...aboutMeasure(item, older.measure, newer.measure),
    ...plain,
  ];
}

function wording(item: string, field: string, weight: ChangeClass, older: unknown, newer: unknown): Change[] {
  if (same(older, newer)) return [];
  if (same(chineseGist(older), chineseGist(newer)))
    return [{ class: 'cosmetic', kind: 'wording', item, field }];
  return [{ class: weight, kind: 'meaning', item, field }];
}

function aboutMeasure(item: string, older: Measure | undefined, newer: Measure | undefined): Change[] {
  if (same(older, newer)) return [];
  const field = 'measure';
  if (!older || !newer) return [{ class: 'compatible', kind: newer ? 'added' : 'removed', item, field }];
  const judged = same(judgedBy(older), judgedBy(newer));
  if (!judged) return [{ class: 'breaking', kind: 'changed', item, field }];
  return [
    { class: older.required === newer.required ? 'cosmetic' : 'compatible', kind: 'changed', item, field },
  ];
}

// A value means something else under another unit or of another thing, and is judged otherwise by other limits.
function judgedBy({ what, unit, min, max }: Measure): unknown {
  return [chineseGist(what), unit, min, max];
}
