import type { Block, PaperModel } from '../paper-model.ts';
import { headData, partTags, signOffTags, TAGS } from './template-data.ts';

/**
 * The paper that is laid out as the template of its kind: in place of each text stands its tag, and lists begin and end
 * with theirs. Labels and titles of columns stay, for the office to reword.
 */
export function taggedModel(sample: PaperModel): PaperModel {
  const [banner, issuer, title, number, mark, translation, addressee] = Object.entries(headData(sample)).map(
    ([tag, text]) => (text === '' && tag !== TAGS.mark ? '' : `{${tag}}`),
  );
  const signOffs: readonly Block[] = sample.blocks.filter(({ type }) => type === 'sign-off');
  return {
    ...sample,
    head: {
      banner: banner!,
      issuer: issuer!,
      title: title!,
      number: number!,
      mark: mark!,
      translation: translation!,
      addressee: addressee!,
    },
    blocks: sample.blocks.flatMap((block) => taggedBlock(block, signOffs.indexOf(block))),
    everyPage: sample.everyPage.length > 0 ? list(TAGS.everyPage) : [],
    photos: [],
  };
}

function list(name: string): string[] {
  return [`{#${name}}`, `{${TAGS.content}}`, `{/${name}}`];
}

function taggedBlock(block: Block, place: number): Block[] {
  switch (block.type) {
    case 'text': {
      const body = { ...block, heading: headingTag(block), paragraphs: list(block.name) };
      if (block.heading === '') return [body];
      const [opening, closing] = condition(block.name);
      return [line(opening), { ...body, paragraphs: [...body.paragraphs, closing] }];
    }
    case 'fields':
      return [
        {
          ...block,
          rows: block.rows.map((row) => row.map((field) => ({ ...field, value: `{${field.name}}` }))),
        },
      ];
    case 'table': {
      const [opening, closing] = condition(block.name);
      return [line(opening), { ...block, heading: headingTag(block), rows: [rowOf(block)] }, line(closing)];
    }
    case 'sign-off': {
      const { lines, issuer, date, below } = signOffTags(place);
      return [
        {
          type: 'sign-off',
          lines: block.lines.length > 0 ? list(lines) : [],
          seal: block.seal && { issuer: `{${issuer}}`, date: `{${date}}` },
          below: block.below.length > 0 ? list(below) : [],
        },
      ];
    }
  }
}

function headingTag({ name, heading }: { readonly name: string; readonly heading: string }): string {
  return heading === '' ? '' : `{${partTags(name).heading}}`;
}

function condition(name: string): [opening: string, closing: string] {
  const tag = partTags(name).condition;
  return [`{#${tag}}`, `{/${tag}}`];
}

/** A tag in a line of its own, which goes with it. */
function line(tag: string): Block {
  return { type: 'text', name: '', heading: '', paragraphs: [tag], look: 'note' };
}

function rowOf({ name, columns }: Block & { type: 'table' }): string[] {
  const last = columns.length - 1;
  return columns.map((column, index) =>
    [index === 0 ? `{#${name}}` : '', `{${column.name}}`, index === last ? `{/${name}}` : ''].join(''),
  );
}
