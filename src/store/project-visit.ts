import type { CompletedInspection, DomainEvent } from '../domain/event.ts';
import { applyHazardEvent, type Hazard, isListed } from '../domain/hazard.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import { dateOf, type LocalDate } from '../domain/local-date.ts';
import { insertRows, queryIn } from './bulk.ts';
import type { Queries, Value } from './driver.ts';
import { hazardTallies } from './hazard-tallies.ts';
import { underKept } from './project-enterprise.ts';
import { countVisits, datesAfter, type HazardDates, projectMajors } from './project-figures.ts';

/** Folds completed visits and their answers into the tables. */
export async function projectInspections(tx: Queries, visits: readonly CompletedInspection[]): Promise<void> {
  const inspections = await underKept(
    tx,
    visits.map(({ inspection }) => inspection),
  );
  const streets = visits.map(({ enterprise }) => enterprise.street);
  await insertRows(
    tx,
    'inspection (id, number, enterprise_id, street, status, started_at, completed_at, inspectors, body)',
    inspections.map((inspection, index) => inspectionRow(inspection, streets[index]!)),
  );
  await insertRows(
    tx,
    `answer (${ANSWER_COLUMNS})`,
    visits.flatMap(({ inspection, answers }) => answers.map((answer) => answerRow(inspection.id, answer))),
  );
  await countVisits(
    tx,
    inspections.map((inspection, index) => ({ inspection, street: streets[index]! })),
  );
  await placeHazards(
    tx,
    new Map(
      inspections.map(({ id, number, startedAt }, index) => [
        id,
        { street: streets[index]!, number, day: dateOf(startedAt) },
      ]),
    ),
  );
}

function inspectionRow(inspection: Inspection, street: string): Value[] {
  return [
    inspection.id,
    inspection.number,
    inspection.enterpriseId,
    street,
    inspection.status,
    inspection.startedAt,
    inspection.completedAt ?? inspection.startedAt,
    namesOf(inspection),
    JSON.stringify(inspection),
  ];
}

// Between line breaks, which no name can hold: one name is found whole, never a part of it.
function namesOf({ inspectors }: Inspection): string {
  return `\n${inspectors.flatMap(({ name, certificate }) => [name, certificate]).join('\n')}\n`;
}

/** In the order of `answerRow`. */
export const ANSWER_COLUMNS = 'inspection_id, checklist_id, item_id, result, measured, answered_at, body';

/** The row of an answer. */
export function answerRow(inspectionId: string, answer: Answer): Value[] {
  return [
    inspectionId,
    answer.checklistId,
    answer.itemId,
    answer.result,
    answer.measured ?? null,
    answer.answeredAt,
    JSON.stringify(answer),
  ];
}

type HazardStep = Extract<DomainEvent, { readonly type: 'hazard' }>;

/** What a hazard's row says of the visit that found it. */
interface Origin {
  readonly street: string;
  readonly number: string;
  readonly day: LocalDate;
}

const UNKNOWN: Origin = { street: '', number: '', day: '' };

/** Tells hazards whose visit comes behind them in the log, as it may from another laptop, of the visit. */
async function placeHazards(tx: Queries, origins: ReadonlyMap<string, Origin>): Promise<void> {
  const rows = await queryIn<KeptHazard>(
    tx,
    (places) => `select ${KEPT} where h.inspection_id in (${places}) and h.inspection_number = ''`,
    [...origins.keys()],
  );
  const tallies = hazardTallies();
  for (const row of rows) {
    const { hazard, dates } = foldedIn(row);
    const { street, number, day } = origins.get(hazard.inspectionId)!;
    tallies.add(hazard, dates, -1);
    tallies.add(hazard, { ...dates, street }, 1);
    await tx.run('update hazard set street = $2, inspection_number = $3, inspected_on = $4 where id = $1', [
      row.id,
      street,
      number,
      day,
    ]);
    await tx.run('update major_hazard set street = $2 where hazard_id = $1', [row.id, street]);
  }
  await tallies.write(tx);
}

const KEPT =
  'h.id, s.body, h.street, h.fixed_on, h.ended_on, h.ended_how from hazard h join hazard_state s on s.hazard_id = h.id';

interface KeptHazard {
  readonly id: string;
  readonly body: string;
  readonly street: string;
  readonly fixed_on: string | null;
  readonly ended_on: string | null;
  readonly ended_how: HazardDates['endedHow'] | null;
}

interface Folded {
  readonly hazard: Hazard;
  readonly dates: HazardDates;
}

