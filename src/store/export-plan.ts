import { Problem } from '../domain/problem.ts';
import type { Value } from './driver.ts';
import { hazards, majorHazards, overdue } from './export-hazards.ts';
import { type Cell, lineSql, quoted, writtenSql } from './export-line.ts';
import { documents, extensions, fourOrders, verifications } from './export-papers.ts';
import type { ExportFilter, ExportRequest, ExportTableId, Vocabularies } from './export-store.ts';
import { type ExportColumn, type ExportTable, ordinaryOf } from './export-table.ts';
import { tasks } from './export-tasks.ts';
import { answers, enterprises, inspections } from './export-visits.ts';
import { filterSql } from './hazard-filter.ts';

/** What can be exported. */
export const TABLES: Readonly<Record<ExportTableId, ExportTable>> = {
  inspections,
  answers,
  hazards,
  documents,
  verifications,
  extensions,
  'major-hazards': majorHazards,
  enterprises,
  'four-orders': fourOrders,
  tasks,
  overdue,
};

/** SQL with its parameters. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly Value[];
}

/** The rows' keys as `id`, in the order of the export. */
export function keysSql(table: ExportTableId, filter: ExportFilter, today: string): Sql {
  const { base, key, where, order } = TABLES[table];
  const { condition, params, joins } = conditionOf(table, filter);
  return {
    sql: `select ${key} as id from ${base}${joins}
      where ${withToday(where, today)} and ${condition} order by ${order}`,
    params,
  };
}

function conditionOf(id: ExportTableId, filter: ExportFilter) {
  const table = TABLES[id];
  const { from, to, ...rest } = filter;
  const unknown = unknownFilters(id, filter);
  if (unknown.length > 0) throw new Problem('export.filter-not-here', { table: id, filters: unknown });
  const chosen = table.filters === 'hazard' ? filterSql(rest) : plainFilter(table, rest);
  const params = [...chosen.params];
  const days = [
    from === undefined ? 'true' : `${table.day} >= $${params.push(from)}`,
    to === undefined ? 'true' : `${table.day} <= $${params.push(to)}`,
  ];
  return { ...chosen, params, condition: [chosen.condition, ...days].join(' and ') };
}

/** What is asked of a table that it cannot be filtered by. */
export function unknownFilters(id: ExportTableId, filter: ExportFilter): (keyof ExportFilter)[] {
  const { day, filters } = TABLES[id];
  const asked = askedIn(filter).map(([name]) => name as keyof ExportFilter);
  return asked.filter((name) => {
    if (name === 'from' || name === 'to') return day === undefined;
    return filters !== 'hazard' && !(filters as readonly string[]).includes(name);
  });
}

function askedIn(filter: object): [string, unknown][] {
  return Object.entries(filter).filter(([, value]) => value !== undefined && value !== false);
}

function plainFilter(table: ExportTable, filter: Readonly<Record<string, unknown>>) {
  const asked = askedIn(filter);
  const alias = table.base.split(' ')[1]!;
  const place = alias === 'a' ? 'i' : alias;
  const params: Value[] = [];
  const conditions = asked.map(([name, value]) => {
    const text = name === 'sector' || name === 'inspector' ? String(value).replaceAll(/[\\%_]/g, '\\$&') : '';
    switch (name) {
      case 'street':
        return `${alias === 'd' ? 'd.street' : 'e.street'} = $${params.push(String(value))}`;
      case 'enterpriseId':
        return `${alias === 'e' ? 'e.id' : `${place}.enterprise_id`} = $${params.push(String(value))}`;
      case 'sector':
        return `e.sectors like $${params.push(`% ${text} %`)} escape '\\'`;
      default:
        return `i.inspectors like $${params.push(`%\n${text}\n%`)} escape '\\'`;
    }
  });
  const needsPlace = filter['street'] !== undefined && (alias === 'i' || alias === 'a');
  return {
    condition: conditions.join(' and ') || 'true',
    params,
    joins: needsPlace ? ' join enterprise e on e.id = i.enterprise_id' : '',
  };
}

