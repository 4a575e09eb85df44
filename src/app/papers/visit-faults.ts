import { isEarlier } from '../../domain/hazard.ts';
import { dateOf, instantOf } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import type { PaperSource } from './paper-source.ts';

/** What is wrong with who inspected and when. */
export function visitFaults(kind: PaperKind, source: PaperSource): Problem[] {
  return [
    ...(kindRule(source.table, kind).needs.includes('officers') ? officerFaults(kind, source) : []),
    ...(kind === 'inspection-record' ? timeFaults(source) : []),
    ...dayFaults(kind, source),
  ];
}

/** Two different people with two different certificates. */
function officerFaults(kind: PaperKind, source: PaperSource): Problem[] {
  const officers = source.officers ?? source.inspection?.inspectors ?? [];
  const title = titleOf(kindRule(source.table, kind), source.profile.body);
  const details = { title: title.zh, titleEn: title.en, count: officers.length };
  const repeated = (values: readonly string[]) =>
    values.find((value, index) => value !== '' && values.indexOf(value) !== index);
  const name = repeated(officers.map((one) => one.name.trim()));
  const certificate = repeated(officers.map((one) => one.certificate.trim()));
  return [
    ...(officers.length < 2 ? [new Problem('paper.two-officers', details)] : []),
    ...(name === undefined ? [] : [new Problem('paper.same-officer', { name })]),
    ...(certificate === undefined ? [] : [new Problem('paper.same-certificate', { certificate })]),
    ...officers
      .filter((one) => one.certificate.trim() === '')
      .map((one) => new Problem('paper.certificate-missing', { name: one.name })),
  ];
}

/** Starts before it ends, on one day unless a note says why not. */
function timeFaults({ inspection, fields }: PaperSource): Problem[] {
  const times = typedTimes(fields['检查时间'] ?? '') ?? recordedTimes(inspection);
  if (!times) return [];
  const [from, to] = times;
  if (!isEarlier(from, to))
    return [new Problem('paper.ends-before-start', { from: shown(from), to: shown(to) })];
  if (dateOf(from) === dateOf(to) || fields['跨日说明']?.trim()) return [];
  return [new Problem('paper.other-day', { from: shown(from), to: shown(to) })];
}

/** `2026-11-23 09:10 至 2026-11-23 10:05`; the second date may be left out. */
function typedTimes(text: string): [string, string] | undefined {
  const match = /(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})\D+?(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{2}:\d{2})/.exec(
    text,
  );
  if (!match) return undefined;
  const [, day, from, otherDay, to] = match;
  return [`${day}T${from}:00+08:00`, `${otherDay ?? day}T${to}:00+08:00`];
}

function recordedTimes(inspection: PaperSource['inspection']): [string, string] | undefined {
  return inspection?.completedAt ? [inspection.startedAt, inspection.completedAt] : undefined;
}

function shown(instant: string): string {
  return instantOf(new Date(instant)).slice(0, 16).replace('T', ' ');
}

/** A decision bears the date of its record: two different years are the most quoted mistake. */
function dayFaults(
  kind: PaperKind,
  { table, profile, earlier, issuedOn: day, fields }: PaperSource,
): Problem[] {
  const { sameDayAs } = kindRule(table, kind);
  const record = earlier.findLast((one) => one.kind === sameDayAs);
  if (!sameDayAs || !record || record.issuedOn === day || fields['异日说明']?.trim()) return [];
  const { zh, en } = titleOf(kindRule(table, sameDayAs), profile.body);
  const { number, issuedOn: otherDay } = record;
  return [new Problem('paper.dates-differ', { day, other: zh, otherEn: en, number, otherDay })];
}
