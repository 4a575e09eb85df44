import { Command } from 'commander';
import {
  applyHazardEvent,
  daysOverdue,
  type Hazard,
  hasFiveCommitments,
  isListed,
} from '../../domain/hazard.ts';
import { legalSteps } from '../../domain/hazard-rules.ts';
import { dateOf, minuteOf } from '../../domain/local-date.ts';
import { visible } from '../../domain/safe-text.ts';
import type { HazardRecord } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { commitmentTexts, eventTexts } from '../hazard/event-text.ts';
import { hazardOf, nameOf, nextSteps } from '../hazard/take-step.ts';
import { json } from '../json.ts';
import type { Hanging } from '../wrap.ts';

/** `hazard show <hazard>` */
export function hazardShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.commands.hazardShow)
    .argument('<hazard>', t.commands.hazardRef)
    .option('--json', t.commands.json)
    .action((ref: string, { json: asJson }: { json?: boolean }) => run(context, ref, asJson));
}

async function run(context: Context, ref: string, asJson = false): Promise<void> {
  const { io, t, today } = context;
  const found = await hazardOf(context, ref);
  const { hazard } = found;
  if (asJson) {
    const derived = { daysOverdue: daysOverdue(hazard, today()), nextSteps: legalSteps(hazard) };
    return io.out(json({ ...found, ...derived }));
  }
  const { hanging } = await import('../wrap.ts');
  const facts = [...foundFacts(context, found), ...presentFacts(context, hazard)];
  for (const [label, value] of facts) {
    if (value !== '') io.out(`${hanging(`${label}${t.words.colon}`, visible(value), io.columns)}\n`);
  }
  history(context, found, hanging);
  const next = nextSteps(hazard, t);
  if (next.length > 0)
    io.out(
      `\n${hanging(`${t.hazard.facts.next}${t.words.colon}`, next.join(t.words.separator), io.columns)}\n`,
    );
}

type Fact = readonly [label: string, value: string];

function foundFacts({ t }: Context, { hazard, enterpriseName, street }: HazardRecord): Fact[] {
  const { columns, labels } = t.commands;
  return [
    [columns.number, hazard.number],
    [columns.enterprise, `${enterpriseName}（${street}）`],
    [columns.grade, t.words.grade[hazard.grade]],
    [labels.criterion, hazard.criterion?.fact ?? ''],
    [columns.description, hazard.description],
    [labels.place, hazard.place],
    [labels.requirement, hazard.requirement],
    [labels.responsible, hazard.responsible],
    [labels.photos, hazard.photos.map((photo) => photo.name).join(t.words.separator)],
  ];
}

function presentFacts({ t, today }: Context, hazard: Hazard): Fact[] {
  const { columns } = t.commands;
  const { facts, five } = t.hazard;
  const { order, listing, commitments } = hazard;
  return [
    [columns.status, statusText(t, hazard, daysOverdue(hazard, today()))],
    [columns.dueOn, dueText(t, hazard)],
    [facts.order, order ? facts.orderedOn(order.paper, dateOf(order.at)) : ''],
    [facts.transferredTo, hazard.transferredTo ?? ''],
    [
      facts.listing,
      listing
        ? [`${t.hazard.level[listing.level]} ${listing.number}`, isListed(hazard) ? '' : facts.delisted]
            .join(' ')
            .trim()
        : '',
    ],
    [
      five.title,
      commitments
        ? [
            ...commitmentTexts(commitments, t),
            hasFiveCommitments(hazard) ? five.inPlace : five.notInPlace,
          ].join(CLAUSE)
        : '',
    ],
  ];
}

const CLAUSE = ' · ';

function statusText(t: Context['t'], { status, round }: Hazard, late: number): string {
  return [
    t.words.hazardStatus[status],
    round > 1 ? t.hazard.facts.round(round) : '',
    late > 0 ? t.words.overdue(late) : '',
  ]
    .filter(Boolean)
    .join(CLAUSE);
}

function dueText(t: Context['t'], { dueOn = '', formerDueDates }: Hazard): string {
  const former = formerDueDates.join(t.words.separator);
  return former ? t.hazard.facts.dueWithFormer(dueOn, former) : dueOn;
}

function history({ io, t }: Context, found: HazardRecord, hanging: Hanging): void {
  io.out(`\n${t.hazard.facts.history}${t.words.colon}\n`);
  let before: Hazard | undefined;
  for (const event of found.history) {
    io.out(`  ${minuteOf(event.at)}  ${t.hazard.events[nameOf(event)]}${CLAUSE}${visible(event.by)}\n`);
    const texts = eventTexts(event, before, t).map((text) => visible(text));
    if (texts.length > 0) io.out(`${hanging(' '.repeat(20), texts.join(CLAUSE), io.columns)}\n`);
    before = applyHazardEvent(before, event);
  }
}
