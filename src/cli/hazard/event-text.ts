import type { FiveCommitments, Hazard } from '../../domain/hazard.ts';
import type { HazardEvent } from '../../domain/hazard-event.ts';
import type { Inspector, Photo } from '../../domain/inspection.ts';
import type { Messages } from '../../messages/index.ts';

/** What a step says beyond its name, each thing on its own; `before` is the hazard as the step found it. */
export function eventTexts(event: HazardEvent, before: Hazard | undefined, t: Messages): string[] {
  return textsOf(event, before, t).filter((text) => text !== '');
}

function textsOf(event: HazardEvent, before: Hazard | undefined, t: Messages): string[] {
  const words = t.hazard.facts;
  switch (event.type) {
    case 'raised':
      return [event.dueOn === undefined ? '' : words.found(event.dueOn), photosText(event.photos, t)];
    case 'ordered':
      return [words.paper(event.paper), newDue(event.dueOn, t)];
    case 'rectified':
      return [
        event.measures,
        event.doneOn === undefined ? '' : words.doneOn(event.doneOn),
        event.funds === undefined ? '' : words.fundsSpent(event.funds),
        photosText(event.photos, t),
      ];
    case 'verified':
      return [
        words.round(before?.round ?? 1),
        event.note,
        newDue(event.dueOn, t),
        inspectorsText(event.inspectors, t),
        photosText(event.photos, t),
      ];
    case 'extended':
      return [
        words.extended(before?.dueOn ?? '', event.dueOn),
        words.reason(event.reason),
        words.approvedBy(event.approvedBy),
      ];
    case 'transferred':
      return [words.to(event.to), words.reason(event.reason)];
    case 'voided':
      return [words.reason(event.reason), words.approvedBy(event.approvedBy)];
    case 'reported':
      return [words.to(event.to), event.note];
    case 'committed':
      return commitmentTexts(event, t);
    case 'listed':
      return [`${t.hazard.level[event.level]} ${event.number}`, words.interim(event.interimMeasures)];
    case 'accepted':
      return [words.acceptedBy(event.acceptedBy.join(t.words.separator)), event.note];
    case 'delisted':
    case 'closed':
      return [event.note];
  }
}

/** The five commitments, each with what it is or that it is missing. */
export function commitmentTexts(five: FiveCommitments, t: Messages): string[] {
  const words = t.hazard.five;
  const funds = five.funds === undefined ? undefined : t.hazard.funds(five.funds);
  const all: [string, string | undefined][] = [
    [words.responsible, five.responsible],
    [words.measures, five.measures],
    [words.funds, funds],
    [words.dueOn, five.dueOn],
    [words.emergencyPlan, five.emergencyPlan],
  ];
  return all.map(([label, said]) => t.inspect.prompts.answered(label, said ?? words.missing));
}

function newDue(dueOn: string | undefined, t: Messages): string {
  return dueOn === undefined ? '' : t.hazard.facts.newDue(dueOn);
}

function photosText(photos: readonly Photo[], t: Messages): string {
  if (photos.length === 0) return '';
  return t.hazard.facts.photos(photos.map((photo) => photo.name).join(t.words.separator));
}

function inspectorsText(inspectors: readonly Inspector[], t: Messages): string {
  if (inspectors.length === 0) return '';
  const names = inspectors.map((one) => `${one.name} ${one.certificate}`);
  return t.hazard.facts.inspectors(names.join(t.words.separator));
}
