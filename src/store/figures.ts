import type { SetFigure } from '../domain/event.ts';
import type { Inspection } from '../domain/inspection.ts';
import { isWholeMonths } from '../domain/period.ts';
import type { Driver } from './driver.ts';
import { append } from './event-log.ts';
import {
  contradictoryHazards,
  enterprisesBehind,
  hazardsBehind,
  openMajors,
  papersBehind,
  visitsBehind,
} from './figure-rows.ts';
import type {
  DocumentCounts,
  FigureStore,
  HazardCounts,
  OpenCounts,
  Span,
  VisitKinds,
} from './figure-store.ts';
import { fundCounts } from './hazard-funds.ts';
import { majorCounts } from './major-counts.ts';
import { daysOf, instantsOf, monthsOf } from './spans.ts';
import { visitCounts } from './visit-counts.ts';

/** The figures, counted. */
export function figuresIn(db: Driver): FigureStore {
  return {
    hazardCounts: (span) => (isWholeMonths(span) ? countsByMonth(db, span) : countsByRows(db, span)),
    hazardCountsByRows: (span) => countsByRows(db, span),
    openCounts: (span) => openCounts(db, span),
    visitCounts: (span) => visitCounts(db, span),
    visitKinds: (span) => visitKinds(db, span),
    enterpriseCounts: () => db.query('select street, sector, enterprises from enterprise_count'),
    documentCounts: (span) =>
      db.query<DocumentCounts>(
        `select street, kind, count(*) as documents from document
         where issued_on >= $1 and issued_on <= $2 and status = 'issued' group by street, kind`,
        daysOf(span),
      ),
    majorCounts: (span) => majorCounts(db, span),
    fundCounts: (span) => fundCounts(db, span),
    openMajors: (span, limit) => openMajors(db, span, limit),
    figures: (period) => figuresOf(db, period),
    setFigure: (figure, author) =>
      db.transaction((tx) => {
        const entity = [figure.period, figure.name, figure.street ?? ''].join('/');
        return append(tx, [{ type: 'figure.set', entity, data: figure }], author);
      }),
    hazardsBehind: (query) => hazardsBehind(db, query),
    visitsBehind: (span, scope) => visitsBehind(db, span, scope),
    papersBehind: (span, scope) => papersBehind(db, span, scope),
    enterprisesBehind: (scope) => enterprisesBehind(db, scope),
    contradictoryHazards: (scope) => contradictoryHazards(db, scope),
    trend: (span) => trend(db, span),
    openAges: (day) => openAges(db, day),
  };
}

/** Months of a span. Rows of one month come in the order of their key, and need not be sorted to be counted. */
function monthIn(column: string, span: Span): string {
  const [from, to] = monthsOf(span);
  return from === to ? `${column} = $1` : `${column} >= $1 and ${column} <= $2`;
}

// Two reads of a table, each along an index: those found in the span, and those ended in it.
async function countsByMonth(db: Driver, span: Span): Promise<HazardCounts[]> {
  const voided = `ended_how = 'voided' and ended_month <= $2`;
  const sum = (condition: string, name: string) =>
    `sum(case when ${condition} then hazards else 0 end) as "${name}"`;
  const found = await db.query<Counts>(
    `select street, sector, grade, sum(hazards) as found, ${sum(voided, 'foundVoided')},
       ${sum(`fixed_month <> '' and fixed_month <= $2 and not (${voided})`, 'foundFixed')},
       ${sum(`ended_how = 'closed' and ended_month <= $2`, 'foundClosed')}
     from hazard_month where ${monthIn('found_month', span)} group by street, sector, grade`,
    monthsOf(span),
  );
  const ended = await db.query<Counts>(
    `select street, sector, grade, ${ENDINGS.map((how) => sum(`ended_how = '${how}'`, how)).join(', ')}
     from hazard_month where ${monthIn('ended_month', span)} group by street, sector, grade`,
    monthsOf(span),
  );
  return joined(found, ended);
}

async function countsByRows(db: Driver, span: Span): Promise<HazardCounts[]> {
  const voided = `(ended_how = 'voided' and ended_on <= $2)`;
  const sum = (condition: string, name: string) =>
    `sum(case when ${condition} then 1 else 0 end) as "${name}"`;
  const found = await db.query<Counts>(
    `select street, sector, grade, count(*) as found, ${sum(voided, 'foundVoided')},
       ${sum(`fixed_on is not null and fixed_on <= $2 and coalesce(not ${voided}, true)`, 'foundFixed')},
       ${sum(`ended_how = 'closed' and ended_on <= $2`, 'foundClosed')}
     from hazard where found_on >= $1 and found_on <= $2 group by street, sector, grade`,
    daysOf(span),
  );
  const ended = await db.query<Counts>(
    `select street, sector, grade, ${ENDINGS.map((how) => sum(`ended_how = '${how}'`, how)).join(', ')}
     from hazard where ended_on is not null and ended_on >= $1 and ended_on <= $2 group by street, sector, grade`,
    daysOf(span),
  );
  return joined(found, ended);
}

const ENDINGS = ['closed', 'voided', 'transferred'] as const;
const NOTHING = {
  found: 0,
  foundVoided: 0,
  foundFixed: 0,
  foundClosed: 0,
  closed: 0,
  voided: 0,
  transferred: 0,
};
type Counts = Pick<HazardCounts, 'street' | 'sector' | 'grade'> & Partial<HazardCounts>;

