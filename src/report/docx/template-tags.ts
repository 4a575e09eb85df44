import type { Block, PaperModel } from '../paper-model.ts';
import { headData, partTags, signOffTags, TAGS } from './template-data.ts';

/** What may stand in a Word template: `{text}`, `{#list}…{/list}`, `{#condition}…{/condition}`, `{@photo}`. */
export interface TemplateTag {
  readonly name: string;
  readonly kind: 'text' | 'photo' | 'condition' | 'list';
  /** What the sample has there; empty for lists, whose own tags have examples. */
  readonly example: string;
  /** Known within the list besides those outside it. */
  readonly tags?: readonly TemplateTag[] | undefined;
}

/** Every tag that a template of the sample's kind may use. */
export function templateTagsOf(sample: PaperModel): TemplateTag[] {
  const photo = sample.photos[0];
  // A part goes before a value of the same name.
  const all = [
    ...texts(sample.values),
    ...texts(headData(sample)),
    ...partsOf(sample, { text: textTags, fields: fieldTags, table: tableTags, 'sign-off': signOffTagsOf }),
    contents(TAGS.everyPage, sample.everyPage),
    { name: TAGS.hasPhotos, kind: 'condition' as const, example: '' },
    list(TAGS.photos, [
      ...texts({ [TAGS.label]: photo?.label ?? '', [TAGS.caption]: photo?.caption ?? '' }),
      { name: TAGS.photo, kind: 'photo', example: '' },
    ]),
  ];
  return [...new Map(all.map((tag) => [tag.name, tag])).values()];
}

/**
 * What a template of this paper must have, so that no paper goes out without its number, its mark as a draft or a part
 * of its content. Parts in which the paper has nothing may be missing.
 */
export function requiredTags(model: PaperModel): string[] {
  const parts = partsOf(model, {
    text: (block) => (block.look === 'body' && block.paragraphs.length > 0 ? [block.name] : []),
    fields: ({ rows }) => rows.flat().flatMap(({ name, value }) => (value.trim() === '' ? [] : [name])),
    table: ({ name, columns, rows }) =>
      rows.length > 0 ? [name, ...columns.map((column) => column.name)] : [],
    'sign-off': ({ lines, seal, below }, place) => {
      const tags = signOffTags(place);
      return [
        ...(lines.length > 0 ? [tags.lines] : []),
        ...(seal ? [tags.date] : []),
        ...(below.length > 0 ? [tags.below] : []),
      ];
    },
  });
  return [
    TAGS.number,
    TAGS.mark,
    ...parts,
    ...(model.everyPage.length > 0 ? [TAGS.everyPage] : []),
    ...(model.photos.length > 0 ? [TAGS.photos, TAGS.photo] : []),
  ];
}

type ByBlock<T> = {
  readonly [Type in Block['type']]: (block: Block & { readonly type: Type }, place: number) => readonly T[];
};

/** What each block gives; a sign-off is told its place among the sign-offs. */
function partsOf<T>({ blocks }: PaperModel, by: ByBlock<T>): T[] {
  let signOffs = 0;
  return blocks.flatMap((block): readonly T[] => {
    if (block.type === 'text') return by.text(block, 0);
    if (block.type === 'fields') return by.fields(block, 0);
    if (block.type === 'table') return by.table(block, 0);
    return by['sign-off'](block, signOffs++);
  });
}

function texts(values: Readonly<Record<string, string>>): TemplateTag[] {
  return Object.entries(values).map(([name, example]) => ({ name, kind: 'text', example }));
}

function list(name: string, tags: readonly TemplateTag[]): TemplateTag {
  return { name, kind: 'list', example: '', tags };
}

function contents(name: string, lines: readonly string[]): TemplateTag {
  return list(name, texts({ [TAGS.content]: lines[0] ?? '' }));
}

function partOf(name: string, heading: string): TemplateTag[] {
  const tags = partTags(name);
  return [
    { name: tags.condition, kind: 'condition', example: '' },
    ...(heading === '' ? [] : texts({ [tags.heading]: heading })),
  ];
}

function textTags({ name, heading, paragraphs }: Block & { type: 'text' }): TemplateTag[] {
  return [contents(name, paragraphs), ...partOf(name, heading)];
}

function fieldTags({ rows }: Block & { type: 'fields' }): TemplateTag[] {
  return texts(Object.fromEntries(rows.flat().map(({ name, value }) => [name, value])));
}

function tableTags({ name, heading, columns, rows }: Block & { type: 'table' }): TemplateTag[] {
  const cells = columns.map((column, index) => [column.name, rows[0]?.[index] ?? ''] as const);
  return [list(name, texts(Object.fromEntries(cells))), ...partOf(name, heading)];
}

function signOffTagsOf({ lines, seal, below }: Block & { type: 'sign-off' }, place: number): TemplateTag[] {
  const tags = signOffTags(place);
  return [
    contents(tags.lines, lines),
    ...texts({ [tags.issuer]: seal?.issuer ?? '', [tags.date]: seal?.date ?? '' }),
    contents(tags.below, below),
  ];
}
