import type { Language } from '../../domain/text.ts';
import { DATE_INDENT, type PaperStyle } from '../paper-style.ts';
import type { Look } from './markup.ts';

/** 公文's red. */
const RED = 'E60012';

/** How each part of a paper looks in Word. */
export type PaperLooks = Readonly<Record<(typeof PARTS)[number], Look>>;

const PARTS = [
  'banner',
  'issuer',
  'title',
  'number',
  'addressee',
  'heading',
  'body',
  'keptBody',
  'note',
  'keptNote',
  'label',
  'cell',
  'centredCell',
  'columnTitle',
  'signature',
  'sealed',
  'date',
  'mark',
  'everyPage',
  'page',
  'annexTitle',
  'caption',
] as const;

const made = new Map<string, PaperLooks>();

/** The looks of a layout. */
export function looksOf(layout: 'form' | 'letter', language: Language, style: PaperStyle): PaperLooks {
  const key = `${layout} ${language}`;
  const looks = made.get(key) ?? make(layout, language, style);
  made.set(key, looks);
  return looks;
}

function make(layout: 'form' | 'letter', language: Language, { sizes, leading }: PaperStyle): PaperLooks {
  const body: Look = { size: sizes.body, line: { exactly: leading.body } };
  const running: Look = { ...body, align: 'both', indent: language === 'en' ? undefined : 2 };
  const heading: Look = { ...body, font: 'heading', keepNext: true };
  const cell: Look = { size: sizes.table, line: { atLeast: leading.table } };
  const note: Look = { size: sizes.note, line: { atLeast: leading.table } };
  const page: Look = { size: sizes.page, font: 'song' };
  return {
    ...heads[layout](sizes, leading),
    addressee: body,
    heading: layout === 'letter' ? { ...heading, indent: running.indent } : { ...heading, before: 4 },
    body: running,
    keptBody: { ...running, keepNext: true },
    note: { ...note, before: 3 },
    keptNote: { ...note, before: 3, keepNext: true },
    label: { ...cell, align: 'center' },
    cell,
    centredCell: { ...cell, align: 'center' },
    columnTitle: { ...cell, font: 'heading', align: 'center', keepNext: true },
    signature: { ...body, keepNext: true },
    sealed: { ...body, align: 'center', keepNext: true },
    date:
      layout === 'letter'
        ? { ...body, align: 'right', sides: { right: DATE_INDENT } }
        : { ...body, align: 'center' },
    mark: { size: 10.5, font: 'heading', align: 'right' },
    everyPage: { ...note, before: 2 },
    page,
    annexTitle: { ...heading, newPage: true, after: 6 },
    caption: { ...note, align: 'center', after: 8 },
  };
}

type Heads = Pick<PaperLooks, 'banner' | 'issuer' | 'title' | 'number'>;

const heads: Readonly<
  Record<'form' | 'letter', (sizes: PaperStyle['sizes'], leading: PaperStyle['leading']) => Heads>
> = {
  form: (sizes, leading) => {
    const issuer: Look = {
      size: sizes.issuer,
      font: 'song',
      bold: true,
      align: 'center',
      line: { exactly: leading.title },
    };
    return {
      banner: { ...issuer, bold: false },
      issuer,
      title: { ...issuer, size: sizes.title, rule: 'double' },
      number: { size: sizes.body, align: 'center', before: 6, after: 6, line: { exactly: leading.body } },
    };
  },
  // Two lines between the red rule and the title.
  letter: (sizes, leading) => {
    const issuer: Look = { size: sizes.issuer, font: 'title', colour: RED, align: 'center' };
    return {
      banner: { size: sizes.body, align: 'center' },
      issuer: { ...issuer, after: leading.body },
      number: { size: sizes.body, align: 'center', rule: 'red', line: { exactly: leading.body } },
      title: {
        size: sizes.title,
        font: 'title',
        align: 'center',
        before: leading.body * 2,
        after: leading.body,
        line: { exactly: leading.title },
      },
    };
  },
};
