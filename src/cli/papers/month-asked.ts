import { streetFrom } from '../../domain/entry.ts';
import { HAZARD_STATUSES } from '../../domain/hazard.ts';
import { monthFrom } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { SECTORS, sectorNamed } from '../../domain/sector.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import { oneOf } from '../hazard/flags.ts';
import { dayFrom, kindFrom } from './flags.ts';
import { type Batch, makeMonth } from './month-batch.ts';

/** The flags of `report` for a month. */
export interface MonthOptions {
  readonly format: string;
  readonly out?: string;
  readonly template?: string;
  readonly street?: string;
  readonly sector?: string;
  readonly status?: string;
  readonly kind?: string;
  readonly issue?: boolean;
  readonly on?: string;
}

/** Makes the papers of a month as the flags say. @throws Problem `usage.*`, and those of `makeMonth` */
export async function makeMonthAsked(context: Context, month: string, options: MonthOptions): Promise<void> {
  await makeMonth(context, batchFrom(context, month, options));
}

function batchFrom(context: Context, month: string, options: MonthOptions): Batch {
  const { t } = context;
  const { street, sector, status, out, template } = options;
  const formats = formatsFrom(options.format);
  if (out === undefined) throw new Problem('usage.out-needed', { format: options.format });
  const sectorAsked = (name: string) =>
    sectorNamed(name) ?? oneOf(name, SECTORS, '--sector', t.registry.sectors);
  const statusAsked = (name: string) => oneOf(name, HAZARD_STATUSES, '--status', t.words.hazardStatus);
  const plan = {
    visits: {
      ...monthFrom(month),
      street: street === undefined ? undefined : streetFrom(street),
      sector: sector === undefined ? undefined : sectorAsked(sector),
      status: status === undefined ? undefined : statusAsked(status),
    },
    kind: kindFrom(options.kind ?? 'rectification-notice', t, '--kind'),
    issue: options.issue ?? false,
    issuedOn: dayFrom(context, options.on),
  };
  return { plan, formats, out, template };
}
