import * as z from 'zod/mini';
import type { HolidayTable } from '../domain/calendar.ts';
import { isLocalDate } from '../domain/local-date.ts';
import type { Diagnostic } from './diagnostic.ts';
import { holidayFaults } from './holiday-faults.ts';
import { shaped } from './issues.ts';
import { readYaml } from './read-yaml.ts';
import { text, wholeNumber } from './scalars.ts';
import { textShape } from './schema.ts';

// A form has blanks: one that must be filled in is told as empty, not as a wrong date.
const day = z
  .string()
  .check(
    z.regex(/\S/, { error: 'text.empty', abort: true }),
    z.refine(isLocalDate, { error: 'date.format' }),
  );
const dayOrBlank = z
  .string()
  .check(z.refine((written) => written === '' || isLocalDate(written), { error: 'date.format' }));

const holidayShape = z.strictObject({
  name: textShape,
  from: day,
  to: z.optional(dayOrBlank),
  work: z.optional(z.array(day)),
});

const tableShape = z.strictObject({
  year: wholeNumber(2000, 2099),
  notice: z.strictObject({ title: text, number: text, issuedOn: day, url: z.optional(text) }),
  note: z.optional(textShape),
  holidays: z.array(holidayShape).check(z.minLength(1)),
});

/** What came of reading a holiday table: the table, or every fault. */
export interface ReadHolidays {
  readonly table?: HolidayTable | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a year's holiday table. A holiday of one day needs no `to`. Never throws. */
export function readHolidayFile(path: string, bytes: Uint8Array): ReadHolidays {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(tableShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const { holidays, ...head } = read.value;
  const table = {
    ...head,
    holidays: holidays.map(({ to, work, ...rest }) => ({ ...rest, to: to || rest.from, work: work ?? [] })),
  };
  const faults = holidayFaults(table, file);
  return faults.length > 0 ? { diagnostics: faults } : { table, diagnostics: [] };
}
