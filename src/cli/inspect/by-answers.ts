import { dirname, resolve } from 'node:path';
import { answerFileAsker, prepareAnswers } from '../../app/answer-file-asker.ts';
import { beginVisit, goOnWith, type VisitOutcome, type VisitPlan } from '../../app/conduct-visit.ts';
import { type FileEnterprise, readAnswerFile } from '../../content/answer-file.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import type { Diagnostic, DiagnosticCode } from '../../content/diagnostic.ts';
import type { YamlFile } from '../../content/read-yaml.ts';
import { traitFaults } from '../../content/trait-faults.ts';
import type { Enterprise } from '../../domain/enterprise.ts';
import { creditCodeFrom, nameFrom, streetFrom } from '../../domain/entry.ts';
import { dateOf } from '../../domain/local-date.ts';
import { isProblem, Problem } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { showDiagnostics } from '../diagnostics.ts';
import { readNamedFile } from '../read-file.ts';
import { newId, visitPorts } from './ports.ts';

/**
 * Conducts a visit from an answer file: the same visit as by the terminal, or every fault of the file at once and
 * nothing stored.
 *
 * @throws Problem `answers.invalid`, after the faults were shown
 */
export async function visitByAnswers(
  context: Context,
  checklists: readonly PinnedChecklist[],
  path: string,
): Promise<VisitOutcome> {
  const bytes = readNamedFile(path);
  const { visit, file, diagnostics } = readAnswerFile(path, bytes);
  if (!visit || !file) return refuseAnswers(context, diagnostics, bytes);
  const shelf = await context.photos();
  const photoAt = (photo: string) => resolve(dirname(path), photo);
  const startedAt = visit.startedAt ?? context.now();
  const register = await (await context.catalog()).register();
  const prepared = prepareAnswers(visit, file, {
    checklists: checklists.map((one) => one.checklist),
    language: context.language,
    today: dateOf(startedAt),
    examinePhoto: (photo) => shelf.examine(photoAt(photo)),
  });
  const head = headFaults(visit.enterprise, file.fault);
  const faults = [...head, ...traitFaults(file, visit.traits, register), ...prepared.diagnostics];
  if (faults.length > 0) return refuseAnswers(context, faults, bytes);

  const ports = await visitPorts(context);
  const enterprise = await knownOrNew(context, visit.enterprise);
  const { inspectors, kind, traits } = visit;
  const plan: VisitPlan = { checklists, enterprise, traits, inspectors, kind, startedAt };
  for (const answer of visit.answers.values()) for (const photo of answer.photos) shelf.keep(photoAt(photo));
  const inspection = await beginVisit(plan, ports);
  return goOnWith(
    inspection.id,
    answerFileAsker(prepared.answers),
    ports,
    () => visit.completedAt ?? ports.now(),
  );
}

/** Shows the faults of an answer file and refuses it. */
export function refuseAnswers(
  context: Context,
  diagnostics: readonly Diagnostic[],
  bytes: Uint8Array,
): never {
  showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
  throw new Problem('answers.invalid', { count: diagnostics.length });
}

function headFaults(enterprise: FileEnterprise, fault: YamlFile['fault']): Diagnostic[] {
  const { name, creditCode, street, address, responsible, phone } = enterprise;
  const checks: [string, () => unknown][] = [
    ['name', () => nameFrom(name, 'name')],
    ['creditCode', () => creditCode && creditCodeFrom(creditCode)],
    ['street', () => streetFrom(street)],
    ['address', () => nameFrom(address ?? '', 'address')],
    ['responsible', () => nameFrom(responsible ?? '', 'responsible')],
    ['phone', () => nameFrom(phone ?? '', 'phone')],
  ];
  return checks.flatMap(([field, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return [fault(['enterprise', field], { code: error.code as DiagnosticCode, details: error.details })];
    }
  });
}

async function knownOrNew(context: Context, given: FileEnterprise): Promise<Enterprise> {
  const store = await context.store();
  const creditCode = given.creditCode === undefined ? undefined : creditCodeFrom(given.creditCode);
  const street = streetFrom(given.street);
  const found = await store.enterprises({ term: creditCode ?? given.name, limit: 20 });
  const fitting = found.filter(
    (one) =>
      one.mergedInto === undefined &&
      (creditCode ? one.creditCode === creditCode : one.name === given.name && one.street === street),
  );
  const known = fitting.find(({ retired }) => !retired) ?? fitting[0];
  if (known?.retired) throw new Problem('enterprise.is-retired', { name: known.name, ...known.retired });
  const base = known ?? { id: newId(), sectors: [], traits: [] };
  return { ...base, ...given, name: given.name.trim(), street, ...(creditCode && { creditCode }) };
}
