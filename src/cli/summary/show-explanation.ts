import { explain } from '../../app/summary/explain.ts';
import { figureText } from '../../domain/figure.ts';
import { type LocalDate, minuteOf } from '../../domain/local-date.ts';
import { type Period, until } from '../../domain/period.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';
import type { SummaryOptions } from './options.ts';

/** Shows the rows behind a figure, and that they add up to it. */
export async function showExplanation(
  context: Context,
  figure: string,
  period: Period,
  asOf: LocalDate | undefined,
  options: SummaryOptions,
): Promise<void> {
  const { io, t } = context;
  const w = t.summary;
  const found = await explain(await context.store(), figure, until(period, asOf));
  if (options.json) return io.out(json(found));
  const label = w.figures[found.figure.id] ?? '';
  io.err(`${w.explained(figure, label, figureText(found.value))}\n`);
  const rows =
    found.visits.length > 0
      ? found.visits.map(({ number, name, street, completedAt }) => [
          number,
          name,
          street,
          minuteOf(completedAt),
        ])
      : found.hazards.map(({ hazard, enterpriseName, street, funds }) => [
          hazard.number,
          enterpriseName,
          street,
          t.words.grade[hazard.grade],
          hazard.foundOn,
          t.words.hazardStatus[hazard.status],
          ...(funds === undefined ? [] : [figureText(funds)]),
        ]);
  const kind = found.visits.length > 0 ? 'visit' : found.hazards[0]?.funds === undefined ? 'hazard' : 'funds';
  const headers = w.explainHeaders[kind];
  if (rows.length > 0) io.out(table(headers, rows));
  io.err(`${w.recounted(figureText(found.recounted))}\n`);
}
