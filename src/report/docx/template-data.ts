import type { Block, PaperModel, PaperPhoto } from '../paper-model.ts';

/** What the tags of a template stand for. */
export interface TemplateData {
  readonly [tag: string]: TagValue;
}
type TagValue = string | boolean | readonly TemplateData[];

/**
 * The tags that are not the papers' own. `内容` is one paragraph or line of its list; a name with `有` before it is a
 * condition, with `标题` after it the heading of that part.
 */
export const TAGS = {
  content: '内容',
  everyPage: '每页',
  hasPhotos: '有照片',
  photos: '照片',
  photo: '图片',
  label: '图号',
  caption: '图注',
  number: '文号',
  mark: '草稿标记',
} as const;

/** Names of the tags of the sign-off with this place among a paper's sign-offs. */
export function signOffTags(place: number): { lines: string; issuer: string; date: string; below: string } {
  const [lines, issuer, date, below] = ['签名', '落款单位', '落款日期', '签署说明'].map(
    (name) => name + (place === 0 ? '' : place + 1),
  );
  return { lines: lines!, issuer: issuer!, date: date!, below: below! };
}

/** The condition under which a part stands, and its heading. */
export function partTags(name: string): { condition: string; heading: string } {
  return { condition: `有${name}`, heading: `${name}标题` };
}

/** A paper under the tags' names; `drawing` gives a photo's paragraph as Word XML. */
export function templateData(model: PaperModel, drawing: (photo: PaperPhoto) => string): TemplateData {
  const signOffs: readonly Block[] = model.blocks.filter(({ type }) => type === 'sign-off');
  const blocks = model.blocks.map((block) => blockData(block, signOffs.indexOf(block)));
  return Object.assign(
    Object.create(null) as Record<string, TagValue>,
    model.values,
    headData(model),
    ...blocks,
    {
      [TAGS.everyPage]: contents(model.everyPage),
      [TAGS.hasPhotos]: model.photos.length > 0,
      [TAGS.photos]: model.photos.map((photo) => ({
        [TAGS.label]: photo.label,
        [TAGS.caption]: photo.caption,
        [TAGS.photo]: drawing(photo),
      })),
    },
  );
}

/** The head under its tags. */
export function headData({ head }: Pick<PaperModel, 'head'>): Readonly<Record<string, string>> {
  return {
    页眉: head.banner,
    发文单位: head.issuer,
    标题: head.title,
    [TAGS.number]: head.number,
    [TAGS.mark]: head.mark,
    译文说明: head.translation,
    主送: head.addressee,
  };
}

function contents(lines: readonly string[]): TemplateData[] {
  return lines.map((line) => ({ [TAGS.content]: line }));
}

function blockData(block: Block, place: number): TemplateData {
  switch (block.type) {
    case 'text':
      return partData(block.name, block.heading, contents(block.paragraphs));
    case 'fields':
      return Object.fromEntries(block.rows.flat().map(({ name, value }) => [name, value]));
    case 'table':
      return partData(
        block.name,
        block.heading,
        block.rows.map((cells) =>
          Object.fromEntries(block.columns.map(({ name }, index) => [name, cells[index] ?? ''])),
        ),
      );
    case 'sign-off': {
      const { lines, issuer, date, below } = signOffTags(place);
      return {
        [lines]: contents(block.lines),
        [issuer]: block.seal?.issuer ?? '',
        [date]: block.seal?.date ?? '',
        [below]: contents(block.below),
      };
    }
  }
}

function partData(name: string, heading: string, rows: readonly TemplateData[]): TemplateData {
  const tags = partTags(name);
  return { [name]: rows, [tags.condition]: rows.length > 0, [tags.heading]: heading };
}
