import { visible } from '../../domain/safe-text.ts';
import type { Rejection } from '../../roster/candidates.ts';
import type { Layout } from '../../roster/layout.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { fieldNames } from './enterprise-view.ts';
import type { RosterImport } from './import-file.ts';
import { rejectionWords } from './import-rejects.ts';

/** Rows of each kind that are told one by one; a person reads no more, and `--json` has them all. */
const MOST_TOLD = 50;

/** Tells a person what an import did or would do: result on out, advice on err. */
export function showImport(context: Context, done: RosterImport): void {
  const { io, t } = context;
  const say = (text: string) => io.err(`${visible(text)}\n`);
  say(done.applied ? t.registry.applied : t.registry.tried);
  for (const layout of done.layouts) showLayout(context, layout);
  if (done.skipped.length > 0) say(t.registry.skippedSheets(done.skipped.join(t.words.separator)));
  const { added, changed, unchanged, rejected } = done.plan;
  const rows = rejected.flatMap((sheet) => sheet.rows);
  io.out(`${t.registry.sums(added.length, changed.length, unchanged, rows.length)}\n`);
  tell(
    context,
    changed.map(({ after, fields }) => [t.registry.changedRow(after.name, fieldNames(fields, t))]),
  );
  tell(
    context,
    rows.map(({ rejections }) => rejections.map((each) => rejectionLine(context, each))),
  );
  advise(context, done, say);
}

function showLayout({ io, t }: Context, { sheet, head, columns, unknown, identities }: Layout): void {
  const say = (text: string) => io.err(`${visible(text)}\n`);
  const list = (names: readonly string[]) => names.join(t.words.separator);
  const read = columns.map(({ header, field }) => {
    const name = t.registry.fields[field];
    return header === name ? name : `${header}→${name}`;
  });
  say(t.registry.headerFound(sheet.name, head.at(-1)!.number, list(read)));
  if (unknown.length > 0) say(t.registry.unknownColumns(list(unknown)));
  if (identities.length > 0) say(t.registry.identityColumns(list(identities)));
}

function tell({ io, t }: Context, rows: readonly (readonly string[])[]): void {
  for (const lines of rows.slice(0, MOST_TOLD)) for (const line of lines) io.out(`${visible(line)}\n`);
  if (rows.length > MOST_TOLD) io.out(`${t.registry.moreRows(rows.length - MOST_TOLD)}\n`);
}

function rejectionLine({ t }: Context, rejection: Rejection): string {
  const { sheet, row, column } = rejection.place;
  const place = column === undefined && sheet === '' ? '' : t.registry.cell(sheet, `${column ?? ''}${row}`);
  return t.registry.rejectedRow(row, rejectionWords(rejection, t), place);
}

function advise({ t }: Context, done: RosterImport, say: (text: string) => void): void {
  const faults = done.plan.rejected.flatMap(({ rows }) => rows.flatMap((row) => row.rejections));
  const hasCode = (code: string) => faults.some(({ problem }) => problem.code === code);
  const hasStreet = done.layouts.every(({ columns }) => columns.some(({ field }) => field === 'street'));
  if (hasCode('enterprise.street-abolished')) say(t.registry.howToMap);
  if (!hasStreet && faults.some(({ field }) => field === 'street')) say(t.registry.noStreetColumn);
  if (done.rejects !== undefined) say(t.registry.rejectsWritten(done.rejects));
  const isNews = done.plan.added.length + done.plan.changed.length > 0;
  if (!done.applied && isNews) say(t.registry.howToApply);
}

/** The same for a program: every row. */
export function importJson(
  { t }: Context,
  { applied, layouts, skipped, plan, rejects }: RosterImport,
): string {
  const one = ({ id, name, creditCode }: { id: string; name: string; creditCode?: string | undefined }) => ({
    id,
    name,
    creditCode: creditCode ?? null,
  });
  return json({
    applied,
    sheets: layouts.map(({ sheet, head, columns, unknown, identities }) => ({
      name: sheet.name,
      headerRow: head.at(-1)!.number,
      columns: Object.fromEntries(columns.map(({ header, field }) => [header, field])),
      unknown,
      identities,
    })),
    skippedSheets: skipped,
    // An id that was not written means nothing.
    added: plan.added.map((enterprise) => (applied ? one(enterprise) : { ...one(enterprise), id: null })),
    changed: plan.changed.map(({ after, fields }) => ({ ...one(after), fields })),
    unchanged: plan.unchanged,
    rejected: plan.rejected.flatMap(({ rows }) =>
      rows.flatMap(({ rejections }) =>
        rejections.map((each) => ({
          ...each.place,
          field: each.field ?? null,
          code: each.problem.code,
          reason: rejectionWords(each, t),
        })),
      ),
    ),
    rejectsFile: rejects ?? null,
  });
}
