import type { ChalkInstance } from 'chalk';
import type { FollowUpView } from '../../app/run-follow-up.ts';
import { daysOverdue, type Hazard } from '../../domain/hazard.ts';
import type { Photo } from '../../domain/inspection.ts';
import { dateOf, type LocalDate } from '../../domain/local-date.ts';
import type { Messages } from '../../messages/index.ts';
import { type Block, bar, flow, hung, keyHelp, labelled, rule } from './layout.ts';
import type { Sheet, Size } from './screen-prompt.ts';

/** What was noted and photographed before the verdict. */
export interface Taken {
  readonly note: string;
  readonly photos: readonly Photo[];
}

/** What the screen of one hazard is drawn with. */
export interface FollowUpDrawing {
  readonly t: Messages;
  readonly paint: ChalkInstance;
  readonly today: LocalDate;
}

/** The screen of one hazard: what was found, demanded, due and reported, and what each key does. */
export function followUpSheet(
  view: FollowUpView,
  taken: Taken,
  { t, paint, today }: FollowUpDrawing,
  { columns }: Size,
): Sheet {
  const { row, position, total, seen } = view;
  const words = t.hazard.followUp;
  const pieces = [
    paint.cyan(row.hazard.number),
    paint.bold(words.position(position, total)),
    words.seen(seen),
    bar(seen, total),
  ];
  const labels = Object.values(words.labels);
  return {
    header: [
      ...hung('', words.title(row.enterpriseName), columns),
      ...flow(pieces, columns),
      rule(columns, paint),
    ],
    pages: [
      [
        ...hung('', row.hazard.description, columns).map((line) => paint.bold(line)),
        '',
        ...labelled(blocksOf(view, taken, t, today), labels, columns, paint),
      ],
    ],
    footer: (page, pages) => footer(t, paint, columns, [page, pages]),
  };
}

function blocksOf(view: FollowUpView, taken: Taken, t: Messages, today: LocalDate): Block[] {
  const { hazard } = view.row;
  const { labels, ...words } = t.hazard.followUp;
  const { order, lastVerification: last } = hazard;
  const verdict = last ? [t.hazard.events[last.outcome], last.note].filter(Boolean).join('  ') : '';
  const mine = view.wasSeen;
  return [
    { label: labels.verdict, texts: [mine ? verdict : ''] },
    {
      label: labels.found,
      texts: [words.foundIn(hazard.foundOn, t.words.grade[hazard.grade], hazard.round)],
    },
    { label: labels.place, texts: [hazard.place] },
    { label: labels.requirement, texts: [hazard.requirement] },
    {
      label: labels.order,
      texts: [order ? t.hazard.facts.orderedOn(order.paper, dateOf(order.at)) : words.notOrdered],
    },
    { label: labels.due, texts: [dueText(hazard, t, today)] },
    { label: labels.rectified, texts: [rectifiedText(hazard, t)] },
    { label: labels.before, texts: [last && !mine ? words.lastTime(verdict, dateOf(last.at)) : ''] },
    { label: labels.note, texts: [taken.note] },
    { label: labels.photos, texts: [photosText(hazard, taken, t)] },
  ];
}

function dueText(hazard: Hazard, t: Messages, today: LocalDate): string {
  const { dueOn, formerDueDates } = hazard;
  if (dueOn === undefined) return t.hazard.followUp.noDue;
  const late = daysOverdue(hazard, today);
  const former = formerDueDates.join(t.words.separator);
  const due = former ? t.hazard.facts.dueWithFormer(dueOn, former) : dueOn;
  const state = late > 0 ? t.words.overdue(late) : dueOn === today ? t.words.dueToday : '';
  return [due, state].filter(Boolean).join('  ');
}

function rectifiedText({ rectification: done }: Hazard, t: Messages): string {
  if (!done) return t.hazard.followUp.notReported;
  const funds = done.funds === undefined ? '' : t.hazard.facts.fundsSpent(done.funds);
  return [done.measures, done.doneOn ?? dateOf(done.at), funds].filter(Boolean).join('  ');
}

function photosText(hazard: Hazard, taken: Taken, t: Messages): string {
  const before = [...hazard.photos, ...hazard.evidence].map((photo) => photo.name).join(t.words.separator);
  const now = taken.photos.length > 0 ? t.hazard.followUp.photosTaken(taken.photos.length) : '';
  return [before, now].filter(Boolean).join('  ');
}

function footer(t: Messages, paint: ChalkInstance, columns: number, [page, pages]: [number, number]) {
  const { keys } = t.hazard.followUp;
  const { turn } = t.inspect.keys;
  const help: (readonly [string, string])[] = [
    ['1', keys.effective],
    ['2', keys.ineffective],
    ['n', keys.note],
    ['p', keys.photo],
    ['b', keys.back],
    ['g', keys.next],
    ['s', keys.save],
    ...(pages > 1 ? [['?', `${turn} ${t.inspect.walk.page(page, pages)}`] as const] : []),
  ];
  return [rule(columns, paint), ...keyHelp(help, columns, paint)];
}
