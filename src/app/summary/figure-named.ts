import { type FigureDefinition, type FigureSource, RETURNS } from '../../domain/figure.ts';
import { Problem } from '../../domain/problem.ts';
import { countedSectorNamed } from '../../domain/sector.ts';
import type { Scope } from './counted.ts';
import { STREET_NAMES } from './returns.ts';

/** A figure, and where it is taken. */
export interface FigureInPlace {
  readonly figure: FigureDefinition;
  readonly scope: Scope;
}

/**
 * The figure that is meant by `A4`, `A4@gas`, `C8@桃源街道` or `A4@gas@桃源`; its label stands for its id, with or without
 * the unit, and means the first one of that name.
 *
 * @throws Problem `summary.unknown-figure`
 */
export function figureNamed(asked: string, labels: Readonly<Record<string, string>>): FigureInPlace {
  const [name = '', ...places] = asked.split('@').map((part) => part.trim());
  const figure = Object.values(RETURNS)
    .flat()
    .find(({ id }) => id === name.toUpperCase() || isLabel(name, labels[id] ?? ''));
  const scope = scopeOf(places);
  const isOnlyByStreet = figure !== undefined && ONLY_BY_STREET.includes(figure.source.from);
  if (!figure || !scope || (isOnlyByStreet && scope.sector !== undefined))
    throw new Problem('summary.unknown-figure', { figure: asked });
  return { figure, scope };
}

// A paper and an occasion belong to a visit, not to one of its sectors.
const ONLY_BY_STREET: readonly FigureSource['from'][] = ['documents', 'visit-kinds', 'input'];

function isLabel(name: string, label: string): boolean {
  return name !== '' && (name === label || name === label.replace(/\([^()]*\)$/, '').trim());
}

function scopeOf(places: readonly string[]): Scope | undefined {
  let scope: Scope = {};
  for (const place of places) {
    const street = STREET_NAMES.find((one) => one === place || one === `${place}街道`);
    const sector = street === undefined ? countedSectorNamed(place) : undefined;
    if (street !== undefined && scope.street === undefined) scope = { ...scope, street };
    else if (sector !== undefined && scope.sector === undefined) scope = { ...scope, sector };
    else return undefined;
  }
  return scope;
}
