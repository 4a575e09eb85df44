import { type InputFigure, inputEntity, type SetFigure } from '../domain/figure-input.ts';
import { instantOf } from '../domain/local-date.ts';
import type { Driver, Queries } from './driver.ts';
import { type Author, append, eventIn } from './event-log.ts';

interface InputRow {
  readonly period: string;
  readonly figure: InputFigure;
  readonly street: string;
  readonly value: string;
  readonly note: string;
  readonly set_at: string;
  readonly set_by: string;
}

/** Figures given for these periods. */
export async function inputsOf(db: Queries, periods: readonly string[]): Promise<SetFigure[]> {
  const places = periods.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await db.query<InputRow>(
    `select period, figure, street, value, note, set_at, set_by from figure_input where period in (${places})
     order by period, figure, street`,
    periods,
  );
  return rows.map(({ period, figure, street, value, note, set_at: at, set_by: by }) => ({
    period,
    figure,
    ...(street !== '' && { street }),
    value,
    ...(note !== '' && { note }),
    at,
    by,
  }));
}

/** Records a figure that somebody gives, or takes back. */
export function setFigure(db: Driver, set: Omit<SetFigure, 'at' | 'by'>, author: Author): Promise<void> {
  const data: SetFigure = { ...set, at: instantOf(author.now), by: author.name };
  return db.transaction((tx) => append(tx, [{ type: 'figure.set', entity: inputEntity(set), data }], author));
}

/** What was said of a figure, oldest first. */
export async function inputHistory(
  db: Queries,
  set: Pick<SetFigure, 'period' | 'figure' | 'street'>,
): Promise<SetFigure[]> {
  const events = await db.query<{ body: string }>(
    `select body from event where entity = $1 and type = 'figure.set' order by chain_id, seq`,
    [inputEntity(set)],
  );
  return events.map((row) => eventIn(row).data as SetFigure);
}
