import type { Checklist, Item } from '../src/domain/checklist.ts';
import type { Enterprise } from '../src/domain/enterprise.ts';
import type { RaisedHazard } from '../src/domain/hazard.ts';
import type { Stamp } from '../src/domain/hazard-event.ts';
import type { Answer, Finding } from '../src/domain/inspection.ts';
import type { Author } from '../src/store/store.ts';

export const NOW = '2026-11-23T09:10:00+08:00';

export const stamp: Stamp = { at: NOW, by: '甲某' };

export const author: Author = { name: '甲某', now: new Date(NOW), fixedClock: true };

export const inspectors = [
  { name: '甲某', certificate: '演示-001' },
  { name: '乙某', certificate: '演示-002' },
];

export function enterprise(change: Partial<Enterprise> = {}): Enterprise {
  return {
    id: 'e-1',
    name: '示例餐饮有限公司',
    creditCode: '91360103MA0XH0018C',
    kind: 'company',
    street: '桃源街道',
    responsible: '示例负责人',
    sectors: [],
    traits: [],
    ...change,
  };
}

export function item(id: string, change: Partial<Item> = {}): Item {
  return {
    id,
    text: { zh: `${id} 符合要求`, en: `${id} is as required` },
    source: { clause: 16, phrase: '持续开展城镇燃气安全专项整治' },
    basis: [],
    grade: 'general',
    rectification: { zh: '限期改正', en: 'Put right in time' },
    dueDays: 7,
    evidence: [],
    ...change,
  };
}

export function checklist(items: readonly Item[], change: Partial<Checklist> = {}): Checklist {
  return {
    id: 'gas',
    version: '1',
    title: { zh: '燃气', en: 'Gas' },
    sector: 'gas',
    clause: 16,
    reviewedOn: '2026-11-23',
    sections: [{ id: 'kitchen', title: { zh: '厨房', en: 'Kitchen' }, items }],
    ...change,
  };
}

export function answer(itemId: string, result: Answer['result'], change: Partial<Answer> = {}): Answer {
  return { checklistId: 'gas', itemId, result, photos: [], answeredAt: NOW, ...change };
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    description: '报警器电源被拔下',
    grade: 'general',
    place: '后厨',
    requirement: '恢复供电',
    dueOn: '2026-11-30',
    fixedOnTheSpot: false,
    responsible: '示例负责人',
    ...change,
  };
}

export function raisedHazard(change: Partial<RaisedHazard> = {}): RaisedHazard {
  return {
    number: 'YH-20261123-0001',
    inspectionId: 'i-1',
    enterpriseId: 'e-1',
    checklistId: 'gas',
    itemId: 'gas-alarm-working',
    sector: 'gas',
    grade: 'general',
    description: '报警器电源被拔下',
    place: '后厨',
    requirement: '恢复供电',
    responsible: '示例负责人',
    foundOn: '2026-11-23',
    dueOn: '2026-11-30',
    photos: [],
    ...change,
  };
}
