import { join } from 'node:path';
import type { Inspector, Photo } from '../../src/domain/inspection.ts';
import { openStore } from '../../src/store/open-store.ts';
import { author, checklist, enterprise, inspectors, item, raisedHazard } from '../builders.ts';

/** How one visit differs from the others. */
export interface OddVisit {
  readonly name?: string;
  readonly street?: string;
  readonly inspectors?: readonly Inspector[];
  readonly photos?: readonly Photo[];
}

const gas = checklist([item('gas-alarm-working'), item('gas-hose')]);

/** Fills the database of a home with so many visits of November 2026, two hazards each. */
export async function fillMonth(home: string, visits: number, odd: Readonly<Record<number, OddVisit>> = {}) {
  const store = openStore(join(home, 'xh-safety.db'));
  for (let index = 0; index < visits; index += 1) {
    const { name = `示例${index}店`, street = '桃源街道', photos = [], ...rest } = odd[index] ?? {};
    const [id, enterpriseId] = [`i-${index}`, `e-${index}`];
    await store.recordEnterprise(
      enterprise({ id: enterpriseId, name, street, creditCode: undefined }),
      author,
    );
    const day = String((index % 20) + 1).padStart(2, '0');
    await store.startInspection(
      {
        id,
        checklists: [{ hash: 'a'.repeat(64), checklist: gas }],
        enterpriseId,
        traits: [],
        inspectors: rest.inspectors ?? inspectors,
        kind: 'routine',
        startedAt: `2026-11-${day}T09:10:00+08:00`,
      },
      author,
    );
    const hazards = ['gas-alarm-working', 'gas-hose'].map((itemId) => {
      const { number: _, ...raised } = raisedHazard({ inspectionId: id, enterpriseId, itemId, photos });
      return { id: `${id}-${itemId}`, raised };
    });
    await store.completeInspection(id, `2026-11-${day}T10:05:00+08:00`, hazards, author);
  }
  await store.close();
}
