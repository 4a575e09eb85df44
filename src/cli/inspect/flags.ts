import type { Checklist, Register } from '../../domain/checklist.ts';
import { traitsAskedBy } from '../../domain/checklist.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { inspectorFrom } from '../../domain/entry.ts';
import { INSPECTION_KINDS, type InspectionKind, type Inspector } from '../../domain/inspection.ts';
import { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { Store } from '../../store/store.ts';
import { oneOf } from '../hazard/flags.ts';
import { keptEnterprise } from '../registry/enterprise-ref.ts';

/**
 * The enterprise that a flag names by its whole name, code or id, or by the only part of one that fits; also one that
 * is retired.
 *
 * @throws Problem `enterprise.unknown|ambiguous`
 */
export async function enterpriseNamed(store: Store, ref: string): Promise<Enterprise> {
  return keptEnterprise(store, ref);
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
export function kindFrom(text: string, { words }: Messages): InspectionKind {
  return oneOf(text, INSPECTION_KINDS, '--kind', words.inspectionKind);
}

/** @throws Problem `inspector.format` */
export function inspectorsFrom(texts: readonly string[]): Inspector[] {
  return texts.map(inspectorFrom);
}
