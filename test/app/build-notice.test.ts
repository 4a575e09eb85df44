import { describe, expect, it } from 'vitest';
import { wordingFaults } from '../../src/report/wording.ts';
import {
  checklist,
  en,
  enterprise,
  fixed,
  hazard,
  inspection,
  major,
  notice,
  photo,
} from '../report/fixtures.ts';

describe('the notice of a visit', () => {
  it('says when, who with which certificates, where, what kind of visit and how many hazards', async () => {
    const { opening } = await notice({ hazards: [hazard(), major, fixed] });
    expect(opening).toBe(
      '2026年11月23日，我办检查人员甲某（证件号：XH-0001）、乙某（证件号：XH-0002）到你单位（桃源街道示例路1号）开展日常检查。' +
        '检查发现安全隐患3项，其中重大事故隐患1项，详见下表。第3项已当场整改，其余请你单位按照整改建议，在建议完成日期前完成整改。',
    );
  });

  it('is issued by the office of the street unless another issuer is given', async () => {
    expect((await notice()).issuer).toBe('南昌市西湖区桃源街道办事处');
    expect((await notice({ words: en })).issuer).toBe('Taoyuan Subdistrict Office, Xihu District, Nanchang');
    expect((await notice({ office: { issuer: '示例办公室' } })).issuer).toBe('示例办公室');
  });

  it('is a draft with an open number of the year until it is given one', async () => {
    expect(await notice()).toMatchObject({
      number: '（　　）字〔2026〕　　号',
      draft: '草稿（编号、盖章后生效）',
    });
    const office = { number: '（桃街）安改字〔2026〕12号', issuedOn: '2026-11-24' };
    expect(await notice({ office })).toMatchObject({
      number: office.number,
      draft: '',
      date: '2026年11月24日',
    });
  });

  it('numbers photos as they are cited, and the same photo only once', async () => {
    const [a, b, c] = [photo('a.png'), photo('b.png', [48, 64]), photo('c.png', [32, 32])];
    const { hazards, photos } = await notice({
      hazards: [hazard({ photos: [a, b] }), hazard({ place: '气瓶间', photos: [b, c] }), hazard()],
    });
    expect(hazards.map((one) => one.photos)).toEqual(['见图1、2', '见图2、3', '/']);
    expect(photos.map((one) => one.caption)).toEqual([
      '图1　后厨（第1项）',
      '图2　后厨（第1、2项）',
      '图3　气瓶间（第2项）',
    ]);
  });

  it('cites an article only where somebody has seen it in the law', async () => {
    const { hazards } = await notice({
      hazards: [hazard(), hazard({ itemId: 'gas-unseen' }), hazard({ itemId: 'gone' })],
    });
    expect(hazards.map((one) => one.basis)).toEqual([
      ['《中华人民共和国安全生产法》第36条', '《燃气工程项目规范》'],
      ['《中华人民共和国安全生产法》'],
      ['/'],
    ]);
  });

  it('marks a major hazard, names its criterion and asks for the five commitments', async () => {
    const { hazards, requests } = await notice({ hazards: [hazard(), major] });
    expect(hazards[1]!.finding).toEqual([
      '【重大】未取得燃气经营许可证，对外销售瓶装液化石油气',
      '判定标准：《城镇燃气经营安全重大隐患判定标准》第4条(一)：未取得燃气经营许可证从事燃气经营活动',
    ]);
    expect(requests[0]).toBe(
      '第2项为重大事故隐患，请立即采取管控措施，落实整改的责任、措施、资金、时限和应急预案。',
    );
  });

  it('states what was put right on the spot, and then asks neither for a report nor names a consequence', async () => {
    const { hazards, opening, requests } = await notice({ hazards: [fixed] });
    expect(hazards[0]!.due).toBe('已当场整改');
    expect(opening).toContain('上述隐患均已当场整改。');
    expect(requests).toEqual(['请你单位举一反三，加强日常排查，防止同类隐患再次出现。']);
  });

  it('leaves the contact to be filled in by hand until it is known', async () => {
    expect((await notice()).requests).toContain('联系人：＿＿＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿');
    const office = { contact: { name: '丁某', phone: '0791-00000000' } };
    expect((await notice({ office })).requests).toContain('联系人：丁某　联系电话：0791-00000000');
  });

  it('keeps a second line for signing where only one inspector is known', async () => {
    const alone = { ...inspection, inspectors: inspection.inspectors.slice(0, 1) };
    expect((await notice({ inspection: alone })).inspectors).toEqual([
      { name: '甲某', certificate: 'XH-0001' },
      { name: '', certificate: '＿＿＿＿＿＿＿＿' },
    ]);
  });

  it('translates what came from the checklist, and leaves as it is what was typed', async () => {
    const model = await notice({ words: en, hazards: [hazard({ requirement: '整改' })] });
    expect(model.translation).toBe('Courtesy translation. Only the Chinese notice has effect.');
    expect(model.hazards[0]).toMatchObject({
      requirement: 'rectify',
      description: '后厨未安装可燃气体报警器',
      basis: ['Work Safety Law, Art. 36', 'Project Code for Gas Engineering'],
      due: '30 November 2026',
    });
  });

  it('takes the day of the visit in China, wherever the instant was written', async () => {
    const late = { ...inspection, startedAt: '2026-12-31T17:30:00Z' };
    expect(await notice({ inspection: late })).toMatchObject({
      inspection: { on: '2027-01-01', date: '2027年1月1日' },
      number: '（　　）字〔2027〕　　号',
    });
  });
});

describe('no notice', () => {
  it('is written about nothing', async () => {
    await expect(notice({ hazards: [] })).rejects.toMatchObject({
      code: 'report.nothing-found',
      details: { number: 'JC-20261123-0001' },
    });
  });

  it('is written before the visit is completed', async () => {
    const open = { ...inspection, status: 'in-progress' as const };
    await expect(notice({ inspection: open })).rejects.toMatchObject({ code: 'inspection.not-completed' });
  });
});

describe('the wording', () => {
  it('of a notice neither orders nor threatens, nor claims to enforce, nor offers a remedy', async () => {
    const model = await notice({ hazards: [hazard(), major, fixed] });
    const words = JSON.stringify(model, (key, value) => (key === 'content' ? undefined : value));
    expect(words).not.toMatch(/责令|处罚|罚款|行政复议|行政诉讼/);
    expect(words.replace('将按规定移送有关执法部门处理', '')).not.toContain('执法');
  });

  it('that was typed in is looked through for orders and penalties, but not the titles of laws', async () => {
    const model = await notice({
      hazards: [
        hazard({ description: '违反《中华人民共和国行政处罚法》' }),
        hazard({ requirement: '责令立即停业' }),
      ],
    });
    expect(wordingFaults(model)).toEqual([{ row: 2, word: '责令' }]);
  });
});

describe('a text that came from outside', () => {
  it('reaches the model without characters that hide, reverse or break', async () => {
    const model = await notice({
      enterprise: { ...enterprise, name: '示例\u202e店', address: 'a\u0000b' },
      hazards: [hazard({ description: '一\r\n二\u001b[31m\ud800\uffff', place: '\u200b\t' })],
      checklists: [checklist],
    });
    expect(model.addressee).toBe('示例<U+202E>店：');
    expect(model.opening).toContain('（a<U+0000>b）');
    expect(model.hazards[0]!.description).toBe('一\n二<U+001B>[31m\ufffd\ufffd');
  });
});
