import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Photo } from '../domain/inspection.ts';
import type { ExportedVisit } from '../store/export-store.ts';

/** A visit as an answer file, with its ids, numbers and what became of its hazards. */
export function writtenVisit(visit: ExportedVisit, withContacts: boolean): unknown {
  const { inspection, enterprise, street, answers, hazards } = visit;
  const { id, number, inspectors, kind, traits, onlyItems, startedAt, completedAt } = inspection;
  const photos = new Map<string, Photo>();
  const named = (taken: readonly Photo[]) =>
    taken.map((photo) => {
      photos.set(photo.sha256, photo);
      return `sha256:${photo.sha256}`;
    });
  const { phone, ...place } = enterprise;
  const written = answers.map(({ checklistId: _, photos: taken, answeredAt, finding, ...rest }) => [
    rest.itemId,
    {
      ...without(rest, 'itemId'),
      answeredAt,
      photos: named(taken),
      ...(finding && { finding: writtenFinding(finding) }),
    },
  ]);
  const later = hazards.map(({ id: hazardId, history }) => [
    itemOf(history),
    {
      id: hazardId,
      number: history[0]?.type === 'raised' ? history[0].number : '',
      at: history[0]!.at,
      by: history[0]!.by,
      steps: history
        .slice(breathOf(history))
        .map((event) => ('photos' in event ? { ...event, photos: named(event.photos) } : event)),
    },
  ]);
  return {
    id,
    number,
    enterprise: {
      ...pick(place, ['id', 'name', 'creditCode', 'kind', 'street', 'address', 'responsible']),
      ...(place.sectors.length > 0 && { sectors: place.sectors }),
      ...(withContacts && phone !== undefined && { phone }),
    },
    ...(street !== enterprise.street && { street }),
    checklists: inspection.checklists.map((one) => one.id),
    inspectors,
    kind,
    traits,
    ...(onlyItems && { onlyItems }),
    startedAt,
    completedAt,
    answers: Object.fromEntries(written),
    ...(later.length > 0 && { hazards: Object.fromEntries(later) }),
    ...(photos.size > 0 && { photos: [...photos.values()] }),
  };
}

/** How many events a hazard began with in the same breath: one put right on the spot was also verified and closed. */
function breathOf(history: readonly HazardEvent[]): number {
  const [first, second, third, fourth] = history;
  const isOnTheSpot =
    first?.type === 'raised' && first.dueOn === undefined && second?.type === 'rectified' && second.onTheSpot;
  if (!isOnTheSpot || third?.type !== 'verified') return 1;
  return first.grade === 'general' && fourth?.type === 'closed' ? 4 : 3;
}

function itemOf(history: readonly HazardEvent[]): string {
  return history[0]?.type === 'raised' ? history[0].itemId : '';
}

// A criterion is an index to the program and a place in a list to people.
function writtenFinding(finding: NonNullable<ExportedVisit['answers'][number]['finding']>): unknown {
  const { criterion, ...rest } = finding;
  return { ...filled(rest), ...(criterion !== undefined && { criterion: criterion + 1 }) };
}

/** Without what is empty: an answer file leaves that out. */
function filled(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== '' && part !== undefined));
}

function pick<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])),
  ) as Partial<T>;
}

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
