import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/domain/checklist.ts';
import type { HazardEvent } from '../../src/domain/hazard-event.ts';
import type { HazardFilter, NewHazard, NewInspection, Store } from '../../src/store/store.ts';
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

    describe('a hazard that was raised', () => {
      const stampOn = (day: string) => ({ at: `${day}T10:00:00+08:00`, by: '丙某' });
      const on = (day: string) => ({ ...author, now: new Date(`${day}T10:00:00+08:00`) });
      const done = (day: string): HazardEvent => ({
        ...stampOn(day),
        type: 'rectified',
        measures: '已换管',
        onTheSpot: false,
        photos: [],
      });
      const ids = async (filter: HazardFilter) => (await store.hazards(filter)).map((row) => row.id);

      beforeEach(async () => {
        await store.recordEnterprise(
          enterprise({ id: 'e-2', name: '示例烧烤店', creditCode: undefined, street: '南站街道' }),
          author,
        );
        await store.startInspection(visit(), author);
        await store.saveAnswer('i-1', answer('gas-hose', 'fail', { finding: finding() }));
        const criterion = { source: 'GAS4', fact: '未装报警器' };
        const found = [
          hazard('h-1'),
          hazard('h-2', { grade: 'major', criterion, sector: 'fire', dueOn: '2026-12-08' }),
          hazard('h-3', { enterpriseId: 'e-2', dueOn: '2026-11-25' }),
        ];
        await store.completeInspection('i-1', NOW, found, author);
      });

      it('takes its next steps, and keeps them', async () => {
        const row = await store.appendHazardEvents('h-1', 1, [done('2026-11-25')], on('2026-11-25'));
        expect(row).toMatchObject({ id: 'h-1', enterpriseName: '示例餐饮有限公司', hazard: { version: 2 } });
        const known = await (await reopened()).hazard('h-1');
        expect(known!.hazard).toEqual(row.hazard);
        expect(known!.history.map((event) => event.type)).toEqual(['raised', 'rectified']);
        expect((await store.check()).faults).toEqual([]);
      });

      it('refuses a second writer who has not seen the first one’s step, and says what it was', async () => {
        const other = await place.open();
        await other.appendHazardEvents('h-1', 1, [done('2026-11-25')], on('2026-11-25'));
        const late = store.appendHazardEvents('h-1', 1, [done('2026-11-25')], on('2026-11-25'));
        await expect(late).rejects.toMatchObject({
          code: 'hazard.conflict',
          details: { number: 'YH-20261123-0001', steps: ['rectified'], by: '丙某', seen: 1, version: 2 },
        });
        expect((await store.hazard('h-1'))!.history).toHaveLength(2);
        await other.close();
      });

      it('is known: steps of one that does not exist are refused', async () => {
        const events = (await store.check()).events;
        await expect(store.appendHazardEvents('h-9', 1, [done('2026-11-25')], author)).rejects.toThrow(
          'hazard.unknown',
        );
        expect((await store.check()).events).toBe(events);
      });

      it.each<[string, HazardFilter, string[]]>([
        ['enterprise', { enterpriseId: 'e-2' }, ['h-3']],
        ['street', { street: '南站街道' }, ['h-3']],
        ['sector', { sector: 'fire' }, ['h-2']],
        ['grade', { grade: 'major' }, ['h-2']],
        ['status', { status: 'rectified' }, []],
        ['an inspector’s name', { inspector: '乙某' }, ['h-1', 'h-2', 'h-3']],
        ['an inspector’s certificate', { inspector: '演示-001', grade: 'general' }, ['h-1', 'h-3']],
        ['a part of an inspector’s name', { inspector: '乙' }, []],
        ['due dates, the earliest first', { dueBefore: '2026-12-01' }, ['h-3', 'h-1']],
        ['what is overdue, longest first', { overdueOn: '2026-12-09' }, ['h-3', 'h-1', 'h-2']],
        ['what is listed', { listedOnly: true }, []],
      ])('is found by %s', async (_, filter, expected) => {
        expect(await ids(filter)).toEqual(expected);
        expect(await store.countHazards(filter)).toBe(expected.length);
        expect(await store.countHazards({ ...filter, limit: 1 })).toBe(Math.min(1, expected.length));
      });

      it('is listed as of any day, whatever has happened since', async () => {
        await store.appendHazardEvents('h-3', 1, [done('2026-11-26')], on('2026-11-26'));
        const end: HazardEvent = {
          ...stampOn('2026-11-28'),
          type: 'voided',
          reason: '误报',
          approvedBy: '丁某',
        };
        await store.appendHazardEvents('h-3', 2, [end], on('2026-11-28'));
        const asOf = async (day: string) => {
          const rows = await store.hazards({ asOf: day, overdueOn: day });
          expect(await store.countHazards({ asOf: day, overdueOn: day })).toBe(rows.length);
          return rows.map((row) => `${row.id} ${row.hazard.status}`);
        };
        expect(await asOf('2026-11-25')).toEqual([]);
        expect(await asOf('2026-11-26')).toEqual(['h-3 rectified']);
        expect(await asOf('2026-11-28')).toEqual([]);
        expect(await asOf('2026-12-01')).toEqual(['h-1 raised']);
        expect(await ids({ asOf: '2026-11-22' })).toEqual([]);
        expect(await ids({ asOf: '2026-11-27', status: 'rectified' })).toEqual(['h-3']);
        expect(await ids({ asOf: '2026-11-27', limit: 2 })).toHaveLength(2);
      });

      it('leaves last time’s answers for the next visit, of each item the latest', async () => {
        const [last] = await store.lastAnswers('e-1');
        expect(last).toMatchObject({
          answer: { itemId: 'gas-hose', result: 'fail' },
          inspectionNumber: 'JC-20261123-0001',
          on: '2026-11-23',
        });
        await store.startInspection({ ...visit('i-2'), startedAt: '2026-12-01T09:00:00+08:00' }, author);
        await store.saveAnswer('i-2', answer('gas-hose', 'pass'));
        expect(await store.lastAnswers('e-1')).toEqual([last]);
        await store.completeInspection('i-2', '2026-12-01T10:00:00+08:00', [], author);
        expect((await store.lastAnswers('e-1')).map((one) => [one.answer.result, one.on])).toEqual([
          ['pass', '2026-12-01'],
        ]);
      });
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
