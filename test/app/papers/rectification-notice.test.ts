import { describe, expect, it } from 'vitest';
import { streetProfile } from '../../../src/app/papers/street-profile.ts';
import type { Hazard } from '../../../src/domain/hazard.ts';
import {
  checklist,
  enterprise,
  fixed,
  hazard,
  inspection,
  major,
  photo,
  register,
} from '../../report/fixtures.ts';
import { codes, en, order, paper, paragraphs, rows, said, signatures, table, zh } from './fixtures.ts';

function notice(
  hazards: readonly Hazard[] = [hazard()],
  change: Parameters<typeof paper>[1] = {},
  words = zh,
) {
  const visit = { inspection, enterprise, checklists: [checklist], register, officers: undefined };
  const fields = { 临时管控措施: '', ...change.fields };
  return paper('rectification-notice', { ...visit, hazards: rows(...hazards), ...change, fields }, words);
}

describe('the notice of a visit', () => {
  it('says when, who with which certificates, where, what kind of visit and how many hazards', () => {
    expect(paragraphs(notice([hazard(), major, fixed]), '检查情况')).toEqual([
      '2026年11月23日，我办检查人员甲某（证件号：XH-0001）、乙某（证件号：XH-0002）到你单位（桃源街道示例路1号）开展日常检查。' +
        '检查发现安全隐患3项，其中重大事故隐患1项，详见下表。第3项已当场整改，其余请你单位按照整改建议，在建议完成日期前完成整改。',
    ]);
  });

  it('has its parts in their order', () => {
    expect(order(notice())).toEqual(['检查情况', '隐患', '要求', '逾期', 'sign-off', '份数说明']);
    const names = notice().blocks.flatMap((block) => (block.type === 'table' ? block.columns : []));
    expect(names.map(({ name }) => name)).toEqual([
      '序号',
      '部位',
      '隐患描述',
      '照片号',
      '整改建议',
      '依据',
      '建议完成日期',
    ]);
  });

  it('is issued by the body of the profile, in drafts by the office of the street', () => {
    const profile = streetProfile('南站街道', zh);
    expect(notice([hazard()], { profile }).head.issuer).toBe('南昌市西湖区南站街道办事处');
    const english = notice([hazard()], { profile: streetProfile('南站街道', en) }, en);
    expect(english.head.issuer).toBe('Nanzhan Subdistrict Office, Xihu District, Nanchang');
  });

  it('numbers photos as they are cited, and the same photo only once', () => {
    const [a, b, c] = [photo('a.png'), photo('b.png', [48, 64]), photo('c.png', [32, 32])];
    const model = notice([hazard({ photos: [a, b] }), hazard({ place: '气瓶间', photos: [b, c] }), hazard()]);
    expect(table(model).map((row) => row[3])).toEqual(['见图1、2', '见图2、3', '/']);
    expect(model.photos.map(({ caption }) => caption)).toEqual([
      '图1　后厨（第1项）',
      '图2　后厨（第1、2项）',
      '图3　气瓶间（第2项）',
    ]);
  });

  it('cites an article only where somebody has seen it in the law', () => {
    const model = notice([hazard(), hazard({ itemId: 'gas-unseen' }), hazard({ itemId: 'gone' })]);
    expect(table(model).map((row) => row[5])).toEqual([
      '《中华人民共和国安全生产法》第36条\n《燃气工程项目规范》',
      '《中华人民共和国安全生产法》',
      '/',
    ]);
  });

  it('marks a major hazard, names its criterion and asks for the five commitments', () => {
    const model = notice([hazard(), major]);
    expect(table(model)[1]![2]).toBe(
      '【重大】未取得燃气经营许可证，对外销售瓶装液化石油气\n' +
        '判定标准：《城镇燃气经营安全重大隐患判定标准》第4条(一)：未取得燃气经营许可证从事燃气经营活动',
    );
    expect(paragraphs(model, '要求')[0]).toBe(
      '第2项为重大事故隐患，请立即采取管控措施，落实整改的责任、措施、资金、时限和应急预案。',
    );
  });

  it('states what was put right on the spot, and then asks neither for a report nor names a consequence', () => {
    const model = notice([fixed]);
    expect(table(model)[0]![6]).toBe('已当场整改');
    expect(paragraphs(model, '检查情况')[0]).toContain('上述隐患均已当场整改。');
    expect(paragraphs(model, '要求')).toEqual(['请你单位举一反三，加强日常排查，防止同类隐患再次出现。']);
  });

  it('leaves the contact to be filled in by hand until it is known', () => {
    const profile = streetProfile('桃源街道', zh);
    expect(paragraphs(notice([hazard()], { profile }), '要求')).toContain(
      '联系人：＿＿＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿',
    );
    const known = { ...profile, contact: { name: '丁某', phone: '0791-00000000' } };
    expect(paragraphs(notice([hazard()], { profile: known }), '要求')).toContain(
      '联系人：丁某　联系电话：0791-00000000',
    );
  });

  it('leaves a place to sign for receipt, or says who refused it', () => {
    const below = (model: ReturnType<typeof notice>) =>
      model.blocks.flatMap((block) => (block.type === 'sign-off' ? block.below : []));
    expect(below(notice())[2]).toBe('□拒绝签收　理由：＿＿＿＿＿＿＿＿　见证人：＿＿＿＿＿＿');
    expect(below(notice([hazard()], { fields: { 拒签: '是' } }))[2]).toBe(
      '■拒绝签收　理由：未说明　见证人：无',
    );
  });

  it('has two signatures of the street, without a word of enforcement', () => {
    expect(signatures(notice())).toEqual([
      '检查人员（签名）：＿＿＿＿＿＿＿＿　证号：XH-0001',
      '检查人员（签名）：＿＿＿＿＿＿＿＿　证号：XH-0002',
    ]);
  });

  it('translates what came from the checklist, and leaves as it is what was typed', () => {
    const model = notice([hazard({ requirement: '整改' })], {}, en);
    expect(table(model)[0]).toEqual([
      '1',
      '后厨',
      '后厨未安装可燃气体报警器',
      '/',
      'rectify',
      'Work Safety Law, Art. 36\nProject Code for Gas Engineering',
      '30 November 2026',
    ]);
  });

  it('takes the day of the visit in China, wherever the instant was written', () => {
    const late = { ...inspection, startedAt: '2026-12-31T17:30:00Z' };
    const model = notice([hazard()], { inspection: late, number: undefined });
    expect(paragraphs(model, '检查情况')[0]).toMatch(/^2027年1月1日/);
    expect(model.head.number).toBe('（　　）字〔2027〕　　号');
    expect(model.about.day).toBe('2027-01-01');
  });
});

