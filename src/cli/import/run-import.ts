import { dirname, resolve } from 'node:path';
import { type ImportContext, planImportedVisit } from '../../app/import-inspections.ts';
import type { PinnedChecklist } from '../../content/compiled.ts';
import type { Diagnostic } from '../../content/diagnostic.ts';
import { readFinishedVisit } from '../../content/finished-visit.ts';
import { Problem } from '../../domain/problem.ts';
import type { ImportedVisit, Take } from '../../store/import-store.ts';
import type { ImportInspectionsOptions } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { showDiagnostics } from '../diagnostics.ts';
import { newId } from '../inspect/ports.ts';
import { json } from '../json.ts';
import { visitFiles } from './visit-files.ts';

const AT_ONCE = 100;
/** So many faults are told one by one. */
const TOLD = 1_000;

/** Thrown to roll a trial back. */
const TRIED = Symbol('tried');

/**
 * Takes in finished visits: all of them in one transaction, or every fault of every file and nothing.
 *
 * @throws Problem `import.*`, after the faults were shown; `file.*`
 */
export async function runImportInspections(
  context: Context,
  path: string,
  { dryRun = false, json: asJson = false }: ImportInspectionsOptions,
): Promise<void> {
  const store = await context.store();
  const plan = await planning(context);
  const done = { stored: 0, known: 0 };
  const trial = async (take: Take) => {
    await importAll(context, path, plan, async (visits) => {
      const count = await take(visits, [...plan.checklists.values()]);
      done.stored += count.stored;
      done.known += count.known;
    });
    if (dryRun) throw TRIED;
  };
  await store.importVisits(context.author(), trial).catch((error: unknown) => {
    if (error !== TRIED) throw error;
  });
  const { t, io } = context;
  if (asJson) return io.out(json({ ...done, dryRun }));
  const said = dryRun
    ? t.exports.checked(done.stored + done.known, done.known)
    : t.exports.imported(done.stored, done.known);
  io.err(`${said}\n`);
}

async function planning(context: Context): Promise<Omit<ImportContext, 'examinePhoto'>> {
  const catalog = await context.catalog();
  const checklists = new Map<string, PinnedChecklist>();
  for (const { id } of await catalog.summaries()) checklists.set(id, await catalog.get(id));
  const { traits } = await catalog.register();
  return { checklists, traits: traits.map(({ id }) => id), language: context.language, newId };
}

async function importAll(
  context: Context,
  path: string,
  plan: Omit<ImportContext, 'examinePhoto'>,
  take: (visits: readonly ImportedVisit[]) => Promise<void>,
): Promise<void> {
  const shelf = await context.photos();
  const seen = new Set<string>();
  let [waiting, faults, visits]: [ImportedVisit[], number, number] = [[], 0, 0];
  const told = (diagnostics: readonly Diagnostic[], text: string) => {
    showDiagnostics(context, context.io.err, diagnostics.slice(0, Math.max(0, TOLD - faults)), () => text);
    faults += diagnostics.length;
  };
  for (const { file, path: at, text, diagnostics } of visitFiles(path)) {
    visits += 1;
    const read = file && diagnostics.length === 0 ? readFinishedVisit(file) : { diagnostics };
    const photoAt = (photo: string) => resolve(dirname(at), photo);
    const keep = new Set<string>();
    const examinePhoto = (photo: string) => {
      keep.add(photoAt(photo));
      return shelf.examine(photoAt(photo));
    };
    const { planned, diagnostics: wrong } =
      'finished' in read && read.finished
        ? planImportedVisit(read.finished, { ...plan, examinePhoto })
        : { diagnostics: read.diagnostics, planned: undefined };
    const twice =
      planned && file
        ? repeated(planned, seen).map((id) =>
            file.fault(['id'], { code: 'import.id-twice', details: { id } }),
          )
        : [];
    told([...wrong, ...twice], text());
    if (faults > 0 || !planned) continue;
    for (const photo of keep) shelf.keep(photo);
    if (waiting.push(planned) < AT_ONCE) continue;
    await take(waiting);
    waiting = [];
  }
  if (visits === 0) throw new Problem('import.nothing', { path });
  if (faults > 0) throw new Problem('import.invalid', { count: faults });
  if (waiting.length > 0) await take(waiting);
}

/** The ids that were there before. */
function repeated({ inspection, hazards }: ImportedVisit, seen: Set<string>): string[] {
  const ids = [inspection.id, ...hazards.map(({ id }) => id)];
  const twice = ids.filter((id) => seen.has(id));
  for (const id of ids) seen.add(id);
  return twice;
}
