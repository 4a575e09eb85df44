import { type Enterprise, enterpriseStatus, nameKey } from '../../domain/enterprise.ts';
import { Problem } from '../../domain/problem.ts';
import type { Store } from '../../store/store.ts';

const SEARCH_LIMIT = 20;

type Lookup = Pick<Store, 'enterprise' | 'enterprises'>;

/**
 * The enterprise that a word names: by id, by its whole code or name, or by the only part of one that fits. Those in
 * being come before those that are retired or merged.
 *
 * @throws Problem `enterprise.unknown|ambiguous`
 */
export async function registeredEnterprise(store: Lookup, ref: string): Promise<Enterprise> {
  const known = await store.enterprise(ref.trim());
  if (known) return known;
  const key = nameKey(ref);
  const found = key === '' ? [] : await store.enterprises({ term: ref, limit: SEARCH_LIMIT });
  const exact = found.filter(({ name, creditCode }) => nameKey(name) === key || creditCode === key);
  const possible = exact.length > 0 ? exact : found;
  const active = possible.filter((one) => enterpriseStatus(one) === 'active');
  const [only, ...others] = active.length > 0 ? active : possible;
  if (!only) throw new Problem('enterprise.unknown', { ref });
  if (others.length === 0) return only;
  throw new Problem('enterprise.ambiguous', { ref, names: [only, ...others].map(told) });
}

function told({ id, name, street, creditCode }: Enterprise): string {
  return `${name} (${street} ${creditCode ?? id})`;
}

/** As `registeredEnterprise`; of a merged record the one that holds. */
export async function keptEnterprise(store: Lookup, ref: string): Promise<Enterprise> {
  const named = await registeredEnterprise(store, ref);
  return named.mergedInto === undefined ? named : (await store.enterprise(named.mergedInto))!;
}

/** As `keptEnterprise`, and still in being. @throws Problem `enterprise.is-retired` */
export async function activeEnterprise(store: Lookup, ref: string): Promise<Enterprise> {
  const enterprise = await keptEnterprise(store, ref);
  if (!enterprise.retired) return enterprise;
  throw new Problem('enterprise.is-retired', { name: enterprise.name, ...enterprise.retired });
}
