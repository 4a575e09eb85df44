import { type Enterprise, enterpriseStatus } from '../domain/enterprise.ts';
import type { RegisteredChecklist, SetFigure } from '../domain/event.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Inspection } from '../domain/inspection.ts';
import { dateOf, type LocalDate } from '../domain/local-date.ts';
import { countedSector, OTHER_SECTOR } from '../domain/sector.ts';
import { insertRows, queryIn } from './bulk.ts';
import type { Queries, Value } from './driver.ts';

/** Where, when and how a hazard was found, fixed and ended: what the figures count. */
export interface HazardDates {
  readonly street: string;
  readonly fixedOn?: LocalDate | undefined;
  readonly endedOn?: LocalDate | undefined;
  readonly endedHow?: 'closed' | 'voided' | 'transferred' | undefined;
}

/** What a step makes of them; `hazard` is the state after it. What was fixed on the spot was so on the day of the visit. */
export function datesAfter(before: HazardDates, event: HazardEvent, hazard: Hazard): HazardDates {
  const on = hazard.fixedOnTheSpot ? hazard.foundOn : dateOf(event.at);
  switch (event.type) {
    case 'verified':
      return { ...before, fixedOn: event.outcome === 'effective' ? on : undefined };
    case 'closed':
    case 'voided':
    case 'transferred': {
      // What another body took over can still turn out to be no hazard, or to have been fixed there.
      if (before.endedOn !== undefined && event.type === 'voided') return { ...before, endedHow: 'voided' };
      if (before.endedOn !== undefined) return { ...before, fixedOn: before.fixedOn ?? on };
      const isAtOnce = event.type === 'closed' && hazard.grade === 'general';
      return { ...before, endedOn: isAtOnce ? on : dateOf(event.at), endedHow: event.type };
    }
    default:
      return before;
  }
}

/** Counts that go up or down by key, put into the table together. */
export interface Tally {
  add(key: readonly string[], ...by: readonly number[]): void;
  write(tx: Queries): Promise<void>;
}

/** A tally of a table with these key columns and counts. A row of which the first comes to nothing goes. */
export function tallyOf(table: string, columns: readonly string[], ...counts: readonly string[]): Tally {
  const sums = new Map<string, { readonly key: readonly string[]; readonly by: number[] }>();
  return {
    add: (key, ...by) => {
      const name = key.join('\n');
      const sum = sums.get(name) ?? { key, by: counts.map(() => 0) };
      for (let index = 0; index < by.length; index += 1) sum.by[index]! += by[index]!;
      sums.set(name, sum);
    },
    write: async (tx) => {
      const all = [...columns, ...counts];
      const sum = counts.map((count) => `${count} = ${table}.${count} + excluded.${count}`);
      const put = `insert into ${table} (${all.join(', ')}) values (${all.map((_, index) => `$${index + 1}`).join(', ')})
        on conflict (${columns.join(', ')}) do update set ${sum.join(', ')}`;
      const where = columns.map((column, index) => `${column} = $${index + 1}`).join(' and ');
      const drop = `delete from ${table} where ${where} and ${counts[0]} = 0`;
      for (const { key, by } of sums.values()) {
        if (by.every((one) => one === 0)) continue;
        await tx.run(put, [...key, ...by]);
        if (by[0]! < 0) await tx.run(drop, [...key]);
      }
    },
  };
}

/** Keeps what the returns ask of major hazards. */
export async function projectMajors(
  tx: Queries,
  hazards: readonly (readonly [id: string, hazard: Hazard, dates: HazardDates])[],
): Promise<void> {
  await insertRows(
    tx,
    `major_hazard (hazard_id, street, sector, found_on, ended_on, ended_how, responsible, measures, funded,
       dated, planned, funds, listed)`,
    hazards.filter(([, { grade }]) => grade === 'major').map(majorRow),
    `on conflict (hazard_id) do update set street = excluded.street, ended_on = excluded.ended_on,
       ended_how = excluded.ended_how, responsible = excluded.responsible, measures = excluded.measures,
       funded = excluded.funded, dated = excluded.dated, planned = excluded.planned, funds = excluded.funds,
       listed = excluded.listed`,
  );
}

function majorRow([id, hazard, dates]: readonly [string, Hazard, HazardDates]): Value[] {
  const { commitments, funds, listed } = askedOfMajor(hazard);
  return [
    id,
    dates.street,
    hazard.sector,
    hazard.foundOn,
    dates.endedOn ?? null,
    dates.endedHow ?? null,
    ...commitments,
    funds,
    listed,
  ];
}

/** What the returns ask of a major hazard. */
export function askedOfMajor({ commitments: five, rectification, listing }: Hazard): {
  /** 责任, 措施, 资金, 时限, 预案: each 1 where it is in place. */
  readonly commitments: readonly number[];
  /** 万元: committed, or else spent. */
  readonly funds: number;
  /** Level of the listing; empty where it never was listed. */
  readonly listed: string;
} {
  const given = [five?.responsible, five?.measures, five?.funds, five?.dueOn, five?.emergencyPlan];
  return {
    commitments: given.map((one) => (one !== undefined && one !== '' ? 1 : 0)),
    funds: five?.funds ?? rectification?.funds ?? 0,
    listed: listing?.level ?? '',
  };
}

