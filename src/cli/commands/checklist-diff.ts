import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { Change } from '../../content/diff.ts';
import { type Checklist, itemsOf } from '../../domain/checklist.ts';
import type { Context } from '../context.ts';
import type { CountedChange } from '../diff-text.ts';
import { EXIT } from '../failure.ts';
import { json } from '../json.ts';
import { readNamedFile } from '../read-file.ts';

/** `checklist diff <old> <new>` */
export function checklistDiff(context: Context): Command {
  const { t } = context;
  return new Command('diff')
    .description(t.checklists.diff.description)
    .argument('<old>', t.checklists.diff.older)
    .argument('<new>', t.checklists.diff.newer)
    .option('--json', t.commands.json)
    .action((older: string, newer: string, { json: asJson }: { json?: boolean }) =>
      run(context, older, newer, asJson),
    );
}

async function run(context: Context, oldName: string, newName: string, asJson = false): Promise<void> {
  const { io, t } = context;
  const older = await olderVersion(context, oldName);
  const newer = await versionIn(context, newName);
  if (!older || !newer) {
    process.exitCode = EXIT.problem;
    return;
  }
  const { diffChecklists } = await import('../../content/diff.ts');
  const { changes, ...verdict } = diffChecklists(older, newer);
  const counted = await withAnswers(context, older, changes);
  if (verdict.versionMissing) process.exitCode = EXIT.problem;
  if (asJson) return io.out(json({ older: name(older), newer: name(newer), ...verdict, changes: counted }));
  const { diffText } = await import('../diff-text.ts');
  io.out(diffText(context, older, newer, counted));
  if (verdict.versionMissing) io.err(`✗ ${t.checklists.diff.versionMissing(newer.version)}\n`);
}

function name({ id, version }: Checklist): { id: string; version: string } {
  return { id, version };
}

// A file that is there is meant before a checklist of that name, and a shipped checklist before the user's own,
// which is most often the new version.
async function olderVersion(context: Context, named: string): Promise<Checklist | undefined> {
  const { shippedFile } = await import('../../content/read-version.ts');
  const isPath = existsSync(named) || /[./\\]/.test(named);
  const path = isPath ? named : shippedFile(named);
  if (path !== undefined) return versionIn(context, path);
  return (await (await context.catalog()).get(named)).checklist;
}

/** The checklist in a file; undefined after telling why there is none. */
async function versionIn(context: Context, path: string): Promise<Checklist | undefined> {
  const { home, options, today, io } = context;
  const bytes = readNamedFile(path);
  const { installedFiles, readVersion } = await import('../../content/read-version.ts');
  const places = { home, extraFolder: options.checklists, today: today() };
  const { checklist, diagnostics } = readVersion({ path, bytes }, () => installedFiles(places));
  if (checklist) return checklist;
  const { showDiagnostics } = await import('../diagnostics.ts');
  showDiagnostics(context, io.err, diagnostics, (file) =>
    file === path ? new TextDecoder().decode(bytes) : '',
  );
  return undefined;
}

async function withAnswers(
  context: Context,
  older: Checklist,
  changes: readonly Change[],
): Promise<CountedChange[]> {
  if (!changes.some(isBreaking)) return [...changes];
  const store = await context.store();
  const answersTo = async (items: readonly string[]) => {
    const counts = await Promise.all(items.map((item) => store.answersTo(older.id, item)));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const everyItem = itemsOf(older).map(({ id }) => id);
  return Promise.all(
    changes.map(async (change) => {
      if (!isBreaking(change)) return change;
      return { ...change, answers: await answersTo(change.item === undefined ? everyItem : [change.item]) };
    }),
  );
}

function isBreaking(change: Change): boolean {
  return change.class === 'breaking';
}
