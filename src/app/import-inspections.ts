import type { PinnedChecklist } from '../content/compiled.ts';
import type { Diagnostic, Path } from '../content/diagnostic.ts';
import type { FinishedVisit } from '../content/finished-visit.ts';
import type { YamlFile } from '../content/read-yaml.ts';
import type { Enterprise } from '../domain/enterprise.ts';
import { creditCodeFrom, nameFrom, streetFrom } from '../domain/entry.ts';
import { applyHazardEvent, type Hazard, hazardFrom } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import { raise } from '../domain/hazard-steps.ts';
import {
  type Answer,
  countedAnswers,
  type Inspection,
  type Photo,
  questionsFor,
} from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { isProblem } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import type { ImportedHazard, ImportedVisit } from '../store/import-store.ts';
import type { NewHazard } from '../store/store.ts';
import { prepareAnswers } from './answer-file-asker.ts';
import { requireTwoInspectors } from './conduct-visit.ts';
import { takeWrittenStep } from './import-step.ts';
import { hazardsOf } from './raise-hazards.ts';

/** What finished visits are held against. */
export interface ImportContext {
  readonly checklists: ReadonlyMap<string, PinnedChecklist>;
  readonly traits: readonly string[];
  readonly language: Language;
  readonly newId: () => string;
  /** Looks at a photo in a file without taking it in. @throws Problem `photo.*` */
  readonly examinePhoto: (path: string) => Photo;
}

/** A visit ready to be taken in, or every fault that keeps it from it. */
export interface PlannedVisit {
  readonly planned?: ImportedVisit | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a finished visit as the program would have checked it while it was made. Nothing is stored. */
export function planImportedVisit(finished: FinishedVisit, context: ImportContext): PlannedVisit {
  const { head, visit, file } = finished;
  const faults = [
    ...checklistFaults(finished, context),
    ...headFaults(finished),
    ...traitFaultsOf(finished, context),
  ];
  const pinned = head.checklists.flatMap((id) => context.checklists.get(id) ?? []);
  if (pinned.length < head.checklists.length) return { diagnostics: faults };
  const photo = photoFinder(finished, context);
  const checklists = pinned.map(({ checklist }) => checklist);
  const prepared = prepareAnswers(visit, file, {
    checklists,
    language: context.language,
    onlyItems: head.onlyItems,
    today: dateOf(head.startedAt),
    examinePhoto: photo,
  });
  faults.push(...prepared.diagnostics);
  if (faults.length > 0) return { diagnostics: faults };

  const inspection: Omit<Inspection, 'number'> = {
    id: head.id,
    checklists: pinned.map(({ hash, checklist: { id, version } }) => ({ id, version, hash })),
    enterpriseId: '',
    traits: visit.traits,
    ...(head.onlyItems && { onlyItems: head.onlyItems }),
    inspectors: visit.inspectors,
    kind: visit.kind,
    startedAt: head.startedAt,
    completedAt: head.completedAt,
    status: 'completed',
  };
  const questions = questionsFor(checklists, visit.traits, head.onlyItems);
  const given = questions.flatMap(({ checklist, item }): Answer[] => {
    const answer = prepared.answers.get(item.id);
    const answeredAt = visit.answers.get(item.id)?.answeredAt ?? head.completedAt;
    return answer ? [{ ...answer, checklistId: checklist.id, itemId: item.id, answeredAt }] : [];
  });
  const answers = countedAnswers(questions, given);
  const enterprise = enterpriseOf(finished, context);
  const record = { inspection: { ...inspection, number: '' }, enterprise, checklists, answers };
  const found = hazardsOf(record, head.completedAt, context.newId);
  const hazards = found.map((hazard) => lifeOf(hazard, finished, photo));
  const problems = [...unfoundFaults(finished, found), ...hazards.flatMap(({ diagnostics }) => diagnostics)];
  if (problems.length > 0) return { diagnostics: problems };
  return {
    diagnostics: [],
    planned: {
      inspection: { ...inspection, ...(head.number !== undefined && { number: head.number.trim() }) },
      answers: given,
      enterprise,
      street: head.street === undefined ? enterprise.street : streetFrom(head.street),
      hazards: hazards.map(({ hazard }) => hazard),
    },
  };
}

function checklistFaults({ head, file }: FinishedVisit, { checklists }: ImportContext): Diagnostic[] {
  return head.checklists.flatMap((id, index) =>
    checklists.has(id)
      ? []
      : [
          file.fault(['checklists', index], {
            code: 'import.checklist-unknown',
            details: { id, known: [...checklists.keys()] },
          }),
        ],
  );
}

function traitFaultsOf({ visit, file }: FinishedVisit, { traits }: ImportContext): Diagnostic[] {
  return visit.traits.flatMap((trait, index) =>
    traits.includes(trait)
      ? []
      : [file.fault(['traits', index], { code: 'trait.unknown', details: { trait } })],
  );
}

function headFaults({ head, visit, file }: FinishedVisit): Diagnostic[] {
  const { name, creditCode, street, address = '', responsible = '', phone = '' } = head.enterprise;
  return [
    ...caught(file, ['number'], () => nameFrom(head.number ?? '', 'number')),
    ...Object.entries(head.hazards ?? {}).flatMap(([item, { number = '', by = '' }]) => [
      ...caught(file, ['hazards', item, 'number'], () => nameFrom(number, 'number')),
      ...caught(file, ['hazards', item, 'by'], () => nameFrom(by, 'by')),
    ]),
    ...caught(file, ['enterprise', 'name'], () => nameFrom(name, 'name')),
    ...caught(file, ['enterprise', 'creditCode'], () => creditCode && creditCodeFrom(creditCode)),
    ...caught(file, ['enterprise', 'street'], () => streetFrom(street)),
    ...caught(file, ['street'], () => head.street && streetFrom(head.street)),
    ...caught(file, ['enterprise', 'address'], () => nameFrom(address, 'address')),
    ...caught(file, ['enterprise', 'responsible'], () => nameFrom(responsible, 'responsible')),
    ...caught(file, ['enterprise', 'phone'], () => nameFrom(phone, 'phone')),
    ...caught(file, ['inspectors'], () => requireTwoInspectors(visit.inspectors)),
    ...visit.inspectors.flatMap((one, index) => [
      ...caught(file, ['inspectors', index, 'name'], () => nameFrom(one.name, 'name')),
      ...caught(file, ['inspectors', index, 'certificate'], () => nameFrom(one.certificate, 'certificate')),
    ]),
  ];
}

/** The fault of what throws a problem, put in its place. */
export function caught(file: YamlFile, at: Path, work: () => unknown): Diagnostic[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!isProblem(error)) throw error;
    return [file.fault(at, { code: error.code, details: error.details })];
  }
}

