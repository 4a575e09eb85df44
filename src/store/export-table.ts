import type { ColumnHead, ColumnType } from './export-store.ts';

/** A column: what it is called, how it is read, and where it comes from. */
export interface ExportColumn extends ColumnHead {
  /** On the tables of `ExportTable`; null where nothing is known. */
  readonly sql: string;
  /** The vocabulary that has words for its codes. */
  readonly words?: string | undefined;
  /** Its SQL is a JSON array of codes, to be told with 、 between them. */
  readonly isList?: boolean | undefined;
}

/** A table that can be exported. */
export interface ExportTable {
  /** The table with its alias whose rows are exported, and what names one of them. */
  readonly base: string;
  readonly key: string;
  /** What else its columns are made of. */
  readonly joins: string;
  /** Rows that belong to it at all; `$today` is the day of the export. */
  readonly where: string;
  readonly order: string;
  /** The day by which a span of days chooses; absent where there is none. */
  readonly day?: string | undefined;
  /** Whether the filters of hazards apply, or which others. */
  readonly filters: 'hazard' | readonly ('street' | 'enterpriseId' | 'inspector' | 'sector')[];
  /** A new one only ever at the end. */
  readonly columns: readonly ExportColumn[];
}

/** The texts of each table whose rows say in `ordinary` that they can be written as they stand; `?` may be empty. */
const ORDINARY: Readonly<Record<string, readonly string[]>> = {
  h: [
    ...[
      'number',
      'inspection_number',
      'inspected_on',
      'found_on',
      'sector',
      'checklist_id',
      'item_id',
      'grade',
      'status',
    ],
    ...['place?', 'description', 'requirement', 'responsible?'],
  ],
  e: ['name', 'credit_code?', 'street'],
  i: ['number'],
};

/** Where it is said that a column's value is ordinary, and whether that may be none. */
export interface Ordinary {
  readonly flag: string;
  readonly mayBeEmpty: boolean;
}

/** What is known of a column's value before it is read; undefined where nothing is. */
export function ordinaryOf(sql: string): Ordinary | undefined {
  const [alias = '', name = ''] = sql.split('.');
  const entry = ORDINARY[alias]?.find((one) => one === name || one === `${name}?`);
  return entry === undefined ? undefined : { flag: `${alias}.ordinary`, mayBeEmpty: entry !== name };
}

/** A column in one line. */
export function column(id: string, type: ColumnType, sql: string, words?: string): ExportColumn {
  return { id, type, sql, words };
}

/** A column of codes in a JSON array. */
export function codes(id: string, sql: string, words: string): ExportColumn {
  return { id, type: 'text', sql, words, isList: true };
}

/** A source and an article of it as they are cited: `《安全生产法》第36条`, or `WSL 第36条` where no words were given. */
export function cited(source: string, article: string): string {
  const text = (key: string) => `(select c.text from temp.export_citation c where c.key = ${key})`;
  const both = `trim(${source} || ' ' || coalesce(${article}, ''))`;
  return `coalesce(${text(both)}, ${text(source)}, ${both})`;
}

/** A member of a body. */
export function member(alias: string, path: string): string {
  return `json_extract(${alias}.body, '$.${path}')`;
}

/** The day in China of an instant. */
export function dayOf(instant: string): string {
  return `case when substr(${instant}, -6) = '+08:00' then substr(${instant}, 1, 10) else date(${instant}, '+8 hours') end`;
}

/** 1 or 0; unknown stays unknown. */
export function yesNo(condition: string): string {
  return `case when ${condition} then '1' else '0' end`;
}

/** Names in a list of persons within a body, with a comma between them. */
export function namesIn(alias: string, path: string): string {
  return `(select group_concat(json_extract(value, '$.name'), '、') from json_each(${alias}.body, '$.${path}'))`;
}

/** Texts in a list within a body. */
export function textsIn(alias: string, path: string): string {
  return `(select group_concat(value, '、') from json_each(${alias}.body, '$.${path}'))`;
}
