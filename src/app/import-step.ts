import type { FileStep } from '../content/finished-visit.ts';
import { nameFrom, noteFrom } from '../domain/entry.ts';
import type { Hazard } from '../domain/hazard.ts';
import type { HazardEvent, Stamp } from '../domain/hazard-event.ts';
import {
  accept,
  close,
  commit,
  delist,
  extend,
  listForSupervision,
  order,
  rectify,
  reportMajor,
  transfer,
  verify,
  voidHazard,
} from '../domain/hazard-steps.ts';
import type { Photo } from '../domain/inspection.ts';

/**
 * The events of a written step, by the rules that hold for every step.
 *
 * @throws Problem `hazard.*`, `text.*`, `photo.*`
 */
export function takeWrittenStep(
  hazard: Hazard,
  step: FileStep,
  photo: (name: string) => Photo,
): HazardEvent[] {
  const stamp: Stamp = { at: step.at, by: nameFrom(step.by, 'by') };
  for (const [field, value] of Object.entries(step)) if (typeof value === 'string') noteFrom(value, field);
  const { type: _, at: __, by: ___, ...said } = step;
  const photos = 'photos' in step ? (step.photos ?? []).map(photo) : [];
  const note = 'note' in step ? (step.note ?? '') : '';
  switch (step.type) {
    case 'ordered':
      return order(hazard, said as Omit<typeof step, keyof Stamp | 'type'>, stamp);
    case 'rectified': {
      const { onTheSpot = false, measures, funds, doneOn } = step;
      const [event] = rectify(hazard, { measures, funds, doneOn, photos }, stamp);
      return [{ ...event!, onTheSpot } as HazardEvent];
    }
    case 'verified': {
      const { outcome, inspectors, dueOn } = step;
      return verify(
        hazard,
        { outcome, inspectors, note, photos, ...(dueOn !== undefined && { dueOn }) },
        stamp,
      );
    }
    case 'extended':
      return extend(hazard, said as Omit<typeof step, keyof Stamp | 'type'>, stamp);
    case 'transferred':
      return transfer(hazard, { to: step.to, reason: step.reason }, stamp);
    case 'voided':
      return voidHazard(hazard, { reason: step.reason, approvedBy: step.approvedBy }, stamp);
    case 'reported':
      return reportMajor(hazard, { to: step.to, note }, stamp);
    case 'committed':
      return commit(hazard, said as Omit<typeof step, keyof Stamp | 'type'>, stamp);
    case 'listed':
      return listForSupervision(hazard, said as Omit<typeof step, keyof Stamp | 'type'>, stamp);
    case 'accepted':
      return accept(hazard, { acceptedBy: step.acceptedBy, note }, stamp);
    case 'delisted':
      return delist(hazard, { note }, stamp);
    case 'closed':
      return close(hazard, { note }, stamp);
  }
}
