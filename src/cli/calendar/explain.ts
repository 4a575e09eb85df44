import type { VersionedRule } from '../../content/deadline-file.ts';
import type { OpenCalendar } from '../../content/open-calendar.ts';
import type { Deadline, Step, Term } from '../../domain/deadline.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import { padTo, widthOf } from '../../report/width.ts';
import type { Context } from '../context.ts';
import type { Hanging } from '../wrap.ts';
import { dated, dayWords, span } from './day-words.ts';

/** Steps of the same kind on days that follow each other, told in one line. */
interface Run {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly words: string;
}

/** How a deadline came about: rule, start, what was skipped or counted and why, the day, the tables. */
export function explanation(
  context: Context,
  term: Term | VersionedRule,
  deadline: Deadline,
  tables: OpenCalendar['tables'],
  hanging: Hanging,
): string {
  const words = context.t.calendar.explain;
  const sections: [string, string[]][] = [
    [words.rule, ruleLines(context, term)],
    [words.start, [words.from(dated(context, deadline.start))]],
    [words.steps, stepLines(context, deadline.steps)],
    [words.deadline, [words.deadlineOn(dated(context, deadline.date), dated(context, deadline.overdueFrom))]],
    [words.tables, tableLines(context, deadline, tables)],
  ];
  const width = Math.max(...sections.map(([label]) => widthOf(label)));
  const lines = sections.flatMap(([label, texts]) =>
    texts.map((text, index) =>
      hanging(`${padTo(index === 0 ? label : '', width)}  `, text, context.io.columns),
    ),
  );
  return `${lines.join('\n')}\n`;
}

function ruleLines({ t, text }: Context, term: Term | VersionedRule): string[] {
  const length = t.calendar.term(term);
  if (!('id' in term)) return [length];
  const { title, id, version, source, verified } = term;
  return [
    t.calendar.explain.named(text(title), id, version),
    length,
    `${text(source)} [${t.words.verification[verified]}]`,
  ];
}

function stepLines(context: Context, steps: readonly Step[]): string[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const date = step.kind === 'month-end' ? step.date : step.day.date;
    const words = stepWords(context, step);
    const last = runs.at(-1);
    if (last && last.words === words && addDays(last.to, 1) === date)
      runs.splice(-1, 1, { ...last, to: date });
    else runs.push({ from: date, to: date, words });
  }
  return runs.map(({ from, to, words }) => `${span(context, from, to)}  ${words}`);
}

function stepWords(context: Context, step: Step): string {
  const words = context.t.calendar.explain;
  if (step.kind === 'month-end') return words.monthEnd;
  if (step.kind === 'not-rolled') return words.notRolled;
  return `${words.step[step.kind]}  ${dayWords(context, step.day)}`;
}

function tableLines({ t }: Context, deadline: Deadline, tables: OpenCalendar['tables']): string[] {
  const words = t.calendar;
  const used = deadline.tableYears.flatMap((year) => {
    const one = tables.get(year);
    if (!one) return [];
    const { title, number, issuedOn } = one.table.notice;
    return [`${words.notice(title, number, issuedOn)}${one.path ? ` ${one.path}` : ''}`];
  });
  const lines = [...used, ...deadline.missingYears.map(words.explain.missingTable)];
  return lines.length > 0 ? lines : [words.explain.noTable];
}