describe('no notice', () => {
  it('is written about nothing, nor before the visit is completed', () => {
    expect(() => notice([])).toThrow(expect.objectContaining({ code: 'report.nothing-found' }));
    const open = { ...inspection, status: 'in-progress' as const };
    expect(() => notice([hazard()], { inspection: open })).toThrow(
      expect.objectContaining({ code: 'inspection.not-completed' }),
    );
  });
});

describe('the wording of a subdistrict', () => {
  it('neither orders nor threatens, nor claims to enforce, nor offers a remedy', () => {
    const words = said(notice([hazard(), major, fixed]));
    expect(words).not.toMatch(/责令|处罚|罚款|行政复议|行政诉讼/);
    expect(words.replace('将按规定移送有关执法部门处理', '')).not.toContain('执法');
  });

  it('is looked for in what was typed, but not in the titles of laws', () => {
    const cited = hazard({ description: '违反《中华人民共和国行政处罚法》' });
    const ordered = hazard({ number: 'YH-2', requirement: '责令立即停业' });
    const visit = { inspection, enterprise, hazards: rows(cited, ordered), earlier: [] };
    expect(codes('rectification-notice', visit).faults).toEqual(['paper.ordering-word']);
    const typed = { ...visit, hazards: rows(cited), fields: { 临时管控措施: '不落实的予以处罚' } };
    expect(codes('rectification-notice', typed).faults).toEqual(['paper.ordering-word']);
  });
});

describe('a text that came from outside', () => {
  it('reaches the model without characters that hide, reverse or break', () => {
    const model = notice([hazard({ description: '一\r\n二\u001b[31m\ud800\uffff', place: '\u200b\t' })], {
      enterprise: { ...enterprise, name: '示例\u202e店', address: 'a\u0000b' },
      fields: { 联系人: '丁\u202e某' },
    });
    expect(model.head.addressee).toBe('示例<U+202E>店：');
    expect(paragraphs(model, '检查情况')[0]).toContain('（a<U+0000>b）');
    expect(table(model)[0]![2]).toBe('一\n二<U+001B>[31m\ufffd<U+FFFF>');
    expect(JSON.stringify(model)).not.toMatch(/\u202e/);
  });
});
