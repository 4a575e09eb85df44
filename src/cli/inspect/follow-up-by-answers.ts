import { dirname, resolve } from 'node:path';
import { answerFileAsker, prepareAnswers } from '../../app/answer-file-asker.ts';
import { beginVisit, goOnWith, requireTwoInspectors } from '../../app/conduct-visit.ts';
import { prepareVerdicts } from '../../app/follow-up-verdicts.ts';
import { recordVerdict } from '../../app/run-follow-up.ts';
import type { FileVisit } from '../../content/answer-file.ts';
import { type FileFollowUp, readFollowUpFile } from '../../content/follow-up-file.ts';
import type { YamlFile } from '../../content/read-yaml.ts';
import type { HazardRow } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { readNamedFile } from '../read-file.ts';
import { refuseAnswers } from './by-answers.ts';
import { kindFrom } from './flags.ts';
import {
  type FollowUpOutcome,
  type FollowUpScope,
  type SecondLook,
  secondLook,
  verdictPorts,
} from './follow-up-scope.ts';
import type { InspectOptions } from './options.ts';
import { visitPorts } from './ports.ts';

/**
 * Looks again as a file says: every fault of the file at once and nothing stored, or each verdict recorded. Hazards
 * that the file leaves out stay as they are; the same file again changes nothing.
 *
 * @throws Problem `answers.invalid`, after the faults were shown; `inspector.*`
 */
export async function followUpByAnswers(
  context: Context,
  scope: FollowUpScope,
  start: readonly HazardRow[],
  options: InspectOptions,
): Promise<FollowUpOutcome> {
  const path = options.answers!;
  const bytes = readNamedFile(path);
  const { followUp, file, diagnostics } = readFollowUpFile(path, bytes);
  if (!followUp || !file) return refuseAnswers(context, diagnostics, bytes);
  requireTwoInspectors(followUp.inspectors);
  const shelf = await context.photos();
  const photoAt = (photo: string) => resolve(dirname(path), photo);
  const { verdicts, diagnostics: faults } = prepareVerdicts(followUp, file, {
    rows: start,
    name: scope.enterprise.name,
    stamp: { at: context.now(), by: context.author().name },
    examinePhoto: (photo) => shelf.examine(photoAt(photo)),
  });
  const resolved = verdicts.filter(({ verdict }) => verdict.outcome === 'effective').map(({ row }) => row.id);
  const open = start.filter((row) => !resolved.includes(row.id));
  const look = options.failedBefore ? await secondLook(context, scope, open) : undefined;
  const again = look && (await preparedLook(context, scope, followUp, file, look, photoAt));
  const all = [...faults, ...(again?.diagnostics ?? [])];
  if (all.length > 0) return refuseAnswers(context, all, bytes);

  for (const photo of photosIn(followUp)) shelf.keep(photoAt(photo));
  const ports = await verdictPorts(context, followUp.inspectors);
  const rows = new Map(start.map((row) => [row.id, row]));
  for (const { row, verdict } of verdicts) rows.set(row.id, await recordVerdict(row, verdict, ports));
  const outcome = { rows: [...rows.values()] };
  if (!look || !again) return outcome;
  const world = await visitPorts(context);
  const { enterprise, traits } = scope;
  const kind = kindFrom(options.kind ?? 'routine', context.t);
  const { inspectors } = followUp;
  const plan = { ...look, enterprise, traits, inspectors, kind, startedAt: context.now() };
  const { id } = await beginVisit(plan, world);
  return { ...outcome, visit: await goOnWith(id, answerFileAsker(again.answers), world) };
}

async function preparedLook(
  context: Context,
  { enterprise, traits }: FollowUpScope,
  { inspectors, answers }: FileFollowUp,
  file: YamlFile,
  { checklists, onlyItems }: SecondLook,
  photoAt: (photo: string) => string,
) {
  const shelf = await context.photos();
  const visit: FileVisit = { enterprise, inspectors, kind: 'routine', traits, answers };
  return prepareAnswers(visit, file, {
    checklists: checklists.map((one) => one.checklist),
    onlyItems,
    language: context.language,
    today: context.today(),
    examinePhoto: (photo) => shelf.examine(photoAt(photo)),
  });
}

function photosIn({ verdicts, answers }: FileFollowUp): string[] {
  return [...verdicts.values(), ...answers.values()].flatMap((given) => given.photos ?? []);
}