/** Folds steps in the lives of hazards into their table, and into the monthly counts. */
export async function projectHazards(tx: Queries, steps: readonly HazardStep[]): Promise<void> {
  const states = await statesOf(tx, steps);
  const before = new Map(states);
  for (const { entity, data } of steps) {
    const known = states.get(entity);
    const hazard = applyHazardEvent(known?.hazard, data);
    const dates = datesAfter(known?.dates ?? { street: '' }, data, hazard);
    states.set(entity, { hazard, dates });
  }
  const origins = await originsOf(
    tx,
    [...states].filter(([id]) => !before.has(id)).map(([, { hazard }]) => hazard.inspectionId),
  );
  const originOf = ({ inspectionId }: Hazard) => origins.get(inspectionId) ?? UNKNOWN;
  const after = [...states].map(([id, { hazard, dates }]): [string, Folded] => {
    const { street } = before.has(id) ? dates : originOf(hazard);
    return [id, { hazard, dates: { ...dates, street } }];
  });
  await writeHazards(tx, after, originOf);
  await projectMajors(
    tx,
    after.map(([id, { hazard, dates }]) => [id, hazard, dates] as const),
  );
  const tallies = hazardTallies();
  for (const { hazard, dates } of before.values()) tallies.add(hazard, dates, -1);
  for (const [, { hazard, dates }] of after) tallies.add(hazard, dates, 1);
  await tallies.write(tx);
}

async function statesOf(tx: Queries, steps: readonly HazardStep[]): Promise<Map<string, Folded>> {
  const rows = await queryIn<KeptHazard>(
    tx,
    (places) => `select ${KEPT} where h.id in (${places})`,
    steps.map(({ entity }) => entity),
  );
  return new Map(rows.map((row) => [row.id, foldedIn(row)]));
}

function foldedIn({ body, street, fixed_on, ended_on, ended_how }: KeptHazard): Folded {
  return {
    hazard: JSON.parse(body) as Hazard,
    dates: {
      street,
      fixedOn: fixed_on ?? undefined,
      endedOn: ended_on ?? undefined,
      endedHow: ended_how ?? undefined,
    },
  };
}

async function originsOf(tx: Queries, inspectionIds: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await queryIn<{ id: string; street: string; number: string; started: string }>(
    tx,
    (places) => `select id, street, number, started_at as started from inspection where id in (${places})`,
    inspectionIds,
  );
  return new Map(
    rows.map(({ id, street, number, started }) => [id, { street, number, day: dateOf(started) }]),
  );
}

// What a row says of its visit is written once: a later step does not know it, and it never changes.
async function writeHazards(
  tx: Queries,
  states: readonly (readonly [string, Folded])[],
  originOf: (hazard: Hazard) => Origin,
): Promise<void> {
  const hazards = await underKept(
    tx,
    states.map(([, { hazard }]) => hazard),
  );
  await insertRows(
    tx,
    `hazard (id, number, inspection_id, inspection_number, inspected_on, enterprise_id, street, sector, checklist_id, item_id, grade, status, place,
       description, requirement, responsible, found_on, due_on, fixed_on, ended_on, ended_how, listed, changed_on,
       version)`,
    states.map(([id, { hazard, dates }], index) => hazardRow(id, hazards[index]!, dates, originOf(hazard))),
    `on conflict (id) do update set grade = excluded.grade, status = excluded.status, due_on = excluded.due_on,
       fixed_on = excluded.fixed_on, ended_on = excluded.ended_on, ended_how = excluded.ended_how,
       listed = excluded.listed, changed_on = excluded.changed_on, version = excluded.version`,
  );
  await insertRows(
    tx,
    'hazard_state (hazard_id, body)',
    states.map(([id], index) => [id, JSON.stringify(hazards[index]!)]),
    'on conflict (hazard_id) do update set body = excluded.body',
  );
}

function hazardRow(
  id: string,
  hazard: Hazard,
  { street, fixedOn, endedOn, endedHow }: HazardDates,
  { number, day }: Origin,
): Value[] {
  return [
    id,
    hazard.number,
    hazard.inspectionId,
    number,
    day,
    hazard.enterpriseId,
    street,
    hazard.sector,
    hazard.checklistId,
    hazard.itemId,
    hazard.grade,
    hazard.status,
    hazard.place,
    hazard.description,
    hazard.requirement,
    hazard.responsible,
    hazard.foundOn,
    hazard.dueOn ?? null,
    fixedOn ?? null,
    endedOn ?? null,
    endedHow ?? null,
    isListed(hazard) ? 1 : 0,
    dateOf(hazard.changedAt),
    hazard.version,
  ];
}
