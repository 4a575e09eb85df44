import type { Enterprise } from './enterprise.ts';

/** Every fact of an enterprise that a person can give, in the order in which it is shown. Flags and headers follow. */
export const ENTERPRISE_FIELDS = [
  'name',
  'creditCode',
  'kind',
  'street',
  'community',
  'grid',
  'address',
  'sectors',
  'industry',
  'traits',
  'responsible',
  'phone',
  'safetyManager',
  'safetyManagerPhone',
  'siteContact',
  'siteContactPhone',
  'area',
  'areaPerson',
  'areaPhone',
  'line',
  'linePerson',
  'linePhone',
  'point',
  'pointPerson',
  'pointPhone',
] as const;
export type EnterpriseField = (typeof ENTERPRISE_FIELDS)[number];

/** The way from an enterprise to the value of a field. */
const PATHS: Readonly<Record<EnterpriseField, readonly string[]>> = {
  name: ['name'],
  creditCode: ['creditCode'],
  kind: ['kind'],
  street: ['street'],
  community: ['community'],
  grid: ['grid'],
  address: ['address'],
  sectors: ['sectors'],
  industry: ['industry'],
  traits: ['traits'],
  responsible: ['responsible'],
  phone: ['phone'],
  safetyManager: ['safetyManager', 'name'],
  safetyManagerPhone: ['safetyManager', 'phone'],
  siteContact: ['siteContact', 'name'],
  siteContactPhone: ['siteContact', 'phone'],
  area: ['assigned', 'area', 'name'],
  areaPerson: ['assigned', 'area', 'person'],
  areaPhone: ['assigned', 'area', 'phone'],
  line: ['assigned', 'line', 'name'],
  linePerson: ['assigned', 'line', 'person'],
  linePhone: ['assigned', 'line', 'phone'],
  point: ['assigned', 'point', 'name'],
  pointPerson: ['assigned', 'point', 'person'],
  pointPhone: ['assigned', 'point', 'phone'],
};

type Tree = Readonly<Record<string, unknown>>;

/** The value of a field; undefined where it is not known. */
export function fieldValue(enterprise: Enterprise, field: EnterpriseField): unknown {
  return PATHS[field].reduce<unknown>((value, step) => (value as Tree | undefined)?.[step], enterprise);
}

/** The enterprise with another value of a field; undefined takes it away. */
export function withField(enterprise: Enterprise, field: EnterpriseField, value: unknown): Enterprise {
  return put(enterprise as unknown as Tree, PATHS[field], value) as unknown as Enterprise;
}

function put(tree: Tree | undefined, path: readonly string[], value: unknown): Tree {
  const [step, ...rest] = path;
  const next = rest.length > 0 ? emptied(put(tree?.[step!] as Tree | undefined, rest, value)) : value;
  if (next !== undefined) return { ...tree, [step!]: next };
  const { [step!]: _, ...others } = tree ?? {};
  return others;
}

function emptied(tree: Tree): Tree | undefined {
  return Object.keys(tree).length > 0 ? tree : undefined;
}

/** The fields in which two states differ. */
export function changedFields(before: Enterprise, after: Enterprise): EnterpriseField[] {
  return ENTERPRISE_FIELDS.filter(
    (field) => canonical(fieldValue(before, field)) !== canonical(fieldValue(after, field)),
  );
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).sort());
}

/** The kept record, completed by what only the other one knew of the same enterprise. */
export function completedBy(kept: Enterprise, other: Enterprise): Enterprise {
  const completed = ENTERPRISE_FIELDS.reduce(
    (enterprise, field) =>
      fieldValue(enterprise, field) === undefined
        ? withField(enterprise, field, fieldValue(other, field))
        : enterprise,
    kept,
  );
  const union = (one: readonly string[], two: readonly string[]) => [...new Set([...one, ...two])];
  return {
    ...completed,
    sectors: union(kept.sectors, other.sectors),
    traits: union(kept.traits, other.traits),
  };
}
