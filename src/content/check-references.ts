import { type Basis, type Condition, type LegalSource, mayPrintArticle } from '../domain/checklist.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Diagnostic, Fault, Path } from './diagnostic.ts';
import type { LocatedItem } from './located-items.ts';
import { nearest } from './nearest.ts';
import type { ReadRegister } from './read-register.ts';
import type { YamlFile } from './read-yaml.ts';

/** The items of one file, and the order in which the checklist they belong to is walked. */
export interface Citing {
  readonly file: YamlFile;
  readonly items: readonly LocatedItem[];
  /** Ids of all items of the checklist in walking order, also of those with faults. */
  readonly order: readonly string[];
}

/**
 * Whether everything that items name exists: sources, articles, traits, and the item that skip logic asks about.
 * Warns where a source does not apply on the day.
 */
export function checkReferences(citing: Citing, registers: ReadRegister, today: LocalDate): Diagnostic[] {
  const { file, items, order } = citing;
  const told = (path: Path) => (fault: Fault) => file.fault(path, fault);
  return items.flatMap(({ path, item }) => [
    ...[...cited(item.basis, [...path, 'basis']), ...cited(item.majorIf, [...path, 'majorIf'])].flatMap(
      ({ basis, at }) =>
        basisFaults(basis, registers, today).map(({ part, ...fault }) => told([...at, part])(fault)),
    ),
    ...(item.appliesTo ?? []).flatMap((trait, index) =>
      traitFaults(trait, registers).map(told([...path, 'appliesTo', index])),
    ),
    ...conditionFaults(item.when, item.id, order).map(told([...path, 'when', 'item'])),
  ]);
}

function cited(list: readonly Basis[] | undefined, path: Path): { basis: Basis; at: Path }[] {
  return (list ?? []).map((basis, index) => ({ basis, at: [...path, index] }));
}

type BasisFault = Fault & { readonly part: 'source' | 'article' };

function basisFaults(
  { source: key, article }: Basis,
  registers: ReadRegister,
  today: LocalDate,
): BasisFault[] {
  const { sources } = registers.register;
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  if (source) return [...articleFaults(key, source, article), ...forceFaults(key, source, today)];
  if (registers.faulty.has(key)) return [];
  const details = { source: key, suggestion: nearest(key, Object.keys(sources)) };
  return [{ code: 'basis.unknown-source', part: 'source', details }];
}

function articleFaults(key: string, source: LegalSource, article: string | undefined): BasisFault[] {
  if (article === undefined) return [];
  const known = Object.hasOwn(source.articles, article) ? source.articles[article] : undefined;
  if (!known) return [{ code: 'basis.unknown-article', part: 'article', details: { source: key, article } }];
  if (mayPrintArticle(known.verified)) return [];
  return [{ code: 'basis.article-unverified', part: 'article', details: { source: key, article } }];
}

function forceFaults(key: string, source: LegalSource, today: LocalDate): BasisFault[] {
  const { inForceFrom, inForceUntil, supersededBy } = source;
  // A bare year says nothing about the day, so that only a later year is surely not yet in force.
  if (inForceFrom > today.slice(0, inForceFrom.length)) {
    return [{ code: 'basis.not-yet-in-force', part: 'source', details: { source: key, from: inForceFrom } }];
  }
  if (inForceUntil === undefined || inForceUntil >= today) return [];
  const details = { source: key, until: inForceUntil, supersededBy };
  return [{ code: 'basis.no-longer-in-force', part: 'source', details }];
}

function traitFaults(trait: string, { register, faulty }: ReadRegister): Fault[] {
  if (faulty.has(trait) || register.traits.some(({ id }) => id === trait)) return [];
  const suggestion = nearest(
    trait,
    register.traits.map(({ id }) => id),
  );
  return [{ code: 'trait.unknown', details: { trait, suggestion } }];
}

// An item can only depend on one that has been asked before it.
function conditionFaults(
  when: Condition | undefined,
  id: string | undefined,
  order: readonly string[],
): Fault[] {
  if (when === undefined) return [];
  const asked = order.indexOf(when.item);
  if (asked < 0) {
    return [
      { code: 'when.unknown-item', details: { item: when.item, suggestion: nearest(when.item, order) } },
    ];
  }
  if (id !== undefined && asked >= order.indexOf(id))
    return [{ code: 'when.later-item', details: { item: when.item } }];
  return [];
}
