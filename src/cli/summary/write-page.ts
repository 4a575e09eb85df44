import type { Period } from '../../domain/period.ts';
import type { Context } from '../context.ts';

/** The page. */
export async function writePage(_context: Context, _period: Period, _out: string | undefined): Promise<void> {
  throw new TypeError('made by the page');
}
