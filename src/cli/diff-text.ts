import type { Change, ChangeClass } from '../content/diff.ts';
import { type Checklist, itemsOf } from '../domain/checklist.ts';
import { visible } from '../domain/safe-text.ts';
import type { Text } from '../domain/text.ts';
import type { Context } from './context.ts';
import { hanging } from './wrap.ts';

/** A change, and how many stored answers it touches where it is breaking. */
export interface CountedChange extends Change {
  readonly answers?: number | undefined;
}

const CLASSES: readonly ChangeClass[] = ['breaking', 'compatible', 'cosmetic'];

/** The changes for reading, the gravest first, each with what was written and what is. */
export function diffText(
  context: Context,
  older: Checklist,
  newer: Checklist,
  changes: readonly CountedChange[],
): string {
  const { t, text } = context;
  const words = t.checklists.diff;
  if (changes.length === 0) return `${words.same}\n`;
  const of = (weight: ChangeClass) => changes.filter((change) => change.class === weight);
  const groups = CLASSES.filter((weight) => of(weight).length > 0).map((weight) => {
    const blocks = of(weight).map((change) => changeText(context, older, newer, change));
    return `\n${MARK[weight]} ${words.heading[weight]}\n${blocks.join('')}`;
  });
  const id = older.id === newer.id ? '' : `${newer.id} `;
  const versions = `${older.id} ${older.version} → ${id}${newer.version}`;
  const [breaking, compatible, cosmetic] = CLASSES.map((weight) => of(weight).length);
  const total = words.total(breaking!, compatible!, cosmetic!);
  return `${visible(`${text(newer.title)}  ${versions}`)}\n${groups.join('')}\n${total}\n`;
}

const MARK = { breaking: '!', compatible: '+', cosmetic: '·' } as const;

function changeText(context: Context, older: Checklist, newer: Checklist, change: CountedChange): string {
  const { t, io } = context;
  const words = t.checklists.diff;
  const { item = '', field, kind, answers } = change;
  const what = words.change(field === undefined ? '' : words.field[field]!, words.kind[kind]);
  const touched = answers === undefined ? '' : words.answers(answers);
  const head = [item, what, touched].filter((part) => part !== '').join('  ');
  const before = written(context, older, change);
  const after = written(context, newer, change);
  if (before === after) return `  ${head}\n`;
  const side = (label: string, value: string) => hanging(`    ${label}: `, value || '–', io.columns);
  const lines = [
    `  ${head}`,
    ...(kind === 'added' ? [] : [side(words.before, before)]),
    ...(kind === 'removed' ? [] : [side(words.after, after)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a version says where the change lies; a whole item by its question. */
function written(context: Context, checklist: Checklist, { item: id, field }: Change): string {
  if (id === undefined) return plain(context, checklist[field as keyof Checklist]);
  const item = itemsOf(checklist).find((one) => one.id === id);
  return plain(context, item?.[(field ?? 'text') as keyof typeof item]);
}

function plain(context: Context, value: unknown): string {
  const { t, text } = context;
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return visible(String(value));
  if (Array.isArray(value)) return value.map((one) => plain(context, one)).join(t.words.separator);
  if ('zh' in value && 'en' in value) return visible(text(value as Text));
  return Object.values(value)
    .map((one) => plain(context, one))
    .filter((part) => part !== '')
    .join(' ');
}