function photoFinder({ head }: FinishedVisit, { examinePhoto }: ImportContext): (name: string) => Photo {
  const known = new Map(head.photos?.map((photo) => [`sha256:${photo.sha256}`, photo]));
  return (name) => known.get(name) ?? examinePhoto(name);
}

function enterpriseOf({ head, visit }: FinishedVisit, { newId }: ImportContext): Enterprise {
  const { id, creditCode, name, street, sectors = [], ...rest } = head.enterprise;
  return {
    id: id ?? newId(),
    sectors,
    traits: visit.traits,
    ...rest,
    name: name.trim(),
    street: streetFrom(street),
    ...(creditCode !== undefined && { creditCode: creditCodeFrom(creditCode) }),
  };
}

interface Life {
  readonly hazard: ImportedHazard;
  readonly diagnostics: readonly Diagnostic[];
}

/** A hazard with what became of it, each step taken by the rules. */
function lifeOf(
  { id, raised }: NewHazard,
  { head, visit, file }: FinishedVisit,
  photo: (name: string) => Photo,
): Life {
  const written = head.hazards?.[raised.itemId];
  const stamp = { at: written?.at ?? head.completedAt, by: written?.by ?? visit.inspectors[0]!.name };
  const path: Path = ['hazards', raised.itemId];
  const later: HazardEvent[] = [];
  const more: Diagnostic[] = [];
  const diagnostics = caught(file, path, () => {
    let state: Hazard = hazardFrom(raise({ ...raised, number: written?.number ?? '' }, stamp))!;
    for (const [index, step] of (written?.steps ?? []).entries()) {
      const faults = caught(file, [...path, 'steps', index], () => {
        const events = takeWrittenStep(state, step, photo);
        later.push(...events);
        state = events.reduce<Hazard>(applyHazardEvent, state);
      });
      if (faults.length > 0) return void more.push(...faults);
    }
  });
  return {
    hazard: {
      id: written?.id ?? id,
      number: written?.number?.trim(),
      history: (number, enterpriseId) => [...raise({ ...raised, number, enterpriseId }, stamp), ...later],
    },
    diagnostics: [...diagnostics, ...more],
  };
}

function unfoundFaults({ head, file }: FinishedVisit, found: readonly NewHazard[]): Diagnostic[] {
  const items = new Set(found.map(({ raised }) => raised.itemId));
  return Object.keys(head.hazards ?? {})
    .filter((item) => !items.has(item))
    .map((item) => file.fault(['hazards', item], { code: 'import.no-hazard', details: { item } }, 'key'));
}
