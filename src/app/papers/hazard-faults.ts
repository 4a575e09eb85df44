import { dayIn, isWorked } from '../../domain/calendar.ts';
import { deadline } from '../../domain/deadline.ts';
import { daysOverdue, type Hazard, hasFiveCommitments } from '../../domain/hazard.ts';
import { addMonths, daysBetween, isLocalDate } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { ruleNumber } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import { extendedDates } from './extension-reply.ts';
import type { PaperSource } from './paper-source.ts';

/** The papers that set a due date. */
const DEMANDING: readonly PaperKind[] = ['rectification-order', 'rectification-notice'];
const ABOUT_MAJOR: readonly PaperKind[] = ['supervision-listing', 'delisting-notice'];

/** What is wrong with the hazards that a paper names. */
export function hazardFaults(kind: PaperKind, source: PaperSource): Problem[] {
  const seen = new Set<string>();
  return source.hazards.flatMap(({ id, hazard }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    const twice = isRepeated ? [new Problem('paper.hazard-twice', { number: hazard.number })] : [];
    return [...twice, ...faultsOf(kind, hazard, source)];
  });
}

function faultsOf(kind: PaperKind, hazard: Hazard, source: PaperSource): Problem[] {
  const { number } = hazard;
  const fault = (wrong: boolean, make: () => Problem) => (wrong ? [make()] : []);
  if (DEMANDING.includes(kind)) return dueFaults(hazard, source);
  if (ABOUT_MAJOR.includes(kind)) return majorFaults(kind, hazard);
  switch (kind) {
    case 'verification-record':
      return fault(!hazard.lastVerification, () => new Problem('paper.not-verified', { number }));
    case 'supervision-order':
      return fault(
        daysOverdue(hazard, source.issuedOn) === 0,
        () => new Problem('paper.not-overdue', { number }),
      );
    case 'extension-reply':
      return extensionFaults(hazard, source);
    default:
      return [];
  }
}

function dueFaults({ number, dueOn, fixedOnTheSpot }: Hazard, { issuedOn: day }: PaperSource): Problem[] {
  if (dueOn === undefined) return fixedOnTheSpot ? [] : [new Problem('paper.no-due-date', { number })];
  return dueOn < day ? [new Problem('paper.due-in-the-past', { number, dueOn, day })] : [];
}

function majorFaults(kind: PaperKind, hazard: Hazard): Problem[] {
  const { number, grade, criterion, acceptedBy, commitments, dueOn: orderDueOn } = hazard;
  if (grade !== 'major') return [new Problem('paper.not-major', { number })];
  if (kind === 'delisting-notice')
    return new Set(acceptedBy).size < 2 ? [new Problem('paper.not-accepted', { number })] : [];
  if (!criterion) return [new Problem('hazard.criterion-missing', { number })];
  const dueOn = commitments?.dueOn;
  if (dueOn === undefined || orderDueOn === undefined || dueOn === orderDueOn) return [];
  return [new Problem('paper.listing-date', { number, dueOn, orderDueOn })];
}

function extensionFaults(hazard: Hazard, { fields }: PaperSource): Problem[] {
  if (fields['延期决定'] === '不同意') return [];
  const { from, to } = extendedDates(hazard, fields['延期至']);
  const isLater = from !== undefined && to !== undefined && to > from;
  return isLater ? [] : [new Problem('paper.not-extended', { number: hazard.number, dueOn: from })];
}

/** What somebody should look at: days off, long limits, major hazards without safeguards, late requests. */
export function hazardWarnings(kind: PaperKind, source: PaperSource): Problem[] {
  const { hazards, fields } = source;
  const each = hazards.map(({ hazard }) => hazard);
  const demanding = DEMANDING.includes(kind) ? each.flatMap((hazard) => dueWarnings(hazard, source)) : [];
  const isGuarded = Boolean(fields['临时管控措施']?.trim());
  const unguarded = DEMANDING.includes(kind) && !isGuarded ? each.filter(needsInterim) : [];
  const gaps = kind === 'supervision-listing' ? each.filter((hazard) => !hasFiveCommitments(hazard)) : [];
  return [
    ...demanding,
    ...unguarded.map(({ number }) => new Problem('paper.major-without-interim', { number })),
    ...gaps.map(({ number }) => new Problem('paper.not-five', { number })),
    ...(kind === 'extension-reply' ? each.flatMap((hazard) => lateRequest(hazard, source)) : []),
    ...(kind === 'extension-reply' ? lateReply(source) : []),
    ...(kind === 'measures-decision' ? longStop(source) : []),
  ];
}

function needsInterim({ grade, dueOn, listing }: Hazard): boolean {
  return grade === 'major' && dueOn !== undefined && !listing?.interimMeasures;
}

function dueWarnings(
  { number, dueOn }: Hazard,
  { calendar, rules, issuedOn, fields }: PaperSource,
): Problem[] {
  if (dueOn === undefined) return [];
  const { amount: days } = ruleNumber(rules, 'long-limit');
  const isLong = daysBetween(issuedOn, dueOn) > days && !fields['期限理由']?.trim();
  return [
    ...(calendar && !isWorked(dayIn(calendar, dueOn))
      ? [new Problem('paper.due-on-holiday', { number, dueOn })]
      : []),
    ...(isLong ? [new Problem('paper.long-limit', { number, days })] : []),
  ];
}

function lateRequest(hazard: Hazard, { rules, fields }: PaperSource): Problem[] {
  const appliedOn = fields['申请日期'] ?? '';
  const { from } = extendedDates(hazard, fields['延期至']);
  if (!isLocalDate(appliedOn) || from === undefined) return [];
  const { amount: days } = ruleNumber(rules, 'extension-apply');
  const early = daysBetween(appliedOn, from);
  return early >= days ? [] : [new Problem('paper.extension-late', { number: hazard.number, days, early })];
}

/** The answer is itself due, counted from the request. */
function lateReply({ rules, fields, calendar, issuedOn: day }: PaperSource): Problem[] {
  const start = fields['申请日期'] ?? '';
  if (!calendar || !isLocalDate(start)) return [];
  const { amount, unit } = ruleNumber(rules, 'extension-reply');
  const kind = unit === 'days' ? 'calendar-days' : unit;
  const { date: dueOn } = deadline({ start, rule: { kind, amount, roll: false }, calendar });
  return day > dueOn ? [new Problem('paper.reply-late', { day, dueOn })] : [];
}

function longStop({ rules, issuedOn, fields }: PaperSource): Problem[] {
  const { amount: months } = ruleNumber(rules, 'temporary-stop');
  const until = fields['暂停至'] ?? '';
  const from = fields['暂停起'] || issuedOn;
  if (!isLocalDate(until) || !isLocalDate(from) || until <= addMonths(from, months)) return [];
  return [new Problem('paper.stop-long', { months, until })];
}
