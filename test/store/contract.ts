import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/domain/checklist.ts';
import type { NewHazard, NewInspection, Store } from '../../src/store/store.ts';
import {
  answer,
  author,
  checklist,
  enterprise,
  finding,
  inspectors,
  item,
  NOW,
  raisedHazard,
} from '../builders.ts';

/** How a database under test is opened; each opening of one place sees what the others wrote. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const gas: Checklist = checklist([item('gas-alarm-working'), item('gas-hose')]);

const visit = (id = 'i-1'): NewInspection => ({
  id,
  checklists: [{ hash: 'a'.repeat(64), checklist: gas }],
  enterpriseId: 'e-1',
  traits: ['catering'],
  inspectors,
  kind: 'routine',
  startedAt: NOW,
});

const hazard = (id: string, change: object = {}): NewHazard => {
  const { number: _, ...raised } = raisedHazard(change);
  return { id, raised };
};

/** What every database under the store must do. */
export function storeContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`the store on ${name}`, () => {
    let place: Place;
    let store: Store;

    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
      await store.recordEnterprise(enterprise(), author);
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const reopened = async () => {
      await store.close();
      store = await place.open();
      return store;
    };

    it('finds an enterprise by part of its name or code, the exact one first', async () => {
      await store.recordEnterprise(enterprise({ id: 'e-2', name: '示例', creditCode: undefined }), author);
      await store.recordEnterprise(
        enterprise({ id: 'e-3', name: '100%_折扣店', creditCode: undefined }),
        author,
      );
      expect((await store.searchEnterprises('示例', 9)).map((one) => one.id)).toEqual(['e-2', 'e-1']);
      expect((await store.searchEnterprises('MA0XH', 9)).map((one) => one.id)).toEqual(['e-1']);
      expect((await store.searchEnterprises('%_', 9)).map((one) => one.id)).toEqual(['e-3']);
    });

    it('keeps the newest state of an enterprise', async () => {
      await store.recordEnterprise(enterprise({ phone: '13800000000' }), author);
      expect(await store.enterprise('e-1')).toEqual(enterprise({ phone: '13800000000' }));
    });

    it('keeps each answer of a visit in progress, also after the program ended', async () => {
      const { number } = await store.startInspection(visit(), author);
      expect(number).toBe('JC-20261123-0001');
      await store.saveAnswer('i-1', answer('gas-alarm-working', 'pass'));
      await store.saveAnswer('i-1', answer('gas-alarm-working', 'fail', { note: '无电' }));
      const record = await (await reopened()).inspection(number);
      expect(record).toMatchObject({ enterprise: { id: 'e-1' }, checklists: [gas] });
      expect(record!.answers).toEqual([answer('gas-alarm-working', 'fail', { note: '无电' })]);
      expect((await store.drafts('e-1')).map((row) => row.inspection.number)).toEqual([number]);
      expect(await store.drafts('e-2')).toEqual([]);
    });

    it('undoes answers one by one, also after the program ended', async () => {
      await store.startInspection(visit(), author);
      await store.saveAnswer('i-1', answer('gas-hose', 'pass'));
      await store.saveAnswer('i-1', answer('gas-hose', 'fail'));
      const again = await reopened();
      expect(await again.undoAnswer('i-1')).toEqual({
        checklistId: 'gas',
        itemId: 'gas-hose',
        before: answer('gas-hose', 'pass'),
      });
      expect(await again.undoAnswer('i-1')).toEqual({ checklistId: 'gas', itemId: 'gas-hose' });
      expect(await again.undoAnswer('i-1')).toBeUndefined();
      expect((await again.inspection('i-1'))!.answers).toEqual([]);
    });

    it('freezes a completed visit and raises its hazards under numbers of the day', async () => {
      await store.startInspection(visit(), author);
      await store.saveAnswer('i-1', answer('gas-hose', 'fail', { finding: finding() }));
      const rows = await store.completeInspection(
        'i-1',
        NOW,
        [hazard('h-1'), hazard('h-2', { dueOn: undefined })],
        author,
      );
      expect(rows.map((row) => [row.hazard.number, row.hazard.status])).toEqual([
        ['YH-20261123-0001', 'raised'],
        ['YH-20261123-0002', 'closed'],
      ]);
      await expect(store.saveAnswer('i-1', answer('gas-hose', 'pass'))).rejects.toThrow(
        'inspection.not-open',
      );
      await expect(store.completeInspection('i-1', NOW, [], author)).rejects.toThrow('inspection.not-open');
      expect((await store.inspection('i-1'))!.inspection).toMatchObject({
        status: 'completed',
        completedAt: NOW,
      });
      expect(await store.drafts()).toEqual([]);
      expect((await store.hazard('YH-20261123-0002'))!.history.map((event) => event.type)).toEqual([
        'raised',
        'rectified',
        'verified',
        'closed',
      ]);
    });

    it('lists hazards by visit, open ones and those past their due date', async () => {
      await store.startInspection(visit(), author);
      const late = hazard('h-1', { foundOn: '2026-11-06', dueOn: '2026-11-13' });
      await store.completeInspection(
        'i-1',
        NOW,
        [late, hazard('h-2'), hazard('h-3', { dueOn: undefined })],
        author,
      );
      const ids = async (filter: object) => (await store.hazards(filter)).map((row) => row.id);
      expect(await ids({ inspectionId: 'i-1' })).toEqual(['h-2', 'h-3', 'h-1']);
      expect(await ids({ openOnly: true })).toEqual(['h-2', 'h-1']);
      expect(await ids({ overdueOn: '2026-11-13' })).toEqual([]);
      expect(await ids({ overdueOn: '2026-11-14' })).toEqual(['h-1']);
    });

    it('gives every visit its own number, whoever starts first', async () => {
      const other = await place.open();
      const numbers = new Set<string>();
      for (let index = 0; index < 20; index += 1) {
        const by = index % 2 ? store : other;
        numbers.add((await by.startInspection(visit(`i-${index}`), author)).number);
      }
      expect(numbers.size).toBe(20);
      await other.close();
    });

    it('counts the answers to an item, given and in progress', async () => {
      await store.startInspection(visit(), author);
      await store.saveAnswer('i-1', answer('gas-hose', 'pass'));
      await store.completeInspection('i-1', NOW, [], author);
      await store.startInspection(visit('i-2'), author);
      await store.saveAnswer('i-2', answer('gas-hose', 'fail'));
      expect(await store.answersTo('gas', 'gas-hose')).toBe(2);
      expect(await store.answersTo('gas', 'gas-alarm-working')).toBe(0);
    });

    it('remembers the inspectors of the latest visit', async () => {
      expect(await store.lastInspectors()).toEqual([]);
      await store.startInspection(visit(), author);
      expect(await store.lastInspectors()).toEqual(inspectors);
    });

    it('finds itself in order, and folds its log to the same tables again', async () => {
      await store.startInspection(visit(), author);
      await store.saveAnswer('i-1', answer('gas-hose', 'fail', { finding: finding() }));
      await store.completeInspection('i-1', NOW, [hazard('h-1')], author);
      const before = await store.check();
      expect(before).toMatchObject({ events: 5, faults: [] });
      await store.rebuild();
      expect(await store.check()).toEqual(before);
    });
  });
}
