import type { Grade } from '../../src/domain/checklist.ts';
import type { Hazard } from '../../src/domain/hazard.ts';
import type { HazardEvent, Stamp } from '../../src/domain/hazard-event.ts';
import { accept, close, rectify, verify, voidHazard } from '../../src/domain/hazard-steps.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Author, Store } from '../../src/store/store.ts';
import { checklist, enterprise, inspectors, item, raisedHazard } from '../builders.ts';

/** A district in the making: visits and steps, each on a day of its own. */
export interface World {
  readonly store: Store;
  /** One visit to a street's enterprise; returns the ids of its hazards. */
  visit(day: LocalDate, street: string, found: readonly Grade[], change?: { sector?: string; onTheSpot?: boolean }): Promise<string[]>;
  step(id: string, day: LocalDate, events: (hazard: Hazard, stamp: Stamp) => HazardEvent[], by?: string): Promise<void>;
  /** Rectified, verified and closed; a major one also accepted. */
  putRight(id: string, day: LocalDate): Promise<void>;
  /** Reported as done and verified, but not yet closed. */
  verified(id: string, day: LocalDate): Promise<void>;
  voided(id: string, day: LocalDate): Promise<void>;
}

export const on = (day: LocalDate, name = '甲某'): Author => ({
  name,
  now: new Date(`${day}T09:00:00+08:00`),
  fixedClock: true,
});

const seen = { outcome: 'effective', note: '', photos: [], inspectors: [] } as const;
const done = { measures: '已恢复', funds: 0.25, photos: [] };

export function worldIn(store: Store): World {
  let visits = 0;
  const known = new Set<string>();
  const enterpriseIn = async (street: string, sector: string) => {
    const id = `e-${street}`;
    if (!known.has(id)) {
      const one = enterprise({ id, name: `示例${street}单位`, creditCode: undefined, street, sectors: [sector] });
      await store.recordEnterprise(one, on('2025-01-01'));
    }
    known.add(id);
    return id;
  };
  const visit: World['visit'] = async (day, street, found, { sector = 'gas', onTheSpot = false } = {}) => {
    visits += 1;
    const id = `i-${visits}`;
    const hash = sector.padEnd(64, '0');
    await store.startInspection(
      {
        id,
        checklists: [{ hash, checklist: checklist([item('one')], { id: sector, sector }) }],
        enterpriseId: await enterpriseIn(street, sector),
        traits: [],
        inspectors,
        kind: 'routine',
        startedAt: `${day}T09:00:00+08:00`,
      },
      on(day),
    );
    const hazards = found.map((grade, index) => {
      const { number: _, ...raised } = raisedHazard({
        inspectionId: id,
        enterpriseId: `e-${street}`,
        sector,
        grade,
        foundOn: day,
        dueOn: onTheSpot ? undefined : `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
        ...(grade === 'major' && { criterion: { source: 'x', fact: '事实' } }),
      });
      return { id: `h-${visits}-${index + 1}`, raised };
    });
    await store.completeInspection(id, `${day}T10:00:00+08:00`, hazards, on(day));
    return hazards.map((one) => one.id);
  };
  const step: World['step'] = async (id, day, events, by = '甲某') => {
    const { hazard } = (await store.hazard(id))!;
    const stamp = { at: `${day}T11:00:00+08:00`, by };
    await store.appendHazardEvents(id, hazard.version, events(hazard, stamp), on(day, by));
  };
  const verified: World['verified'] = async (id, day) => {
    await step(id, day, (hazard, stamp) => rectify(hazard, done, stamp));
    await step(id, day, (hazard, stamp) => verify(hazard, seen, stamp));
  };
  return {
    store,
    visit,
    step,
    verified,
    putRight: async (id, day) => {
      await verified(id, day);
      if ((await store.hazard(id))!.hazard.grade === 'major') {
        await step(id, day, (hazard, stamp) => accept(hazard, { acceptedBy: ['丙某', '丁某'], note: '' }, stamp));
      }
      await step(id, day, (hazard, stamp) => close(hazard, { note: '' }, stamp), '乙某');
    },
    voided: (id, day) =>
      step(id, day, (hazard, stamp) => voidHazard(hazard, { reason: '误报', approvedBy: '乙某' }, stamp)),
  };
}

/** The November of the acceptance example: opening 3/1, found 9/1, void 1, closed 8/1, closing 3/1. */
export async function november(world: World): Promise<void> {
  const general = (count: number): Grade[] => Array.from({ length: count }, () => 'general');
  const early = await world.visit('2026-02-10', '朝农街道', general(109), { onTheSpot: true });
  if (early.length !== 109) throw new Error('109 hazards were to be raised');
  const earlier = await world.visit('2026-10-12', '朝农街道', general(3));
  const majors = await world.visit('2026-03-05', '桃花街道', ['major', 'major', 'major', 'major', 'major']);
  for (const id of majors.slice(0, 4)) await world.putRight(id, '2026-06-01');
  const taoyuan = await world.visit('2026-11-03', '桃源街道', general(4));
  const nanzhan = await world.visit('2026-11-05', '南站街道', general(4));
  await world.visit('2026-11-09', '九洲街道', ['general', 'major']);
  for (const id of [...taoyuan, nanzhan[0]!, nanzhan[1]!]) await world.putRight(id, '2026-11-20');
  await world.voided(nanzhan[3]!, '2026-11-21');
  for (const id of [earlier[0]!, earlier[1]!, majors[4]!]) await world.putRight(id, '2026-11-27');
}
