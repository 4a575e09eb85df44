import { openCatalog } from '../src/content/catalog.ts';
import { itemsOf } from '../src/domain/checklist.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Author, NewHazard } from '../src/store/store.ts';

const NOW = '2026-11-23T09:10:00+08:00';

/** Fills a database with so many hazards of invented places, through the store's own methods. */
export async function fillStore(file: string, hazards: number, perVisit = 10): Promise<void> {
  const store = openStore(file);
  const author: Author = { name: 'bench', now: new Date(NOW), fixedClock: true };
  const catalog = await openCatalog({ home: '/nowhere', today: '2026-11-23' });
  const gas = await catalog.get('gas');
  const items = itemsOf(gas.checklist);
  for (let visit = 0; visit < hazards / perVisit; visit += 1) {
    const enterpriseId = `e-${visit}`;
    const enterprise = {
      id: enterpriseId,
      name: `示例${visit}餐饮店`,
      kind: 'company',
      street: '桃源街道',
    } as const;
    await store.recordEnterprise({ ...enterprise, sectors: [], traits: [] }, author);
    const id = `i-${visit}`;
    const inspectors = [
      { name: '甲某', certificate: '1' },
      { name: '乙某', certificate: '2' },
    ];
    const start = {
      id,
      checklists: [gas],
      enterpriseId,
      traits: [],
      inspectors,
      kind: 'routine',
      startedAt: NOW,
    } as const;
    await store.startInspection(start, author);
    const found = items.slice(0, perVisit).map(
      (item, index): NewHazard => ({
        id: `h-${visit}-${index}`,
        raised: {
          inspectionId: id,
          enterpriseId,
          checklistId: 'gas',
          itemId: item.id,
          sector: 'gas',
          grade: 'general',
          description: item.text.zh,
          place: '后厨',
          requirement: item.rectification.zh,
          responsible: '示例负责人',
          foundOn: '2026-11-23',
          dueOn: '2026-11-30',
          photos: [],
        },
      }),
    );
    await store.completeInspection(id, NOW, found, author);
  }
  await store.close();
}
