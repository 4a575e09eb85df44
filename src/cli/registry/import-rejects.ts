import { dirname, extname, join } from 'node:path';
import type { ImportPlan } from '../../app/import-roster.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { Rejection } from '../../roster/candidates.ts';
import type { RejectedSheet } from '../../roster/rejects.ts';
import type { RosterFile } from '../../roster/roster.ts';
import type { Context } from '../context.ts';
import { publish } from '../publish.ts';
import { named } from './field-options.ts';

const MOST_FILES = 1000;

/** Why a row was not taken, in the reader's words. */
export function rejectionWords({ field, problem }: Rejection, t: Messages): string {
  const { code, details } = named(problem, field, t);
  return t.problems[code]?.(details) ?? code;
}

/** The rejected rows with their reasons in words. */
export function rejectedSheets(plan: ImportPlan, t: Messages): RejectedSheet[] {
  return plan.rejected.map(({ layout, rows }) => ({
    layout,
    rows: rows.map(({ row, rejections }) => ({
      row,
      reason: rejections.map((each) => rejectionWords(each, t)).join(' '),
    })),
  }));
}

/** Writes the rejected rows beside the roster, never over another file. Returns the file's name. */
export async function writeRejectsBeside(
  context: Context,
  file: RosterFile,
  sheets: readonly RejectedSheet[],
  roster: string,
  wanted: string | undefined,
): Promise<string> {
  const { writeRejects } = await import('../../roster/rejects.ts');
  const bytes = await writeRejects(file, sheets, context.t.registry.errorHeader);
  if (wanted !== undefined) {
    publish(wanted, bytes);
    return wanted;
  }
  const base = roster.slice(0, roster.length - extname(roster).length) || join(dirname(roster), 'roster');
  for (let count = 1; ; count += 1) {
    const path = `${base}.rejected${count === 1 ? '' : `-${count}`}.${file.format}`;
    try {
      publish(path, bytes);
      return path;
    } catch (error) {
      if (!isProblem(error) || error.code !== 'file.exists' || count === MOST_FILES) throw error;
    }
  }
}
