import { daysOff, type Holiday, type HolidayTable, STATUTORY_DAYS, yearOf } from '../domain/calendar.ts';
import { daysBetween, type LocalDate, weekdayOf } from '../domain/local-date.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import type { YamlFile } from './read-yaml.ts';

// The longest holiday so far had nine days; a longer one is a slip of the pen that would move deadlines by weeks.
const LONGEST = 15;

/** What a table says of a day, and where. */
interface Mention {
  readonly date: LocalDate;
  readonly at: Path;
}

/** What is wrong with a table whose shape is right: a wrong table would silently move every deadline. */
export function holidayFaults(table: HolidayTable, file: YamlFile): Diagnostic[] {
  const faults = [
    ...table.holidays.flatMap((holiday, index) => spanFaults(holiday, ['holidays', index], file)),
    ...otherYears(table, file),
  ];
  if (faults.length > 0) return faults;
  return [...repeatedDays(table, file), ...workedWeekdays(table, file), ...missingDays(table, file)];
}

function spanFaults({ from, to }: Holiday, at: Path, file: YamlFile): Diagnostic[] {
  const place: Path = [...at, 'to'];
  if (to < from) return [file.fault(place, { code: 'holiday.ends-before-start', details: { from, to } })];
  const days = daysBetween(from, to) + 1;
  if (days <= LONGEST) return [];
  return [file.fault(place, { code: 'holiday.too-long', details: { days, limit: LONGEST } })];
}

function otherYears(table: HolidayTable, file: YamlFile): Diagnostic[] {
  const { year } = table;
  return [...ends(table), ...worked(table)]
    .filter(({ date }) => yearOf(date) !== year && date.slice(0, 7) !== `${year - 1}-12`)
    .map(({ date, at }) => file.fault(at, { code: 'holiday.other-year', details: { date, year } }));
}

function repeatedDays(table: HolidayTable, file: YamlFile): Diagnostic[] {
  const seen = new Set<LocalDate>();
  return [...off(table), ...worked(table)].flatMap(({ date, at }) => {
    if (!seen.has(date)) {
      seen.add(date);
      return [];
    }
    return [file.fault(at, { code: 'holiday.day-twice', details: { date } })];
  });
}

function workedWeekdays(table: HolidayTable, file: YamlFile): Diagnostic[] {
  return worked(table)
    .filter(({ date }) => ![0, 6].includes(weekdayOf(date)))
    .map(({ date, at }) => file.fault(at, { code: 'holiday.work-on-weekday', details: { date } }));
}

function missingDays(table: HolidayTable, file: YamlFile): Diagnostic[] {
  const found = new Set(off(table).map(({ date }) => date));
  return STATUTORY_DAYS.map((day) => `${table.year}-${day}`)
    .filter((date) => !found.has(date))
    .map((date) =>
      file.fault(['holidays'], { code: 'holiday.statutory-day-missing', details: { date } }, 'key'),
    );
}

function ends({ holidays }: HolidayTable): Mention[] {
  return holidays.flatMap(({ from, to }, index) => [
    { date: from, at: ['holidays', index, 'from'] },
    ...(to === from ? [] : [{ date: to, at: ['holidays', index, 'to'] }]),
  ]);
}

function off({ holidays }: HolidayTable): Mention[] {
  return holidays.flatMap((holiday, index) =>
    daysOff(holiday).map((date) => ({ date, at: ['holidays', index, 'from'] })),
  );
}

function worked({ holidays }: HolidayTable): Mention[] {
  return holidays.flatMap(({ work }, index) =>
    work.map((date, place) => ({ date, at: ['holidays', index, 'work', place] })),
  );
}
