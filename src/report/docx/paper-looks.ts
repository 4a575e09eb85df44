import type { Language } from '../../domain/text.ts';
import { DATE_INDENT, type PaperStyle } from '../paper-style.ts';
import { type Look, styleOf } from './markup.ts';

/** 公文's red. */
const RED = 'E60012';

/** The parts of a paper that look each in its own way, with the names that their styles have in Word. */
const PARTS = {
  banner: '文书页眉',
  issuer: '文书单位',
  title: '文书标题',
  number: '文书文号',
  addressee: '文书主送',
  heading: '文书小标题',
  body: '文书正文',
  keptBody: '文书正文（与下段同页）',
  note: '文书说明',
  keptNote: '文书说明（与下段同页）',
  label: '文书栏名',
  cell: '文书表格',
  centredCell: '文书表格（居中）',
  columnTitle: '文书表头',
  signature: '文书签名',
  sealed: '文书落款',
  date: '文书日期',
  keptDate: '文书日期（与下段同页）',
  mark: '文书标记',
  everyPage: '文书每页',
  page: '文书页码',
  evenPage: '文书页码（双页）',
  annexTitle: '文书附图标题',
  caption: '文书图注',
} as const;
type Part = keyof typeof PARTS;

/** How each part of a paper looks in Word. */
export type PaperLooks = Readonly<Record<Part, Look>>;

const made = new Map<string, PaperLooks>();

/** The looks of a layout, each a style. */
export function looksOf(layout: 'form' | 'letter', language: Language, style: PaperStyle): PaperLooks {
  const key = `${layout} ${language}`;
  const looks = made.get(key) ?? named(make(layout, language, style));
  made.set(key, looks);
  return looks;
}

/** The styles of all looks. */
export function stylesOf(looks: PaperLooks): string {
  return partsOf(looks)
    .map(([part, look]) => styleOf(look, PARTS[part]))
    .join('');
}

function named(looks: PaperLooks): PaperLooks {
  return Object.fromEntries(
    partsOf(looks).map(([part, look]) => [part, { ...look, style: part }]),
  ) as PaperLooks;
}

function partsOf(looks: PaperLooks): [Part, Look][] {
  return Object.entries(looks) as [Part, Look][];
}

function make(layout: 'form' | 'letter', language: Language, { sizes, leading }: PaperStyle): PaperLooks {
  const body: Look = { size: sizes.body, line: { exactly: leading.body } };
  const running: Look = { ...body, align: 'both', indent: language === 'en' ? undefined : 2 };
  const heading: Look = { ...body, font: 'heading', keepNext: true };
  const cell: Look = { size: sizes.table, line: { atLeast: leading.table } };
  const note: Look = { size: sizes.note, line: { atLeast: leading.table } };
  const date: Look =
    layout === 'letter'
      ? { ...body, align: 'right', sides: { right: DATE_INDENT } }
      : { ...body, align: 'center' };
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
    date,
    keptDate: { ...date, keepNext: true },
    mark: { size: 10.5, font: 'heading', align: 'right' },
    everyPage: { ...note, before: 2 },
    // 单页码居右空一字，双页码居左空一字。
    page:
      layout === 'letter'
        ? { ...page, align: 'right', sides: { right: 1 } }
        : { ...page, align: 'center', before: 4 },
    evenPage: { ...page, align: 'left', sides: { left: 1 } },
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
