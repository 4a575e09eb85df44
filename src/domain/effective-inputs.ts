import { STREETS } from './enterprise.ts';
import { INPUTS, type InputFigure, type SetFigure } from './figure-input.ts';
import { monthsOf, type Period } from './period.ts';

/**
 * The figures that hold for a period: what was given for it; else the sum of its months where each of them was given;
 * for the whole district else the sum of its streets where each of them was given. What is missing anywhere is missing
 * in the sum: 待填 is never 0.
 */
export function effectiveInputs(period: Period, given: readonly SetFigure[]): SetFigure[] {
  const byKey = new Map(given.map((one) => [keyOf(one.period, one.figure, one.street), one]));
  const find = (figure: InputFigure, street?: string): SetFigure | undefined => {
    const own = byKey.get(keyOf(period.label, figure, street));
    if (own || INPUTS[figure] === 'text' || period.kind === 'month') return own;
    return added(
      period,
      monthsOf(period).map((month) => byKey.get(keyOf(month, figure, street))),
    );
  };
  return (Object.keys(INPUTS) as InputFigure[]).flatMap((figure) => {
    const streets = Object.values(STREETS).map((street) => find(figure, street));
    const isText = INPUTS[figure] === 'text';
    const whole = find(figure) ?? (isText ? undefined : added(period, streets));
    return [whole, ...streets].filter((one) => one !== undefined);
  });
}

function keyOf(period: string, figure: string, street = ''): string {
  return [period, figure, street].join('\n');
}

function added(period: Period, parts: readonly (SetFigure | undefined)[]): SetFigure | undefined {
  const known = parts.filter((one) => one !== undefined);
  const [first] = known;
  if (!first || known.length < parts.length) return undefined;
  const isOneStreet = known.every(({ street }) => street === first.street);
  return {
    period: period.label,
    figure: first.figure,
    ...(isOneStreet && first.street !== undefined && { street: first.street }),
    value: sumOf(known.map(({ value }) => value ?? '0')),
    at: first.at,
    by: first.by,
  };
}

const PLACES = 6;

/** The exact sum of decimal numbers. */
export function sumOf(values: readonly string[]): string {
  const total = values.reduce((sum, value) => sum + scaled(value), 0n);
  const digits = total.toString().padStart(PLACES + 1, '0');
  const [whole, rest] = [digits.slice(0, -PLACES), digits.slice(-PLACES).replace(/0+$/, '')];
  return rest === '' ? whole : `${whole}.${rest}`;
}

function scaled(value: string): bigint {
  const [whole = '0', rest = ''] = value.split('.');
  return BigInt(whole + rest.padEnd(PLACES, '0'));
}
