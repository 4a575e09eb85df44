import type { Grade } from '../domain/checklist.ts';
import type { SetFigure } from '../domain/figure-input.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import { type HazardLife, type Leaving, lifeOf, planOf } from '../domain/hazard-life.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';
import { addTo, type Cells, differences, type Sums } from './figure-sums.ts';

interface LifeRow {
  readonly street: string;
  readonly sector: string;
  readonly grade: Grade;
  readonly found_on: LocalDate;
  readonly fixed_on: LocalDate | null;
  readonly left_on: LocalDate | null;
  readonly left_as: Leaving | null;
  readonly voided_on: LocalDate | null;
  readonly funds: number;
}

/** Folds a hazard's state after an event into what the returns count. */
export async function projectLife(
  tx: Queries,
  id: string,
  hazard: Hazard,
  event: HazardEvent,
): Promise<void> {
  const row = await one<LifeRow>(
    tx,
    'select street, sector, grade, found_on, fixed_on, left_on, left_as, voided_on, funds from hazard_life where hazard_id = $1',
    [id],
  );
  const before = row && lifeIn(row);
  const street = before?.street ?? (await streetOf(tx, hazard));
  const life = lifeOf(hazard, street, event, before);
  if (hazard.grade === 'major') await projectPlan(tx, id, hazard);
  const sums = differences(before ? cellsOf(before) : [], cellsOf(life));
  if (before && sums.length === 0 && before.funds === life.funds && before.fixedOn === life.fixedOn) return;
  await putLife(tx, id, life);
  for (const { table, key, sums: delta } of sums) await addTo(tx, table, key, delta);
}

/** A row of `hazard_life` as the domain has it. */
export function lifeIn(row: LifeRow): HazardLife {
  return {
    street: row.street,
    sector: row.sector,
    grade: row.grade,
    foundOn: row.found_on,
    fixedOn: row.fixed_on ?? undefined,
    leftOn: row.left_on ?? undefined,
    leftAs: row.left_as ?? undefined,
    voidedOn: row.voided_on ?? undefined,
    funds: row.funds,
  };
}

async function streetOf(tx: Queries, { inspectionId, enterpriseId }: Hazard): Promise<string> {
  const row = await one<{ street: string }>(
    tx,
    `select coalesce((select street from visit where inspection_id = $1),
       (select street from enterprise where id = $2), '') as street`,
    [inspectionId, enterpriseId],
  );
  return row!.street;
}

async function putLife(tx: Queries, id: string, life: HazardLife): Promise<void> {
  await tx.run(
    `insert into hazard_life (hazard_id, street, sector, grade, found_on, found_month, fixed_on, left_on,
       left_month, left_as, voided_on, funds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (hazard_id) do update set fixed_on = excluded.fixed_on, left_on = excluded.left_on,
       left_month = excluded.left_month, left_as = excluded.left_as, voided_on = excluded.voided_on,
       funds = excluded.funds`,
    [
      id,
      life.street,
      life.sector,
      life.grade,
      life.foundOn,
      monthOf(life.foundOn),
      life.fixedOn ?? null,
      life.leftOn ?? null,
      life.leftOn ? monthOf(life.leftOn) : null,
      life.leftAs ?? null,
      life.voidedOn ?? null,
      life.funds,
    ],
  );
}

/** Where one hazard counts: in its months' flows, in what became of its month's finds, and in what is open now. */
function cellsOf(life: HazardLife): Cells[] {
  const { street, sector, grade, foundOn, fixedOn, leftOn, leftAs, voidedOn, funds } = life;
  const group = [street, sector, grade];
  const found = monthOf(foundOn);
  const cell = (table: Cells['table'], key: readonly string[], sums: Sums): Cells => ({ table, key, sums });
  const cohort = (day: LocalDate, sums: Sums) => cell('hazard_cohort', [found, monthOf(day), ...group], sums);
  const isFixed = fixedOn !== undefined && (voidedOn === undefined || fixedOn <= voidedOn);
  return [
    cell('hazard_flow', [found, ...group], { found: 1 }),
    cohort(foundOn, { found: 1 }),
    ...(isFixed ? [cohort(fixedOn, { fixed: 1, funds })] : []),
    ...(voidedOn ? [cohort(voidedOn, { voided: 1, ...(isFixed && { fixed: -1, funds: -funds }) })] : []),
    leftOn
      ? cell('hazard_flow', [monthOf(leftOn), ...group], { [leftAs!]: 1 })
      : cell('hazard_stock', group, { open: 1 }),
  ];
}

function monthOf(day: LocalDate): string {
  return day.slice(0, 'YYYY-MM'.length);
}

async function projectPlan(tx: Queries, id: string, hazard: Hazard): Promise<void> {
  const plan = planOf(hazard);
  await tx.run(
    `insert into major_plan (hazard_id, planned, goals, money, staff, time_limit, emergency, funds, listed_on,
       level, delisted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (hazard_id) do update set planned = excluded.planned, goals = excluded.goals,
       money = excluded.money, staff = excluded.staff, time_limit = excluded.time_limit,
       emergency = excluded.emergency, funds = excluded.funds, listed_on = excluded.listed_on,
       level = excluded.level, delisted_on = excluded.delisted_on`,
    [
      id,
      ...[plan.planned, plan.goals, plan.money, plan.staff, plan.timeLimit, plan.emergency].map(Number),
      plan.funds,
      plan.listedOn ?? null,
      plan.level ?? null,
      plan.delistedOn ?? null,
    ],
  );
}

/** Folds a figure that somebody gave, or took back. */
export async function projectInput(tx: Queries, set: SetFigure): Promise<void> {
  const key = [set.period, set.figure, set.street ?? ''];
  await tx.run('delete from figure_input where period = $1 and figure = $2 and street = $3', key);
  if (set.value === null) return;
  await tx.run(
    `insert into figure_input (period, figure, street, value, note, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...key, set.value, set.note ?? '', set.at, set.by],
  );
}