/** What was found and what ended, in the order of street, sector and grade. */
function joined(found: readonly Counts[], ended: readonly Counts[]): HazardCounts[] {
  const cells = new Map<string, HazardCounts>();
  for (const part of found) cells.set(keyOf(part), { ...NOTHING, ...part });
  for (const part of ended) {
    const key = keyOf(part);
    cells.set(key, { ...(cells.get(key) ?? NOTHING), ...part });
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
}

function keyOf({ street, sector, grade }: Counts): string {
  return `${street}\n${sector}\n${grade}`;
}

// Never from the monthly counts, so that the one can be held against the other.
function openCounts(db: Driver, span: Span): Promise<OpenCounts[]> {
  return isWholeMonths(span) ? openByFlow(db, span) : openByRows(db, span);
}

// From the beginning of the log up to the first month; and back from what is open now to the last one.
function openByFlow(db: Driver, span: Span): Promise<OpenCounts[]> {
  const sum = (condition: string) => `sum(case when ${condition} then hazards else 0 end)`;
  return db.query<OpenCounts>(
    `select grade, street, ${sum('month < $1')} as opening,
       coalesce((select hazards from hazard_open o where o.grade = flow.grade and o.street = flow.street), 0)
         - ${sum('month > $2')} as closing,
       ${sum(`way = 'found' and month >= $1 and month <= $2`)} as found
     from (
       select month, way, grade, street, case when way = 'found' then hazards else -hazards end as hazards
       from hazard_flow
     ) as flow group by grade, street`,
    monthsOf(span),
  );
}

function openByRows(db: Driver, { from, to }: Span): Promise<OpenCounts[]> {
  return db.query<OpenCounts>(
    `select grade, street, sum(opening) as opening, sum(closing) as closing from (
       select grade, street, sum(case when found_on < $1 then 1 else 0 end) as opening,
         sum(case when found_on <= $2 then 1 else 0 end) as closing
       from hazard where ended_on is null group by grade, street
       union all
       select grade, street, sum(case when found_on < $1 then 1 else 0 end) as opening,
         sum(case when ended_on > $2 and found_on <= $2 then 1 else 0 end) as closing
       from hazard where ended_on is not null and ended_on >= $1 group by grade, street
     ) as part group by grade, street`,
    [from, to],
  );
}

async function visitKinds(db: Driver, span: Span): Promise<VisitKinds[]> {
  if (isWholeMonths(span)) {
    return db.query<VisitKinds>(
      `select street, kind, sum(visits) as visits, sum(inspectors) as inspectors from visit_month
       where month >= $1 and month <= $2 and sector = '' group by street, kind`,
      monthsOf(span),
    );
  }
  const rows = await db.query<{ street: string; body: string }>(
    'select street, body from inspection where completed_at >= $1 and completed_at < $2',
    instantsOf(span),
  );
  const visits = rows.map(({ street, body }) => ({ street, ...(JSON.parse(body) as Inspection) }));
  return [...Map.groupBy(visits, ({ street, kind }) => `${street}\n${kind}`).values()].map((same) => ({
    street: same[0]!.street,
    kind: same[0]!.kind,
    visits: same.length,
    inspectors: same.reduce((sum, { inspectors }) => sum + inspectors.length, 0),
  }));
}

async function figuresOf(db: Driver, period: string): Promise<SetFigure[]> {
  const rows = await db.query<{
    name: string;
    street: string;
    value: string;
    note: string;
    at: string;
    by: string;
  }>(
    `select name, street, value, note, set_at as at, set_by as by from figure where period = $1 and value <> '' order by name, street`,
    [period],
  );
  return rows.map(({ street, note, ...given }) => ({
    period,
    ...given,
    ...(street && { street }),
    ...(note && { note }),
  }));
}

async function trend(db: Driver, span: Span) {
  const months = monthsOf(span);
  const found = await db.query<{ month: string; hazards: number }>(
    `select found_month as month, sum(hazards) as hazards from hazard_month where ${monthIn('found_month', span)} group by found_month`,
    months,
  );
  const closed = await db.query<{ month: string; hazards: number }>(
    `select ended_month as month, sum(hazards) as hazards from hazard_month
     where ${monthIn('ended_month', span)} and ended_how = 'closed' group by ended_month`,
    months,
  );
  const names = [...new Set([...found, ...closed].map(({ month }) => month))].sort();
  const of = (rows: typeof found, month: string) => rows.find((row) => row.month === month)?.hazards ?? 0;
  return names.map((month) => ({ month, found: of(found, month), closed: of(closed, month) }));
}

const AGES = [7, 30, 90] as const;

async function openAges(db: Driver, day: string) {
  // Two reads, each along an index: what is open still, and what ended later.
  const rows = await db.query<{ found_on: string; hazards: number }>(
    `select found_on, count(*) as hazards from (
       select found_on from hazard where ended_on is null and found_on <= $1
       union all
       select found_on from hazard where ended_on is not null and ended_on > $1 and found_on <= $1
     ) as open group by found_on`,
    [day],
  );
  const ages = [...AGES, undefined].map((upTo) => ({ upTo, hazards: 0 }));
  for (const { found_on, hazards } of rows) {
    const days = (Date.parse(day) - Date.parse(found_on)) / 86_400_000;
    ages.find(({ upTo }) => upTo === undefined || days <= upTo)!.hazards += hazards;
  }
  return ages;
}
