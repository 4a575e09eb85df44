import type { Details } from '../../domain/problem.ts';
import { paperLabels } from './paper-labels.ts';

export const paperProblems: Record<string, (d: Details) => string> = {
  'paper.not-issuer': (d) =>
    `${d.body} may not issue a ${d.titleEn}: ${d.reasonEn} (${d.source}).${Array.isArray(d.insteadEn) && d.insteadEn.length > 0 ? ` It may issue${d.street ? ` to ${d.street}` : ''}: ${list(d.insteadEn)}.` : ''}`,
  'paper.court-missing': (d) =>
    `A ${d.titleEn} names the competent court, which the profile lacks; find it out and fill in court.`,
  'paper.reconsideration-missing': (d) =>
    `A ${d.titleEn} names the reconsideration body, which the profile lacks; fill in reconsideration.`,
  'paper.precondition': (d) => `Before a ${d.titleEn} there must be: ${list(d.afterEn, ' or ')}.`,
  'paper.no-rules': (d) => `No rule file is in force on ${d.day}.`,
  'paper.rules-invalid': (d) => `The rules for papers in ${d.path} have a fault in line ${d.line}; not used.`,
  'paper.no-inspection': (d) => `A ${d.titleEn} needs the inspection that it is about.`,
  'paper.no-hazards': (d) => `The ${d.titleEn} names no hazard.`,
  'paper.no-addressee': (d) => `The ${d.titleEn} does not say to whom it goes.`,
  'paper.field-missing': (d) => `“${label(d.field)}” is not filled in.`,
  'paper.field-unknown': (d) => `A ${d.titleEn} has no field “${d.field}”. Known: ${list(d.known)}.`,
  'paper.field-choice': (d) => `“${label(d.field)}” cannot be “${d.value}”; choose from: ${list(d.choices)}.`,
  'paper.field-date': (d) => `“${label(d.field)}”: “${d.value}” is no date; write it as 2026-11-23.`,
  'paper.amount-unit': (d) => `“${label(d.field)}”: “${d.value}” has no unit.`,
  'paper.basis-article': (d) => `“${label(d.field)}” must cite an article of the law; it says “${d.value}”.`,
  'paper.two-officers': (d) => `A ${d.titleEn} needs two officers; there are ${d.count}.`,
  'paper.same-officer': (d) => `The two officers cannot be the same person: ${d.name}.`,
  'paper.same-certificate': (d) => `The two officers have the same certificate: ${d.certificate}.`,
  'paper.certificate-missing': (d) => `${d.name} has no certificate number.`,
  'paper.ends-before-start': (d) => `The inspection ends before it starts: ${d.from} to ${d.to}.`,
  'paper.other-day': (d) =>
    `The inspection ends on another day (${d.from} to ${d.to}); say why in the field for it.`,
  'paper.dates-differ': (d) =>
    `The paper's date ${d.day} is not that of the ${d.otherEn} (${d.number}), ${d.otherDay}; if there is a reason, give it in the field for it.`,
  'paper.hazard-twice': (d) => `Hazard ${d.number} is named twice; each has exactly one due date.`,
  'paper.no-due-date': (d) => `Hazard ${d.number} has no due date and was not put right on the spot.`,
  'paper.due-in-the-past': (d) =>
    `Hazard ${d.number} is due on ${d.dueOn}, before the paper's date ${d.day}.`,
  'paper.not-verified': (d) => `Hazard ${d.number} has no verification yet.`,
  'paper.not-major': (d) => `Hazard ${d.number} is not major; it can be neither listed nor delisted.`,
  'paper.not-accepted': (d) => `Hazard ${d.number} was not accepted by two persons; it cannot be delisted.`,
  'paper.not-overdue': (d) => `Hazard ${d.number} is not overdue and cannot be put under supervision.`,
  'paper.not-extended': (d) => `The extended date of hazard ${d.number} must lie after ${d.dueOn}.`,
  'paper.other-name': (d) =>
    `The enterprise's name “${d.name}” differs from “${d.other}” on an earlier paper; follow the licence.`,
  'paper.number-brackets': (d) => `The brackets in the number “${d.number}” must be full-width.`,
  'paper.number-zero': (d) => `The serial in the number “${d.number}” has no leading zeros.`,
  'paper.ordering-word': (d) =>
    `A subdistrict's paper only urges; “${label(d.place)}” may not say “${d.word}”.`,
  'paper.listing-date': (d) =>
    `The time limit of the listing, ${d.dueOn}, is not that of the order, ${d.orderDueOn}.`,
  'paper.due-on-holiday': (d) => `Note: hazard ${d.number} is due on ${d.dueOn}, a day off.`,
  'paper.long-limit': (d) =>
    `Note: hazard ${d.number} is due after more than ${d.days} days; give the reason.`,
  'paper.major-without-interim': (d) => `Note: ${d.number} is major; say which interim measures apply.`,
  'paper.not-five': (d) => `Note: the five commitments of ${d.number} are not complete; gaps are printed.`,
  'paper.extension-late': (d) =>
    `Note: an extension is applied for ${d.days} days ahead; for ${d.number} it was ${d.early}.`,
  'paper.reply-late': (d) => `Note: the request was to be answered by ${d.dueOn}; this paper is of ${d.day}.`,
  'paper.stop-long': (d) =>
    `Note: a temporary stop lasts ${d.months} months at most; this one until ${d.until}.`,
  'paper.number-year': (d) => `Note: the number “${d.number}” lacks the year of the paper, ${d.year}.`,

  'profile.invalid': (d) => `The profile ${d.path} has ${d.count} fault(s) and was not used.`,
  'profile.street-needed': (d) => `A subdistrict says which street it is: ${list(d.streets)}.`,
  'profile.street-needless': () => 'Only a subdistrict has a street; remove it.',
  'profile.certificate-twice': (d) =>
    `The certificate “${d.certificate}” stands here twice; each officer has one.`,
  'profile.number-place': (d) =>
    `The number template “${d.template}” needs its place for the serial exactly once.`,
  'profile.year-place': (d) => `The number template “${d.template}” needs the year in full-width brackets.`,
  'profile.half-width': (d) => `The brackets in the number template “${d.template}” must be full-width.`,
  'profile.enforcing-word': (d) =>
    `A subdistrict has no enforcement numbers; “${d.template}” may not say “${d.word}”.`,
};

function list(values: Details[string], separator = ', '): string {
  return Array.isArray(values) ? values.join(separator) : String(values ?? '');
}

function label(name: Details[string]): string {
  return paperLabels[String(name)] ?? String(name ?? '');
}
