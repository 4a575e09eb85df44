import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seriesOf } from '../../src/domain/numbering.ts';
import type { DocumentDraft } from '../../src/store/document-store.ts';
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
import { draft, profile } from '../paper-builders.ts';
import type { Place } from './contract.ts';

const gas = checklist([item('gas-alarm-working'), item('gas-hose')]);
const on = (day: string): Author => ({ ...author, now: new Date(`${day}T09:00:00+08:00`) });

/** What every database must do with papers. */
export function documentsContract(name: string, newPlace: () => Promise<Place>): void {
  describe(`papers on ${name}`, () => {
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

    const issue = async (id: string, change: Partial<DocumentDraft> = {}, who = author) =>
      (await store.issueDocument(draft(id, change), who)).number;
    const voided = { reason: '写错', approvedBy: '丙某' };

    /** A visit with two hazards to be put right and one that was, on the spot. */
    const visit = async (id = 'i-1', startedAt = NOW) => {
      await store.recordEnterprise(enterprise(), author);
      await store.startInspection(
        {
          id,
          checklists: [{ hash: 'a'.repeat(64), checklist: gas }],
          enterpriseId: 'e-1',
          traits: [],
          inspectors,
          kind: 'routine',
          startedAt,
        },
        author,
      );
      await store.saveAnswer(id, answer('gas-hose', 'fail', { finding: finding() }));
      const raised = [{}, { dueOn: '2026-12-08' }, { dueOn: undefined }].map((change, index) => {
        const { number: _, ...one } = raisedHazard({ ...change, inspectionId: id });
        return { id: `${id}-h${index}`, raised: one };
      });
      return store.completeInspection(id, startedAt, raised, author);
    };

    describe('profiles', () => {
      it('keep each version; the one recorded last is in force, and the same again is no new one', async () => {
        expect(await store.profileInForce()).toBeUndefined();
        expect(await store.recordProfile(profile, author)).toMatchObject({ id: 'taoyuan', version: 1 });
        expect(await store.recordProfile(profile, author)).toMatchObject({ version: 1 });
        expect(await store.recordProfile({ ...profile, court: '示例人民法院' }, author)).toMatchObject({
          version: 2,
        });
        await store.recordProfile({ ...profile, id: 'office', body: 'commission-office' }, author);
        expect((await store.profiles()).map((one) => [one.id, one.version])).toEqual([
          ['office', 1],
          ['taoyuan', 2],
        ]);
        expect(await store.chooseProfile('taoyuan', author)).toMatchObject({ version: 2 });
        expect(await store.profileInForce()).toMatchObject({
          id: 'taoyuan',
          version: 2,
          court: '示例人民法院',
        });
        await expect(store.chooseProfile('nobody', author)).rejects.toThrow('profile.unknown');
        expect((await store.check()).faults).toEqual([]);
      });
    });

    describe('numbers', () => {
      it('run from 1 without gaps, by kind, and begin anew with the year of issue', async () => {
        expect(await issue('d-1')).toBe('示改〔2026〕1号');
        expect(await issue('d-2')).toBe('示改〔2026〕2号');
        expect(await issue('d-3', { kind: 'inspection-record' })).toBe('示〔2026〕1号');
        expect(await issue('d-4', { issuedOn: '2027-01-04' })).toBe('示改〔2027〕1号');
        expect(await issue('d-5', { issuedOn: '2026-12-31' })).toBe('示改〔2026〕3号');
      });

      it('run through all kinds where the series is shared', async () => {
        const shared = { ...profile, numbering: { ...profile.numbering, series: 'shared' as const } };
        const notice = seriesOf(shared, 'rectification-notice', '2026-11-23')!;
        const record = seriesOf(shared, 'inspection-record', '2026-11-23')!;
        expect(await issue('d-1', { number: notice })).toBe('示改〔2026〕1号');
        expect(await issue('d-2', { kind: 'inspection-record', number: record })).toBe('示〔2026〕2号');
        expect(await issue('d-3', { number: notice })).toBe('示改〔2026〕3号');
      });

      it('stay taken when a paper is void, also for one who types them in another width', async () => {
        await issue('d-1');
        await store.voidDocument('d-1', voided, author);
        expect(await issue('d-2')).toBe('示改〔2026〕2号');
        for (const typed of ['示改〔2026〕1号', '示改〔２０２６〕 1号'])
          await expect(issue('d-3', { number: { typed } })).rejects.toThrow('document.number-taken');
        expect(await store.isNumberTaken('示改〔2026〕1号')).toBe(true);
      });

      it('pass over one that somebody typed in', async () => {
        await issue('d-1', { number: { typed: '示改〔2026〕1号' } });
        expect(await issue('d-2')).toBe('示改〔2026〕2号');
      });

      it('are not used by a paper that could not be issued', async () => {
        const broken = draft('d-1', {
          freeze: () => {
            throw new Error('no content');
          },
        });
        await expect(store.issueDocument(broken, author)).rejects.toThrow('no content');
        expect(await issue('d-2')).toBe('示改〔2026〕1号');
        expect(await store.documents()).toHaveLength(1);
      });

      it('need a template that prints the serial', async () => {
        const number = { series: 's', print: () => '无号' };
        await expect(issue('d-1', { number })).rejects.toThrow('profile.no-serial');
      });
    });

    describe('what was issued', () => {
      it('is frozen with its number and hash', async () => {
        await issue('d-1');
        const record = await store.document('示改〔2026〕1号');
        expect(record).toMatchObject({
          status: 'issued',
          document: { id: 'd-1', version: 1, content: { head: { number: '示改〔2026〕1号' } } },
        });
        expect(record!.document.contentHash).toMatch(/^[0-9a-f]{64}$/);
        expect(await store.document('示改〔2026〕9号')).toBeUndefined();
      });

      it('is corrected by a further version with its reason, and the first one stays readable', async () => {
        await issue('d-1');
        const content = { head: { number: '示改〔2026〕1号' }, corrected: true };
        const correction = {
          reason: '名称有误',
          content,
          addressee: '示例饭店',
          street: '桃源街道',
          dueOn: undefined,
        };
        await store.correctDocument('d-1', 1, correction, on('2026-11-24'));
        const { document, versions } = (await store.document('d-1'))!;
        expect(document).toMatchObject({ version: 2, number: '示改〔2026〕1号', content });
        expect(versions.map((one) => [one.version, one.reason, one.addressee])).toEqual([
          [1, undefined, '示例餐饮有限公司'],
          [2, '名称有误', '示例饭店'],
        ]);
        await expect(store.correctDocument('d-1', 1, correction, author)).rejects.toThrow(
          'document.conflict',
        );
        expect((await store.check()).faults).toEqual([]);
      });

      it('is voided once, with the approval of somebody else, and then stays as it is', async () => {
        await issue('d-1');
        const self = { reason: '写错', approvedBy: author.name };
        await expect(store.voidDocument('d-1', self, author)).rejects.toThrow('document.approver-same');
        expect(await store.voidDocument('d-1', voided, author)).toMatchObject({ status: 'void' });
        const correction = { reason: 'x', content: {}, addressee: 'x', street: '', dueOn: undefined };
        for (const again of [
          () => store.voidDocument('d-1', voided, author),
          () => store.correctDocument('d-1', 1, correction, author),
          () => store.serveDocument('d-1', { how: 'post', on: '2026-11-24', servedBy: [] }, author),
        ])
          await expect(again()).rejects.toThrow('document.is-void');
        expect((await store.document('d-1'))!.voided).toMatchObject({ ...voided, by: '甲某' });
      });

      it('keeps every attempt at its service, and lists the last', async () => {
        await issue('d-1');
        const refused = {
          how: 'in-person',
          on: '2026-11-24',
          refused: { reason: '不认可', witness: '丁某' },
          servedBy: ['甲某'],
        } as const;
        await store.serveDocument('d-1', refused, author);
        const row = await store.serveDocument(
          'd-1',
          { how: 'left', on: '2026-11-25', servedBy: ['甲某'] },
          author,
        );
        expect(row.served).toEqual({ how: 'left', on: '2026-11-25' });
        expect(
          (await store.document('d-1'))!.services.map(({ how, refused: r }) => [how, r?.witness]),
        ).toEqual([
          ['in-person', '丁某'],
          ['left', undefined],
        ]);
      });

      it('is listed by kind, days, street, enterprise, visit, hazard, status and part of the number', async () => {
        await visit();
        await issue('d-1', { inspectionId: 'i-1', enterpriseId: 'e-1', hazardIds: ['i-1-h0'] });
        await issue('d-2', {
          kind: 'work-reminder',
          issuedOn: '2026-12-01',
          addressee: '南站街道',
          street: '南站街道',
        });
        await store.voidDocument('d-2', voided, author);
        const ids = async (filter: Parameters<Store['documents']>[0]) =>
          (await store.documents(filter)).map(({ id }) => id);
        expect(await ids({})).toEqual(['d-2', 'd-1']);
        expect(await ids({ kind: 'work-reminder' })).toEqual(['d-2']);
        expect(await ids({ from: '2026-11-01', to: '2026-11-30' })).toEqual(['d-1']);
        expect(await ids({ street: '南站街道' })).toEqual(['d-2']);
        expect(await ids({ enterpriseId: 'e-1' })).toEqual(['d-1']);
        expect(await ids({ inspectionId: 'i-1' })).toEqual(['d-1']);
        expect(await ids({ hazardIds: ['i-1-h1', 'i-1-h0'] })).toEqual(['d-1']);
        expect(await ids({ hazardIds: ['i-1-h1'] })).toEqual([]);
        expect(await ids({ status: 'void' })).toEqual(['d-2']);
        expect(await ids({ number: '示改〔２０２６' })).toEqual(['d-1']);
        expect(await ids({ number: '%' })).toEqual([]);
        expect(await ids({ limit: 1 })).toEqual(['d-2']);
      });

      it('follows an enterprise into the record that it was merged into', async () => {
        await visit();
        await store.recordEnterprise(
          enterprise({ id: 'e-2', creditCode: undefined, name: '示例餐饮' }),
          author,
        );
        await issue('d-1', { enterpriseId: 'e-2' });
        await store.mergeEnterprises('e-2', 'e-1', author);
        expect(await store.documents({ enterpriseId: 'e-1' })).toHaveLength(1);
        expect((await store.check()).faults).toEqual([]);
      });
    });

    describe('the hazards of a paper that demands rectification', () => {
      const orders = [
        { id: 'i-1-h0', seen: 1, dueOn: '2026-11-30' },
        { id: 'i-1-h1', seen: 1, dueOn: '2026-12-08' },
      ];

      it('take the step 下达 with its number and their due date, those put right on the spot do not', async () => {
        const rows = await visit();
        const fixed = { id: 'i-1-h2', seen: rows.find((row) => row.id === 'i-1-h2')!.hazard.version };
        await issue('d-1', { inspectionId: 'i-1', orders: [...orders, fixed] });
        const steps = (await store.hazard('i-1-h1'))!.history.at(-1);
        expect(steps).toMatchObject({ type: 'ordered', paper: '示改〔2026〕1号', dueOn: '2026-12-08' });
        const statuses = (await store.hazards({ inspectionId: 'i-1' })).map((row) => row.hazard.status);
        expect(statuses.sort()).toEqual(['closed', 'ordered', 'ordered']);
      });

      it('are not ordered twice, unless the first paper is void', async () => {
        await visit();
        await issue('d-1', { orders });
        const again = orders.map((one) => ({ ...one, seen: 2 }));
        await issue('d-2', { orders: again });
        expect((await store.hazard('i-1-h0'))!.hazard).toMatchObject({
          version: 2,
          order: { paper: '示改〔2026〕1号' },
        });
        await store.voidDocument('d-1', voided, author);
        await issue('d-3', { orders: again });
        expect((await store.hazard('i-1-h0'))!.hazard).toMatchObject({
          version: 3,
          order: { paper: '示改〔2026〕3号' },
        });
        expect((await store.check()).faults).toEqual([]);
      });

      it('must be as they were when the paper was made: else nothing is issued', async () => {
        await visit();
        await issue('d-1', { orders });
        await expect(issue('d-2', { orders })).rejects.toThrow('document.hazard-changed');
        expect(await issue('d-3')).toBe('示改〔2026〕2号');
      });
    });

    describe('visits for a batch', () => {
      const span = { from: '2026-11-01', to: '2026-11-30' };

      it('come page by page, each once, with all their hazards and standing papers', async () => {
        for (const [index, day] of [
          '2026-11-30',
          '2026-11-02',
          '2026-11-02',
          '2026-12-01',
          '2026-10-31',
        ].entries())
          await visit(`i-${index}`, `${day}T09:10:00+08:00`);
        await issue('d-1', { inspectionId: 'i-1' });
        await issue('d-2', { inspectionId: 'i-1' });
        await store.voidDocument('d-1', voided, author);
        expect(await store.countVisitsWithHazards(span)).toBe(3);
        const first = await store.visitsWithHazards(span, 'rectification-notice', 2);
        expect(first.map((one) => one.inspection.id)).toEqual(['i-1', 'i-2']);
        expect(first[0]!.hazards).toHaveLength(3);
        expect(first[0]!.documents.map(({ id }) => id)).toEqual(['d-2']);
        expect(first[0]!.enterprise.name).toBe('示例餐饮有限公司');
        const rest = await store.visitsWithHazards(span, 'rectification-notice', 2, first[1]!.inspection);
        expect(rest.map((one) => one.inspection.id)).toEqual(['i-0']);
      });

      it('are chosen by street, and by sector and status of what they found; void hazards do not count', async () => {
        await visit();
        const count = (change: object) => store.countVisitsWithHazards({ ...span, ...change });
        expect(await count({ street: '桃源街道', sector: 'gas', status: 'raised' })).toBe(1);
        expect(await count({ street: '南站街道' })).toBe(0);
        expect(await count({ sector: 'fire' })).toBe(0);
        expect(await count({ status: 'rectified' })).toBe(0);
        for (const { id, hazard } of await store.hazards({ inspectionId: 'i-1' })) {
          const event = { type: 'voided', at: NOW, by: '甲某', ...voided } as const;
          await store.appendHazardEvents(id, hazard.version, [event], author);
        }
        expect(await count({})).toBe(0);
      });
    });
  });
}
