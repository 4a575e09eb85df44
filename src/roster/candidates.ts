import { creditCodeFault } from '../domain/credit-code.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import {
  type EnterpriseTexts,
  type EnterpriseValues,
  type FieldFault,
  readEnterpriseTexts,
  type TraitNames,
} from '../domain/enterprise-entry.ts';
import type { EnterpriseField } from '../domain/enterprise-fields.ts';
import { Problem } from '../domain/problem.ts';
import type { Column, HeaderMap, Layout } from './layout.ts';
import { type Cell, cellText, columnName, type RosterRow } from './roster.ts';

/** What a user says about a roster beside it: headers of their own, streets that took over, values for all rows. */
export interface RosterMap {
  readonly columns: HeaderMap;
  readonly streets: ReadonlyMap<string, string>;
  readonly defaults: EnterpriseTexts;
}

/** A map that says nothing. */
export const NO_MAP: RosterMap = { columns: new Map(), streets: new Map(), defaults: {} };

/** Where a fault of a roster stands, as Excel shows it. */
export interface RosterPlace {
  readonly sheet: string;
  readonly row: number;
  /** Letters; absent where the whole row is at fault. */
  readonly column?: string | undefined;
  readonly header?: string | undefined;
}

/** Why a row was not taken. A row may have several. */
export interface Rejection {
  readonly place: RosterPlace;
  readonly field?: EnterpriseField | undefined;
  readonly problem: Problem;
}

/** A row of which all was understood: what it says of an enterprise. */
export interface Candidate {
  readonly place: RosterPlace;
  readonly row: RosterRow;
  readonly layout: Layout;
  readonly values: EnterpriseValues;
  /** What it is found by. */
  readonly key: Pick<Enterprise, 'creditCode' | 'name'> & { readonly street?: string | undefined };
}

/** A row and what is wrong with it. */
export interface RejectedRow {
  readonly row: RosterRow;
  readonly rejections: readonly Rejection[];
}

/** The rows of a sheet, sorted by whether they could be understood. */
export interface SheetCandidates {
  readonly layout: Layout;
  readonly candidates: readonly Candidate[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads the rows of a sheet. */
export function candidatesOf(layout: Layout, map: RosterMap, traits: TraitNames): SheetCandidates {
  const candidates: Candidate[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of layout.body) {
    if (isFooter(row, layout.columns)) continue;
    const read = readRow(row, layout, map, traits);
    if ('rejections' in read) rejected.push(read);
    else candidates.push(read);
  }
  return { layout, candidates, rejected };
}

// Sums and signatures under the table: something is written, but no enterprise.
function isFooter(row: RosterRow, columns: readonly Column[]): boolean {
  const first = row.cells.map(cellText).find((text) => text !== '') ?? '';
  const known = columns.filter(({ index }) => cellText(row.cells[index]) !== '').length;
  return (
    known <= 1 && /^(合计|总计|小计|共计|填表|填报|制表|审核|审批|备注|说明|注[:：]|单位负责人)/.test(first)
  );
}

function readRow(
  row: RosterRow,
  layout: Layout,
  map: RosterMap,
  traits: TraitNames,
): Candidate | RejectedRow {
  const place = { sheet: layout.sheet.name, row: row.number };
  const { texts, lost } = textsOf(row, layout.columns, map);
  const { values, faults } = readEnterpriseTexts(texts, traits);
  const key = keyOf(values);
  const all = [...lost, ...faults];
  if (key && all.length === 0) return { place, row, layout, values, key };
  const missing = key || all.length > 0 ? [] : [missingField('name')];
  return { row, rejections: [...all, ...missing].map((fault) => rejectionOf(fault, place, layout)) };
}

function keyOf(values: EnterpriseValues): Candidate['key'] | undefined {
  const [name, creditCode, street] = (['name', 'creditCode', 'street'] as const).map(
    (field) => values.get(field) as string | undefined,
  );
  return name === undefined ? undefined : { name, creditCode, street };
}

function textsOf(
  row: RosterRow,
  columns: readonly Column[],
  map: RosterMap,
): { texts: EnterpriseTexts; lost: FieldFault[] } {
  const texts: EnterpriseTexts = { ...map.defaults };
  const lost: FieldFault[] = [];
  for (const { index, field } of columns) {
    const cell = row.cells[index] ?? '';
    const text = cellText(cell);
    // An empty cell says nothing: what is on record stays.
    if (text === '') continue;
    const problem = isFormulaError(text)
      ? new Problem('roster.formula-error', { text })
      : lostDigits(field, cell);
    if (problem) lost.push({ field, problem });
    else texts[field] = field === 'street' ? (map.streets.get(text) ?? text) : text;
  }
  return { texts, lost };
}

function isFormulaError(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text);
}

const SAFE_DIGITS = 15;

// Excel keeps 15 digits of a number: of a longer code typed as one, the rest is zeros, in the file as well.
function lostDigits(field: EnterpriseField, cell: Cell): Problem | undefined {
  if (field !== 'creditCode') return undefined;
  const text = cellText(cell);
  const isLong = typeof cell === 'number' && Math.abs(cell) >= 10 ** SAFE_DIGITS;
  const isRounded =
    (/^\d{15}0{3}$/.test(text) && creditCodeFault(text) !== undefined) || /^\d(\.\d+)?E\+?\d+$/i.test(text);
  return isLong || isRounded ? new Problem('roster.digits-lost') : undefined;
}

/** That a row does not say what a new enterprise needs. */
export function missingField(field: EnterpriseField): FieldFault {
  return { field, problem: new Problem('enterprise.field-needed', { field }) };
}

/** A fault of a field, in its column. */
export function rejectionOf(
  { field, problem }: FieldFault,
  place: RosterPlace,
  { columns }: Layout,
): Rejection {
  const column = columns.find((one) => one.field === field);
  if (!column) return { place, field, problem };
  return { place: { ...place, column: columnName(column.index), header: column.header }, field, problem };
}
