import { type Explanation, explain } from '../../app/summary/explain.ts';
import { figureText } from '../../domain/figure.ts';
import { minuteOf } from '../../domain/local-date.ts';
import type { Period } from '../../domain/period.ts';
import type { Messages } from '../../messages/index.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

/** Shows the rows behind a figure, and that they add up to it. */
export async function showExplanation(
  context: Context,
  figure: string,
  period: Period,
  asJson: boolean,
): Promise<void> {
  const { io, t } = context;
  const w = t.summary;
  const found = await explain(await context.store(), figure, period, w.figures);
  if (asJson) return io.out(json(found));
  const label = w.figures[found.figure.id] ?? '';
  io.err(
    `${w.explained([found.figure.id, ...figure.split('@').slice(1)].join('@'), label, figureText(found.value))}\n`,
  );
  const { kind, rows } = rowsOf(found, t);
  if (rows.length > 0) io.out(table(w.explainHeaders[kind], rows, io.room));
  io.err(`${w.recounted(figureText(found.recounted))}\n`);
}

type Kind = keyof Messages['summary']['explainHeaders'];

function rowsOf(
  { hazards, visits, papers, enterprises }: Explanation,
  t: Messages,
): { kind: Kind; rows: string[][] } {
  if (visits.length > 0)
    return {
      kind: 'visit',
      rows: visits.map(({ number, name, street, completedAt }) => [
        number,
        name,
        street,
        minuteOf(completedAt),
      ]),
    };
  if (papers.length > 0)
    return {
      kind: 'paper',
      rows: papers.map(({ number, addressee, street, issuedOn }) => [number, addressee, street, issuedOn]),
    };
  if (enterprises.length > 0)
    return {
      kind: 'enterprise',
      rows: enterprises.map(({ name, creditCode, street }) => [name, creditCode ?? '', street]),
    };
  return {
    kind: hazards[0]?.funds === undefined ? 'hazard' : 'funds',
    rows: hazards.map(({ hazard, enterpriseName, street, funds }) => [
      hazard.number,
      enterpriseName,
      street,
      t.words.grade[hazard.grade],
      hazard.foundOn,
      t.words.hazardStatus[hazard.status],
      ...(funds === undefined ? [] : [figureText(funds)]),
    ]),
  };
}
