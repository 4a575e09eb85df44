import type { Checklist, Register } from '../../domain/checklist.ts';
import { traitsAskedBy } from '../../domain/checklist.ts';
import { normalizeCreditCode } from '../../domain/credit-code.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { inspectorFrom } from '../../domain/entry.ts';
import { INSPECTION_KINDS, type InspectionKind, type Inspector } from '../../domain/inspection.ts';
import { Problem } from '../../domain/problem.ts';
import type { Store } from '../../store/store.ts';

const SEARCH_LIMIT = 20;

/** The enterprise that a flag names by its whole name or code. @throws Problem `enterprise.unknown|ambiguous` */
export async function enterpriseNamed(store: Store, ref: string): Promise<Enterprise> {
  const code = normalizeCreditCode(ref);
  const found = [
    ...(await store.searchEnterprises(ref, SEARCH_LIMIT)),
    ...(await store.searchEnterprises(code, 1)),
  ];
  const exact = found.find((one) => one.name === ref.trim() || one.creditCode === code || one.id === ref);
  const [only, ...others] = new Map(found.map((one) => [one.id, one])).values();
  if (exact ?? (only && others.length === 0)) return (exact ?? only)!;
  if (!only) throw new Problem('enterprise.unknown', { ref });
  throw new Problem('enterprise.ambiguous', { ref, names: [only, ...others].map((one) => one.name) });
}

/** The traits that a flag lists, separated by commas. @throws Problem `trait.unknown` */
export function traitsFrom(text: string, checklists: readonly Checklist[], register: Register): string[] {
  const known = traitsAskedBy(checklists, register).map((trait) => trait.id);
  const ids = text
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
  for (const id of ids) {
    if (!register.traits.some((trait) => trait.id === id)) throw new Problem('trait.unknown', { id, known });
  }
  return ids;
}

/** @throws Problem `usage.invalid-choice` */
export function kindFrom(text: string): InspectionKind {
  const kind = INSPECTION_KINDS.find((one) => one === text);
  if (!kind)
    throw new Problem('usage.invalid-choice', { option: '--kind', value: text, choices: INSPECTION_KINDS });
  return kind;
}

/** @throws Problem `inspector.format` */
export function inspectorsFrom(texts: readonly string[]): Inspector[] {
  return texts.map(inspectorFrom);
}
