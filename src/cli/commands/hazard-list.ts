import { Command } from 'commander';
import type { Grade } from '../../domain/checklist.ts';
import { daysOverdue, HAZARD_STATUSES } from '../../domain/hazard.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { sectorNamed } from '../../domain/sector.ts';
import type { HazardFilter, HazardRow, Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../failure.ts';
import { dateFrom, limitFrom, oneOf } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

interface Options {
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly listed?: boolean;
  readonly street?: string;
  readonly sector?: string;
  readonly grade?: string;
  readonly status?: string;
  readonly enterprise?: string;
  readonly inspector?: string;
  readonly dueBefore?: string;
  readonly asOf?: string;
  readonly limit?: string;
  readonly exitCode?: boolean;
  readonly json?: boolean;
}

const SCREEN_LIMIT = 30;
/** Beyond that many nobody needs the number, and counting them would cost more than showing the list. */
const MOST_COUNTED = 2_000;
const GRADES: readonly Grade[] = ['general', 'major'];

/** `hazard list` */
export function hazardList(context: Context): Command {
  const { t } = context;
  const { options } = t.hazard;
  return new Command('list')
    .description(t.commands.hazardList)
    .option('--open', t.commands.open)
    .option('--overdue', t.commands.overdue)
    .option('--listed', options.listed)
    .option('--due-before <date>', options.dueBefore)
    .option('--street <street>', options.street)
    .option('--sector <sector>', options.sector)
    .option('--grade <grade>', options.grade)
    .option('--status <status>', options.status)
    .option('--enterprise <name>', options.enterprise)
    .option('--inspector <person>', options.inspector)
    .option('--as-of <date>', options.asOf)
    .option('--limit <count>', options.limit)
    .option('--exit-code', options.exitCode)
    .option('--json', t.commands.json)
    .action((given: Options) => run(context, given));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t } = context;
  const asOf = options.asOf === undefined ? undefined : dateFrom(options.asOf, '--as-of', context.today());
  const day = asOf ?? context.today();
  const store = await context.store();
  const filter = await filterFrom(context, store, options, day, asOf);
  const screen = options.json ? undefined : SCREEN_LIMIT;
  const limit = options.limit === undefined ? screen : limitFrom(options.limit);
  const rows = await store.hazards({ ...filter, limit });
  if (options.exitCode && (await needsWatching(store, filter, day))) process.exitCode = EXIT.found;
  if (options.json)
    return io.out(json(rows.map((row) => ({ ...row, daysOverdue: daysOverdue(row.hazard, day) }))));
  if (rows.length === 0) return io.err(`${t.commands.none}\n`);
  const { number, enterprise, street, grade, status, dueOn, description } = t.commands.columns;
  const headers = [number, enterprise, street, grade, status, dueOn, description];
  io.out(
    table(
      headers,
      rows.map((row) => cells(context, row, day)),
      io.room,
    ),
  );
  if (rows.length !== limit) return io.err(`${t.hazard.total(rows.length)}\n`);
  const total = await store.countHazards({ ...filter, limit: MOST_COUNTED });
  const count = total < MOST_COUNTED ? String(total) : t.hazard.orMore(total);
  io.err(`${t.hazard.shown(rows.length, count)}\n`);
}

async function filterFrom(
  { t }: Context,
  store: Store,
  options: Options,
  day: LocalDate,
  asOf: LocalDate | undefined,
): Promise<HazardFilter> {
  const { grade, status, sector, inspector } = options;
  return {
    openOnly: options.open,
    listedOnly: options.listed,
    overdueOn: options.overdue ? day : undefined,
    dueBefore: options.dueBefore === undefined ? undefined : dateFrom(options.dueBefore, '--due-before', day),
    street: options.street === undefined ? undefined : await streetOf(options.street),
    grade: grade === undefined ? undefined : oneOf(grade, GRADES, '--grade', t.words.grade),
    status:
      status === undefined ? undefined : oneOf(status, HAZARD_STATUSES, '--status', t.words.hazardStatus),
    enterpriseId: options.enterprise === undefined ? undefined : await idOf(store, options.enterprise),
    sector: sector && (sectorNamed(sector) ?? sector),
    inspector,
    asOf,
  };
}

async function streetOf(name: string): Promise<string> {
  const { streetFrom } = await import('../../domain/entry.ts');
  return streetFrom(name);
}

async function idOf(store: Store, enterprise: string): Promise<string> {
  const { enterpriseNamed } = await import('../inspect/flags.ts');
  return (await enterpriseNamed(store, enterprise)).id;
}

/** Whether there is an open major or an overdue hazard among those that the filter asks for. */
async function needsWatching(store: Store, filter: HazardFilter, day: LocalDate): Promise<boolean> {
  const overdue = await store.hazards({ ...filter, overdueOn: day, limit: 1 });
  if (overdue.length > 0) return true;
  if (filter.grade === 'general') return false;
  const major = await store.hazards({ ...filter, openOnly: true, grade: 'major', limit: 1 });
  return major.length > 0;
}

function cells({ t }: Context, { hazard, enterpriseName, street }: HazardRow, day: LocalDate): string[] {
  const late = daysOverdue(hazard, day);
  const status = t.words.hazardStatus[hazard.status];
  return [
    hazard.number,
    enterpriseName,
    street,
    t.words.grade[hazard.grade],
    late > 0 ? t.hazard.andLate(status, t.words.overdue(late)) : status,
    hazard.dueOn ?? '',
    hazard.description,
  ];
}