/** The columns asked for. @throws Problem `export.column-unknown` */
export function columnsOf(id: ExportTableId, wanted: readonly string[]): ExportColumn[] {
  const { columns } = TABLES[id];
  const unknown = wanted.filter((name) => !columns.some((one) => one.id === name));
  if (unknown.length > 0)
    throw new Problem('export.column-unknown', {
      table: id,
      columns: unknown,
      known: columns.map((one) => one.id),
    });
  return wanted.map((name) => columns.find((one) => one.id === name)!);
}

/**
 * The lines of the rows numbered above `$1` up to `$2` as one blob, and the rows' places, from 1, in the order in which
 * they came. SQLite promises the order of the lines only when they are `sorted`, at a fifth of the whole time.
 *
 * @param written what `wordsSql` gave
 */
export function linesSql(request: ExportRequest, written: Vocabularies = {}, sorted = false): string {
  const { table: id, form, today } = request;
  const table = TABLES[id];
  const cells = columnsOf(id, request.columns).map((column): Cell => {
    const { id, type } = column;
    const sql = withToday(valueSql(column, request), today);
    return { id, type, sql, ordinary: ordinaryOf(column.sql), written: written[id] };
  });
  const line = lineSql(form, cells);
  const order = sorted ? ' order by r.n' : '';
  return `select cast(group_concat(${line}, ''${order}) as blob), group_concat(cast(r.n - $1 as integer), ' '${order})
    from temp.export_row r cross join ${keyed(table)}${joinsFor(table, line)}
    where r.n > $1 and r.n <= $2`;
}

/** Asks what the columns' words are written as: rows of `column`, `code` and `written`; undefined where no column has words. */
export function wordsSql({ table, columns, form, words = {} }: ExportRequest): string | undefined {
  const told = columnsOf(table, columns).filter(({ isList }) => !isList);
  const each = told.flatMap(({ id, type, words: name }) =>
    Object.entries((name !== undefined && words[name]) || {}).map(
      ([code, word]) =>
        `select ${quoted(id)} as "column", ${quoted(code)} as code, ${writtenSql(form, type, word)} as written`,
    ),
  );
  return each.length === 0 ? undefined : each.join(' union all ');
}

function keyed({ base, key }: ExportTable): string {
  if (base.startsWith('answer')) {
    return `answer a on a.inspection_id = r.k1 and a.checklist_id = r.k2 and a.item_id = r.k3
      join inspection i on i.id = a.inspection_id`;
  }
  const [first, ...rest] = base.split(' join ');
  return `${first} on ${key} = r.id${rest.map((join) => ` join ${join}`).join('')}`;
}

/** Only what the columns that are asked for need. */
function joinsFor({ joins }: ExportTable, values: string): string {
  return joins
    .split('\n')
    .filter((join) => join.trim() !== '')
    .filter((join) => new RegExp(`\\b${/(\w) on /.exec(join)![1]}\\.`).test(values))
    .map((join) => `\n${join}`)
    .join('');
}

function valueSql(column: ExportColumn, { withContacts, words = {} }: ExportRequest): string {
  const { type, sql, isList } = column;
  if (type === 'phone' && !withContacts)
    return `(select m.masked from temp.export_phone m where m.phone = ${sql})`;
  if (isList)
    return `(select group_concat(${wordFor('value', words[column.words ?? ''])}, '、') from json_each(${sql}))`;
  return sql;
}

function wordFor(code: string, vocabulary: Vocabularies[string] = {}): string {
  const cases = Object.entries(vocabulary).map(([one, word]) => `when ${quoted(one)} then ${quoted(word)}`);
  return cases.length === 0 ? code : `case ${code} ${cases.join(' ')} else ${code} end`;
}

function withToday(sql: string, today: string): string {
  return sql.replaceAll('$today', quoted(today));
}
