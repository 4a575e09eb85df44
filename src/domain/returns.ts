import { STREETS } from './enterprise.ts';
import type { FigureFacts } from './figure-facts.ts';
import type { SetFigure } from './figure-input.ts';
import { type Scope, type Totals, totalsFor } from './figure-totals.ts';
import { MEASURES, type Measure, type MeasureName, type Unit } from './measures.ts';
import { SECTORS } from './sector.ts';

/** The returns, and the flow from one stock of open hazards to the next. */
export const RETURNS = ['A', 'B', 'C', 'D', 'F'] as const;
export type ReturnName = (typeof RETURNS)[number];

/** The figures of each return in the order of its form: figure `A4` is the fourth of return A. New ones come last. */
export const FIGURES: Readonly<Record<ReturnName, readonly MeasureName[]>> = {
  A: [
    'expected',
    'enterprises',
    'coverage',
    'general-found',
    'general-fixed',
    'general-rate',
    'major-found',
    'major-fixed',
    'major-rate',
    'planned',
    'complete',
    'listed',
    'listed-province',
    'listed-city',
    'plan-funds',
  ],
  B: ['planned', 'plan-goals', 'plan-money', 'plan-staff', 'plan-time', 'plan-emergency', 'plan-funds'],
  C: [
    'expected',
    'visits',
    'records',
    'orders',
    'decisions',
    'verifications',
    'general-found',
    'general-fixed',
    'general-unfixed',
    'general-rate',
    'major-found',
    'major-fixed',
    'major-rate',
    'funds',
    'enterprises',
  ],
  D: [
    'visits',
    'enterprises',
    'routine',
    'special',
    'cases',
    'rechecks',
    'random-drawn',
    'reports-verified',
    'found',
    'general-found',
    'major-found',
    'listed',
    'fixed',
    'general-fixed',
    'major-fixed',
    'records',
    'notices',
    'orders',
    'decisions',
    'verifications',
    'work-reminders',
    'risk-alerts',
    'supervision-orders',
    'accountability-proposals',
    'penalties-count',
    'penalties-amount',
    'penalties-paid',
    'suspensions',
    'closures-proposed',
    'closures-done',
    'interviews',
  ],
  F: [
    'flow-general-opening',
    'flow-general-found',
    'flow-general-closed',
    'flow-general-voided',
    'flow-general-transferred',
    'flow-general-closing',
    'flow-major-opening',
    'flow-major-found',
    'flow-major-closed',
    'flow-major-voided',
    'flow-major-transferred',
    'flow-major-closing',
  ],
};

/** A figure's value: counted, a rate of two counts, or given by somebody (absent: 待填). */
export type FigureValue =
  | { readonly kind: 'count'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'rate'; readonly part: number; readonly whole: number }
  | { readonly kind: 'input'; readonly given?: string | undefined };

/** One figure with its stable id, such as `A4@gas`. */
export interface Figure {
  readonly id: string;
  readonly name: MeasureName;
  readonly value: FigureValue;
}

/** A row of a return; the last one, without a scope of its own, is the total. */
export interface ReturnRow {
  /** A sector or a street; absent is the total. */
  readonly of?: string | undefined;
  readonly figures: readonly Figure[];
}

/** One return, filled in. */
export interface Return {
  readonly name: ReturnName;
  readonly by: 'sector' | 'street' | 'whole';
  readonly columns: readonly { readonly id: string; readonly name: MeasureName }[];
  readonly rows: readonly ReturnRow[];
}

/** By what the rows of a return stand apart. */
export const ROWS_BY: Readonly<Record<ReturnName, Return['by']>> = {
  A: 'sector',
  B: 'sector',
  C: 'street',
  D: 'whole',
  F: 'street',
};

/**
 * Fills in a return. Sectors and streets that reported nothing keep their row; those that the district's form does not
 * have get one only where there is something. Totals are counted by themselves, never added up from rates.
 */
export function returnFrom(
  name: ReturnName,
  facts: FigureFacts,
  street: string | undefined,
  inputs: readonly SetFigure[],
): Return {
  const by = ROWS_BY[name];
  const columns = FIGURES[name].map((measure, index) => ({ id: `${name}${index + 1}`, name: measure }));
  const rowOf = (of: string | undefined): ReturnRow => {
    const scope = scopeOf(by, of, street);
    const totals = totalsFor(facts, scope, inputs);
    const suffix = of ?? street;
    return {
      of,
      figures: columns.map((column) => ({
        id: suffix === undefined ? column.id : `${column.id}@${suffix}`,
        name: column.name,
        value: figureValue(column.name, totals),
      })),
    };
  };
  const rows = by === 'whole' ? [] : rowsOf(by, facts, street).map(rowOf);
  return { name, by, columns, rows: [...rows, rowOf(undefined)] };
}

function scopeOf(by: Return['by'], of: string | undefined, street: string | undefined): Scope {
  if (of === undefined) return { street };
  return by === 'sector' ? { sector: of, street } : { street: of };
}

function rowsOf(by: 'sector' | 'street', facts: FigureFacts, street: string | undefined): string[] {
  if (by === 'street') {
    const known = Object.values(STREETS);
    return street === undefined ? [...known, ...others(known, facts, 'street')] : [street];
  }
  return [...SECTORS, ...others(SECTORS, facts, 'sector')];
}

function others(known: readonly string[], facts: FigureFacts, by: 'sector' | 'street'): string[] {
  const present = [...facts.hazards, ...facts.visits, ...facts.majors].map((one) => one[by]);
  return [...new Set(present)].filter((one) => one !== '' && !known.includes(one)).sort();
}

/** The value of a figure over a scope's totals. */
export function figureValue(name: MeasureName, totals: Totals): FigureValue {
  const measure: Measure = MEASURES[name];
  if (measure.from === 'input') return { kind: 'input', given: totals.input(measure.figure) };
  if (measure.from === 'rate') {
    const count = (one: string) => countOf(one as MeasureName, totals);
    return { kind: 'rate', part: count(measure.part), whole: count(measure.whole) };
  }
  return { kind: 'count', unit: measure.unit, count: measure.count(totals) };
}

function countOf(name: MeasureName, totals: Totals): number {
  const measure: Measure = MEASURES[name];
  return 'count' in measure ? measure.count(totals) : 0;
}

/** A rate in per cent with two decimals, half up; undefined where nothing was to be done: 0 of 0 is no rate. */
export function percentOf(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined;
  // In whole numbers: 1.005 as a binary fraction would be rounded down.
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** 1/100 yuan in 万元 with two decimals, half up. */
export function wanOf(cents: number): string {
  const hundredths = Math.floor(cents / 10_000 + 0.5);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
