import { calendarDue } from '../commands/calendar-due.ts';
import { calendarImport } from '../commands/calendar-import.ts';
import { calendarNew } from '../commands/calendar-new.ts';
import { calendarRules } from '../commands/calendar-rules.ts';
import { calendarShow } from '../commands/calendar-show.ts';
import type { Verbs } from './verbs.ts';

/** What can be done with a calendar. */
export const verbs: Verbs = (context) => [
  calendarShow(context),
  calendarNew(context),
  calendarImport(context),
  calendarDue(context),
  calendarRules(context),
];
