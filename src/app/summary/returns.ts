import { STREETS } from '../../domain/enterprise.ts';
import {
  type FigureDefinition,
  type FigureSource,
  figureText,
  hundredthsOf,
  RETURNS,
  type ReturnName,
} from '../../domain/figure.ts';
import { COUNTED_SECTORS, OTHER_SECTOR } from '../../domain/sector.ts';
import type { summary } from '../../messages/zh-CN/summary.ts';
import { type Counted, figureOf, type Scope } from './counted.ts';
import type { Cell, ReturnTable } from './summary-model.ts';

/** The words of the returns. */
export type SummaryWords = typeof summary;

/** What a row of a return is about, and its name. */
interface Row {
  readonly label: string;
  readonly scope: Scope;
}

/** A return of a period. Rows of streets and sectors that reported nothing stay. */
export function returnTable(name: ReturnName, counted: Counted, t: SummaryWords): ReturnTable {
  const definitions = RETURNS[name];
  const { title, first, notes } = t.returns[name];
  const labels = t.figures;
  if (name === 'D') {
    return {
      name,
      title,
      notes,
      headers: [first, t.value],
      rows: definitions.map((definition) => ({
        label: labels[definition.id] ?? definition.id,
        cells: [cellOf(definition, definitions, counted, {}, t)],
      })),
    };
  }
  return {
    name,
    title,
    notes,
    headers: [first, ...definitions.map(({ id }) => labels[id] ?? id)],
    rows: rowsOf(name, t)
      .map(({ label, scope }) => ({
        label,
        scope,
        cells: definitions.map((definition) => cellOf(definition, definitions, counted, scope, t)),
      }))
      .filter(({ scope, cells }) => scope.sector !== OTHER_SECTOR || cells.some(({ value }) => value)),
  };
}

/** The streets in the order of their codes. */
export const STREET_NAMES: readonly string[] = Object.values(STREETS);

function rowsOf(name: ReturnName, t: SummaryWords): Row[] {
  const total = { label: t.total, scope: {} };
  if (name === 'C') return [...STREET_NAMES.map((street) => ({ label: street, scope: { street } })), total];
  return [...COUNTED_SECTORS.map((sector) => ({ label: t.sectors[sector], scope: { sector } })), total];
}

function cellOf(
  { id, source }: FigureDefinition,
  among: readonly FigureDefinition[],
  counted: Counted,
  scope: Scope,
  t: SummaryWords,
): Cell {
  const place = scope.sector ?? scope.street;
  const figure = place === undefined ? id : `${id}@${place}`;
  if (source.from === 'rate') {
    const [part, whole] = [source.part, source.whole].map((one) => countOf(one, among, counted, scope) ?? 0);
    const hundredths = hundredthsOf(part!, whole!);
    return { figure, value: hundredths ?? null, text: rateText(hundredths, t) };
  }
  const value = figureOf(source, counted, scope);
  return { figure, value: value ?? null, text: value === undefined ? t.pending : figureText(value) };
}

function countOf(
  id: string,
  among: readonly FigureDefinition[],
  counted: Counted,
  scope: Scope,
): number | undefined {
  const { source } = among.find((one) => one.id === id)!;
  return figureOf(source as Exclude<FigureSource, { readonly from: 'rate' }>, counted, scope);
}

/** `75.00%`, or a dash for 0 of 0. */
export function rateText(hundredths: number | undefined, t: Pick<SummaryWords, 'none'>): string {
  return hundredths === undefined ? t.none : figureText({ hundredths });
}
