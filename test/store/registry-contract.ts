import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Enterprise } from '../../src/domain/enterprise.ts';
import type { Author, Store } from '../../src/store/store.ts';
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
import type { Place } from './contract.ts';

const gas = checklist([item('gas-alarm-working')]);
const second = enterprise({ id: 'e-2', name: '示例餐饮店', creditCode: undefined, phone: '13800000001' });
const on = (day: string): Author => ({ ...author, now: new Date(`${day}T09:00:00+08:00`) });

/** What every database must do with the registry of enterprises. */
export function registryContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`the registry on ${name}`, () => {
    let place: Place;
    let store: Store;
    beforeEach(async () => {
      place = await newPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const record = (...enterprises: Enterprise[]) => store.recordEnterprises(enterprises, author);
    const ids = async (filter: Parameters<Store['enterprises']>[0]) =>
      (await store.enterprises(filter)).map(({ id }) => id);
    const begin = (id: string, enterpriseId: string) =>
      store.startInspection(
        {
          id,
          checklists: [{ hash: 'a'.repeat(64), checklist: gas }],
          enterpriseId,
          traits: [],
          inspectors,
          kind: 'routine',
          startedAt: NOW,
        },
        author,
      );
    const inspect = async (id: string, enterpriseId: string) => {
      await begin(id, enterpriseId);
      await store.saveAnswer(id, answer('gas-alarm-working', 'fail', { finding: finding() }));
      const { number: _, ...raised } = raisedHazard({ inspectionId: id, enterpriseId });
      await store.completeInspection(id, NOW, [{ id: `h-${id}`, raised }], author);
    };

    it('finds by several parts of name or code, whatever their width, case and spaces', async () => {
      const spaced = enterprise({ id: 'e-3', name: '示例 ABC（西湖）店', creditCode: undefined });
      await record(enterprise(), second, spaced);
      expect(await ids({ term: '餐饮 公司' })).toEqual(['e-1']);
      expect(await ids({ term: 'ａｂｃ(西湖)' })).toEqual(['e-3']);
      expect(await ids({ term: 'ma0xh' })).toEqual(['e-1']);
      expect(await ids({ term: '示例餐饮店' })).toEqual(['e-2']);
    });

    it('lists by street, kind, sector and status', async () => {
      const school = enterprise({
        id: 'e-3',
        name: '示例学校',
        creditCode: undefined,
        kind: 'school',
        street: '南站街道',
        sectors: ['campus', 'fire'],
      });
      const gone = { ...second, retired: { on: '2026-11-01', reason: '关闭' } };
      await record(enterprise({ sectors: ['fire-works'] }), gone, school);
      expect(await ids({ street: '南站街道' })).toEqual(['e-3']);
      expect(await ids({ kind: 'school' })).toEqual(['e-3']);
      expect(await ids({ sector: 'fire' })).toEqual(['e-3']);
      expect(await ids({ status: 'retired' })).toEqual(['e-2']);
      expect((await store.searchEnterprises('示例餐饮', 9)).map(({ id }) => id)).toEqual(['e-1']);
      expect(await ids({ limit: 2 })).toHaveLength(2);
    });

    it('refuses a code that is on record, and then records nothing of the list', async () => {
      await record(enterprise());
      const twin = { ...second, creditCode: enterprise().creditCode };
      await expect(record(enterprise({ id: 'e-9', creditCode: undefined }), twin)).rejects.toThrow(
        'enterprise.code-taken',
      );
      expect(await ids({})).toEqual(['e-1']);
      const same = [twin, { ...twin, id: 'e-3' }].map((one) => ({
        ...one,
        creditCode: '92360103MA0XH02L4U',
      }));
      await expect(record(...same)).rejects.toThrow('enterprise.code-taken');
      await record({ ...twin, id: 'e-1' });
    });

    it('passes a code on within one list', async () => {
      await record(enterprise());
      await record(enterprise({ creditCode: undefined }), { ...second, creditCode: enterprise().creditCode });
      expect(await ids({ term: 'MA0XH' })).toEqual(['e-2']);
    });

    it('matches by code, else by name and street', async () => {
      await record(enterprise(), second);
      const wanted = Array.from({ length: 300 }, (_, index) => ({
        name: `示例${index}号`,
        street: '桃源街道',
      }));
      const matches = await store.enterprisesMatching([
        ...wanted,
        { name: '别名', creditCode: enterprise().creditCode },
        { name: '示例 餐饮店', street: '桃源街道', creditCode: '92360103MA0XH02L4U' },
        { name: '示例餐饮店', street: '南站街道' },
      ]);
      expect(
        matches.slice(300).map(({ byCode, byName }) => [byCode?.id, byName.map(({ id }) => id)]),
      ).toEqual([
        ['e-1', []],
        [undefined, ['e-2']],
        [undefined, []],
      ]);
    });

    it('keeps a merged record under the other one, with its visits and hazards, also those that come later', async () => {
      await record(enterprise(), second);
      await inspect('i-1', 'e-2');
      await store.mergeEnterprises('e-2', 'e-1', author, '重复登记');
      expect((await store.enterprise('e-2'))!.mergedInto).toBe('e-1');
      expect(await store.enterprise('e-1')).toEqual(enterprise({ phone: '13800000001' }));
      await inspect('i-2', 'e-2');
      expect(await store.enterpriseFile('e-1')).toMatchObject({
        inspections: 2,
        hazards: 2,
        lastInspectedOn: '2026-11-23',
      });
      expect((await store.hazards()).map((row) => row.enterpriseName)).toEqual([
        '示例餐饮有限公司',
        '示例餐饮有限公司',
      ]);
      const found = [{ enterpriseId: 'e-1' }, { enterpriseId: 'e-1', asOf: '2026-11-23' }];
      for (const filter of found) {
        expect((await store.hazards(filter)).map(({ hazard }) => hazard.enterpriseId)).toEqual([
          'e-1',
          'e-1',
        ]);
      }
      expect((await store.hazards({ asOf: '2026-11-22' })).length).toBe(0);
      expect((await store.inspection('i-1'))!.enterprise.id).toBe('e-1');
      expect((await store.inspections()).map((row) => row.enterpriseName)).toEqual([
        '示例餐饮有限公司',
        '示例餐饮有限公司',
      ]);
      expect(await ids({ status: 'active' })).toEqual(['e-1']);
      const before = await store.check();
      expect(before.faults).toEqual([]);
      await store.rebuild();
      expect(await store.check()).toEqual(before);
    });

    it('shows a merged hazard of an earlier day under the record that holds', async () => {
      await record(enterprise(), second);
      await inspect('i-1', 'e-2');
      await store.mergeEnterprises('e-2', 'e-1', author);
      const rectified = { measures: '已换管', onTheSpot: false, photos: [] };
      const at = '2026-11-25T10:00:00+08:00';
      const step = { at, by: '丙某', type: 'rectified' as const, ...rectified };
      await store.appendHazardEvents('h-i-1', 1, [step], on('2026-11-25'));
      const [earlier] = await store.hazards({ asOf: '2026-11-24', enterpriseId: 'e-1' });
      expect(earlier).toMatchObject({
        hazard: { status: 'raised', enterpriseId: 'e-1' },
        enterpriseName: '示例餐饮有限公司',
      });
      expect((await store.check()).faults).toEqual([]);
    });

    it('moves what was merged before, and follows a chain of mergers to its end', async () => {
      const third = enterprise({ id: 'e-3', name: '示例餐饮', creditCode: undefined });
      await record(enterprise(), second, third);
      await inspect('i-1', 'e-3');
      await store.mergeEnterprises('e-3', 'e-2', author);
      await store.mergeEnterprises('e-2', 'e-1', author);
      expect((await store.enterprise('e-3'))!.mergedInto).toBe('e-1');
      expect(await store.enterpriseFile('e-1')).toMatchObject({ inspections: 1, hazards: 1 });
      expect((await store.check()).faults).toEqual([]);
    });

    it('merges no two enterprises, and nothing that is being inspected, merged or gone', async () => {
      const other = enterprise({ id: 'e-3', creditCode: '92360103MA0XH02L4U' });
      const gone = enterprise({
        id: 'e-4',
        creditCode: undefined,
        retired: { on: '2026-11-01', reason: '关闭' },
      });
      await record(enterprise(), second, other, gone);
      const merge = (from: string, into: string) => store.mergeEnterprises(from, into, author);
      await expect(merge('e-3', 'e-1')).rejects.toThrow('enterprise.codes-differ');
      await expect(merge('e-1', 'e-1')).rejects.toThrow('enterprise.merge-itself');
      await expect(merge('e-1', 'e-4')).rejects.toThrow('enterprise.merge-into-retired');
      await expect(merge('e-9', 'e-1')).rejects.toThrow('enterprise.unknown');
      await begin('i-1', 'e-2');
      await expect(merge('e-2', 'e-1')).rejects.toThrow('enterprise.visit-open');
      await merge('e-4', 'e-1');
      await expect(merge('e-4', 'e-1')).rejects.toThrow('enterprise.already-merged');
      await expect(record({ ...gone, mergedInto: 'e-1' })).rejects.toThrow('enterprise.is-merged');
    });

    it('tells the life of a record step by step', async () => {
      await store.recordEnterprise(enterprise(), on('2025-03-01'));
      await store.recordEnterprise(enterprise({ phone: '13800000001' }), on('2026-03-01'));
      await store.recordEnterprise(
        enterprise({ phone: '13800000001', confirmedOn: '2026-04-01' }),
        on('2026-04-01'),
      );
      await store.recordEnterprise(second, on('2026-04-02'));
      await store.mergeEnterprises('e-2', 'e-1', on('2026-05-01'), '重复登记');
      await store.recordEnterprise(
        enterprise({
          phone: '13800000001',
          confirmedOn: '2026-04-01',
          retired: { on: '2026-06-01', reason: '关闭' },
        }),
        on('2026-06-01'),
      );
      const { history } = (await store.enterpriseFile('e-1'))!;
      expect(history.map(({ at, what, fields }) => `${at.slice(0, 10)} ${what} ${fields}`)).toEqual([
        '2025-03-01 added ',
        '2026-03-01 changed phone',
        '2026-04-01 confirmed ',
        '2026-05-01 absorbed ',
        '2026-06-01 retired ',
      ]);
      expect(history[3]).toMatchObject({ other: 'e-2', reason: '重复登记', by: '甲某' });
    });

    it('says what a year brought to each record that holds', async () => {
      await store.recordEnterprise(enterprise(), on('2025-03-01'));
      await store.recordEnterprise(second, on('2026-03-01'));
      await store.recordEnterprise({ ...second, phone: '13900000009' }, on('2026-03-02'));
      await inspect('i-1', 'e-1');
      const told = (year: number) =>
        store
          .enterpriseActivity(year)
          .then((all) =>
            all.map(({ enterprise: { id }, addedOn, steps, inspections, lastInspectedOn }) =>
              [id, addedOn, steps.map(({ what }) => what).join('+'), inspections, lastInspectedOn].join(' '),
            ),
          );
      expect(await told(2026)).toEqual(['e-2 2026-03-01 added+changed 0 ', 'e-1 2025-03-01  1 2026-11-23']);
      expect(await told(2025)).toEqual(['e-2 2026-03-01  0 ', 'e-1 2025-03-01 added 0 2026-11-23']);
    });
  });
}
