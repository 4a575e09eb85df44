import type { LocalDate } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';

/** Takes the next number of a day's series, such as `YH-20261123-0001`. No number is ever given twice. */
export async function takeNumber(tx: Queries, prefix: string, date: LocalDate): Promise<string> {
  const series = `${prefix}-${date.replaceAll('-', '')}`;
  return `${series}-${String(await takeSerial(tx, series)).padStart(4, '0')}`;
}

/** Takes the next number of a series, from 1. */
export async function takeSerial(tx: Queries, series: string): Promise<number> {
  const row = await one<{ last: number }>(
    tx,
    `insert into counter (series, last) values ($1, 1)
     on conflict (series) do update set last = counter.last + 1
     returning last`,
    [series],
  );
  return row!.last;
}