function monthOf(day: LocalDate | undefined): string {
  return day?.slice(0, 'YYYY-MM'.length) ?? '';
}

// A hash names one text for ever, so what was once looked up holds in every database.
const sectors = new Map<string, string>();

async function sectorsOf(tx: Queries, hashes: readonly string[]): Promise<(hash: string) => string> {
  const missing = hashes.filter((hash) => !sectors.has(hash));
  const rows =
    missing.length === 0
      ? []
      : await queryIn<{ hash: string; body: string }>(
          tx,
          (places) => `select hash, body from checklist_text where hash in (${places})`,
          missing,
        );
  for (const { hash, body } of rows)
    sectors.set(hash, (JSON.parse(body) as RegisteredChecklist['checklist']).sector);
  return (hash) => sectors.get(hash)!;
}

/** A completed visit and the street in which the enterprise was on that day. */
export interface CountedVisit {
  readonly inspection: Inspection;
  readonly street: string;
}

/** Counts completed visits in their month, once for all and once for each sector that they asked about. */
export async function countVisits(tx: Queries, visits: readonly CountedVisit[]): Promise<void> {
  const sectorOf = await sectorsOf(
    tx,
    visits.flatMap(({ inspection }) => inspection.checklists.map(({ hash }) => hash)),
  );
  const enterprises = tallyOf('enterprise_month', ['month', 'sector', 'street', 'enterprise_id'], 'visits');
  const counts = tallyOf('visit_month', ['month', 'street', 'sector', 'kind'], 'visits', 'inspectors');
  const asked: Value[][] = [];
  for (const { inspection, street } of visits) {
    const { id, enterpriseId, kind, checklists, inspectors } = inspection;
    const month = monthOf(dateOf(inspection.completedAt ?? inspection.startedAt));
    for (const sector of new Set(['', ...checklists.map(({ hash }) => countedSector(sectorOf(hash)))])) {
      asked.push([id, sector]);
      enterprises.add([month, sector, street, enterpriseId], 1);
      counts.add([month, street, sector, kind], 1, inspectors.length);
    }
  }
  await insertRows(tx, 'visit_sector (inspection_id, sector)', asked);
  for (const tally of [enterprises, counts]) await tally.write(tx);
  await rememberMoved(
    tx,
    visits.map(({ inspection }) => inspection.enterpriseId),
  );
}

/** Remembers which of these enterprises were visited in more than one street: in the whole district each is one. */
async function rememberMoved(tx: Queries, enterpriseIds: readonly string[]): Promise<void> {
  const rows = await queryIn<{ id: string }>(
    tx,
    (places) => `select enterprise_id as id from enterprise_month where enterprise_id in (${places})
      group by enterprise_id having min(street) < max(street)`,
    enterpriseIds,
  );
  await insertRows(
    tx,
    'moved_enterprise (enterprise_id)',
    rows.map(({ id }) => [id]),
    'on conflict (enterprise_id) do nothing',
  );
}

/** Puts the visits counted for one record under the one that holds. */
export async function moveVisits(tx: Queries, from: string, into: string): Promise<void> {
  await tx.run(
    `insert into enterprise_month (month, sector, street, enterprise_id, visits)
     select month, sector, street, $2, visits from enterprise_month where enterprise_id = $1
     on conflict (month, sector, street, enterprise_id) do update set visits = enterprise_month.visits + excluded.visits`,
    [from, into],
  );
  for (const table of ['enterprise_month', 'moved_enterprise'])
    await tx.run(`delete from ${table} where enterprise_id = $1`, [from]);
  await rememberMoved(tx, [into]);
}

/** Counts enterprises on the register anew: `before` as they stood, where they were on record, and `after`. */
export async function countEnterprises(
  tx: Queries,
  before: readonly Enterprise[],
  after: readonly Enterprise[],
): Promise<void> {
  const tally = tallyOf('enterprise_count', ['street', 'sector'], 'enterprises');
  const count = (by: number) => (enterprise: Enterprise) => {
    if (enterpriseStatus(enterprise) !== 'active') return;
    const { street, sectors } = enterprise;
    const trades = sectors.length > 0 ? sectors.map(countedSector) : [OTHER_SECTOR];
    for (const sector of new Set(['', ...trades])) tally.add([street, sector], by);
  };
  before.forEach(count(-1));
  after.forEach(count(1));
  await tally.write(tx);
}

/** Folds a figure that somebody gave; the latest one holds. */
export async function projectFigure(tx: Queries, figure: SetFigure): Promise<void> {
  const values: Value[] = [
    figure.period,
    figure.name,
    figure.street ?? '',
    figure.value,
    figure.note ?? '',
    figure.at,
    figure.by,
  ];
  await tx.run(
    `insert into figure (period, name, street, value, note, set_at, set_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (period, name, street) do update set value = excluded.value, note = excluded.note,
       set_at = excluded.set_at, set_by = excluded.set_by`,
    values,
  );
}
