import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HazardEvent } from '../../../src/domain/hazard-event.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { checklist, enterprise, inspectors, item, raisedHazard } from '../../builders.ts';

const asked = (sector: string) => ({
  hash: createHash('sha256').update(sector).digest('hex'),
  checklist: checklist([item('gas-alarm-working')], { id: sector, sector }),
});

/** A hazard to be found, and what became of it on which day. */
export interface Course {
  readonly grade?: 'general' | 'major';
  readonly fixedOn?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly voidedOn?: LocalDate;
  readonly transferredOn?: LocalDate;
  readonly onTheSpot?: boolean;
  /** 万元: committed for a major hazard, spent on a general one. */
  readonly funds?: number;
}

/** Whom a visit was to, where that is not the one enterprise of its street, and what its checklist was about. */
export interface Visited {
  readonly enterpriseId?: string;
  readonly sector?: string;
}

/** A district on a real database, with days of one's choice. */
export function district() {
  const folder = mkdtempSync(join(tmpdir(), 'xh-summary-'));
  const file = join(folder, 'xh-safety.db');
  const store = openStore(file);
  let visits = 0;
  return {
    store,
    file,
    visit: (street: string, on: LocalDate, courses: readonly Course[] = [], visited: Visited = {}) => {
      visits += 1;
      return visitOn(store, visits, street, on, courses, visited);
    },
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const at = (day: LocalDate) => `${day}T10:00:00+08:00`;
const by = (day: LocalDate) => ({ name: '甲某', now: new Date(at(day)), fixedClock: true });

async function visitOn(
  store: Store,
  number: number,
  street: string,
  on: LocalDate,
  courses: readonly Course[],
  { enterpriseId = `e-${street}`, sector = 'gas' }: Visited,
): Promise<void> {
  const known = await store.enterprise(enterpriseId);
  if (known?.street !== street) {
    const place = { id: enterpriseId, name: `示例${street}`, creditCode: undefined, sectors: ['gas'] };
    await store.recordEnterprise(enterprise({ ...place, ...known, street }), by(on));
  }
  const id = `i-${number}`;
  const start = { id, enterpriseId, traits: [], inspectors, kind: 'routine', startedAt: at(on) } as const;
  await store.startInspection({ ...start, checklists: [asked(sector)] }, by(on));
  const raised = courses.map(({ grade = 'general', onTheSpot = false }, index) => {
    const { number: _, ...hazard } = raisedHazard({
      inspectionId: id,
      enterpriseId,
      sector,
      checklistId: sector,
      grade,
      foundOn: on,
      ...(grade === 'major' && { criterion: { source: 'GAS4', fact: '示例' } }),
      dueOn: onTheSpot ? undefined : '2027-12-31',
    });
    return { id: `h-${number}-${index}`, raised: hazard };
  });
  await store.completeInspection(id, at(on), raised, by(on));
  for (const [index, course] of courses.entries()) await takeCourse(store, `h-${number}-${index}`, course);
}

async function takeCourse(store: Store, id: string, course: Course): Promise<void> {
  const { fixedOn, closedOn, voidedOn, transferredOn, funds, grade } = course;
  const stamp = (day: LocalDate) => ({ at: at(day), by: '甲某' });
  const steps: [LocalDate, HazardEvent][] = [];
  const spent = grade === 'major' || funds === undefined ? {} : { funds };
  const rectified = { type: 'rectified', measures: '已改', onTheSpot: false, photos: [], ...spent } as const;
  const { foundOn } = (await store.hazard(id))!.hazard;
  if (grade === 'major' && funds !== undefined)
    steps.push([foundOn, { ...stamp(foundOn), type: 'committed', funds }]);
  if (fixedOn)
    steps.push(
      [fixedOn, { ...stamp(fixedOn), ...rectified }],
      [
        fixedOn,
        { ...stamp(fixedOn), type: 'verified', outcome: 'effective', note: '', photos: [], inspectors },
      ],
    );
  if (transferredOn)
    steps.push([
      transferredOn,
      { ...stamp(transferredOn), type: 'transferred', to: '示例单位', reason: '职责' },
    ]);
  if (closedOn) steps.push([closedOn, { ...stamp(closedOn), type: 'closed', note: '' }]);
  if (voidedOn)
    steps.push([voidedOn, { ...stamp(voidedOn), type: 'voided', reason: '误报', approvedBy: '丙某' }]);
  for (const [day, event] of steps) {
    const { hazard } = (await store.hazard(id))!;
    await store.appendHazardEvents(id, hazard.version, [event], by(day));
  }
}
