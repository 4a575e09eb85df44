import type { calendar as source } from '../zh-CN/calendar.ts';

export const calendar: typeof source = {
  group: 'look at holidays, work out deadlines',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  until: (from, to) => `${from} to ${to}`,
  provisional: ' (provisional)',
  missing: (years) =>
    `The holidays of ${years.join(', ')} were not imported, so this deadline is provisional. When the notice is out, import it with xh-safety calendar import and work the deadline out again.`,
  notice: (title, number, issuedOn) => `${title} ${number} (${issuedOn})`,

  show: {
    description: 'show the days off and the make-up days of a year',
    year: 'the year; this year if left out',
    columns: { holiday: 'Holiday', off: 'Off', days: 'Days', work: 'Worked in exchange' },
    total: (off, work) => `${off} day(s) off, ${work} weekend day(s) worked in exchange.`,
  },
  create: {
    description: 'make a form for the holidays of a year, to fill in from the notice and import',
    year: 'the year, such as 2027',
    out: 'file to write; - to show it',
    next: (file) => `Fill it in from the State Council's notice, then run: xh-safety calendar import ${file}`,
    heading: (file) => `Fill in from the State Council's notice, then run xh-safety calendar import ${file}`,
    number: 'number of the notice, such as 国办发明电〔2025〕7号',
    issuedOn: 'day of issue, such as 2025-11-04',
    from: 'first day off',
    to: 'last day off; left blank where it is one day',
    work: 'Saturdays and Sundays worked in exchange, separated by commas',
  },
  import: {
    description: 'import the holidays of a year, by which working days are then counted',
    file: 'holiday table (YAML); calendar new makes a form',
    replace: 'replace the table of that year; its file is kept under another name',
    done: (year, number, off, work) =>
      `✓ Imported the holidays of ${year} (${number}): ${off} day(s) off, ${work} worked in exchange. Work out again what was provisional.`,
    unchanged: (year) => `✓ The holidays of ${year} are what they were; nothing changed.`,
    kept: (path) => `The former table is kept as ${path}`,
  },
  rules: {
    description: 'list the rules of deadlines: how long, how counted, how far verified',
    columns: { id: 'Id', term: 'Term', verified: 'Verified', title: 'Deadline' },
  },
  due: {
    description: 'work out a deadline from a day',
    from: 'the day it starts, itself not counted; today if left out',
    days: 'calendar days',
    workingDays: 'working days: without holidays, with make-up days',
    months: 'months; the last day where the month is too short',
    rule: 'by a rule of deadlines, see calendar rules',
    roll: 'a last day off moves on to the next working day (procedure only; rectification never moves)',
    explain: 'say how it was worked out',
    lastDay: (day) => `The last day is a day off (${day}) and did not move.`,
  },
  explain: {
    rule: 'Rule',
    start: 'Start',
    steps: 'Steps',
    deadline: 'Due',
    tables: 'Tables',
    named: (title, id, version) => `${title} (${id}, version ${version} of the rules)`,
    from: (date) => `${date}, itself not counted; the day after is day 1`,
    deadlineOn: (date, overdueFrom) => `${date}, inclusive; overdue from ${overdueFrom}`,
    noTable: 'no table of holidays needed',
    missingTable: (year) => `${year}: not imported; weekends and statutory holidays taken for now`,
    monthEnd: 'the month has no such day: its last day',
    notRolled: 'whether this day is worked will be known from the notice; not moved for now',
    step: { skipped: 'skipped', counted: 'counted', rolled: 'moved on' },
  },
  term: ({ kind, amount, roll }) => {
    const unit = { 'calendar-days': 'day', 'working-days': 'working day', months: 'month' }[kind];
    return `${amount} ${unit}${amount === 1 ? '' : 's'}${roll ? ', a last day off moves on' : ''}`;
  },
  day: (kind, holiday) =>
    ({
      workday: 'working day',
      'make-up': `worked for ${holiday}`,
      weekend: 'weekend',
      holiday,
      statutory: 'statutory holiday',
    })[kind],
};
