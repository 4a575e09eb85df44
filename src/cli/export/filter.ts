import type { Grade } from '../../domain/checklist.ts';
import { streetFrom } from '../../domain/entry.ts';
import { HAZARD_STATUSES } from '../../domain/hazard.ts';
import { Problem } from '../../domain/problem.ts';
import { sectorNamed } from '../../domain/sector.ts';
import type { ExportFilter } from '../../store/export-store.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { Context } from '../context.ts';
import { dateFrom, daysFrom, oneOf } from '../hazard/flags.ts';
import { enterpriseNamed } from '../inspect/flags.ts';

const GRADES: readonly Grade[] = ['general', 'major'];

/** Which rows the options ask for. @throws Problem `usage.*`, `enterprise.*` */
export async function exportFilter(context: Context, options: ExportOptions): Promise<ExportFilter> {
  const today = context.today();
  const { dueBefore, street, grade, status, enterprise, sector, inspector } = options;
  const { from, to } = daysFrom(options, today);
  if (from !== undefined && to !== undefined && from > to)
    throw new Problem('export.days-reversed', { from, to });
  return {
    from,
    to,
    openOnly: options.open,
    listedOnly: options.listed,
    overdueOn: options.overdue ? today : undefined,
    dueBefore: dueBefore === undefined ? undefined : dateFrom(dueBefore, '--due-before', today),
    street: street === undefined ? undefined : streetFrom(street),
    grade: grade === undefined ? undefined : oneOf(grade, GRADES, '--grade', context.t.words.grade),
    status:
      status === undefined
        ? undefined
        : oneOf(status, HAZARD_STATUSES, '--status', context.t.words.hazardStatus),
    enterpriseId:
      enterprise === undefined ? undefined : (await enterpriseNamed(await context.store(), enterprise)).id,
    sector: sector && (sectorNamed(sector) ?? sector),
    inspector,
  };
}
