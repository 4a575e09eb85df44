import { describe, expect, it } from 'vitest';
import {
  boxOf,
  en,
  hazard,
  order,
  paper,
  paragraphs,
  rows,
  said,
  signatures,
  source,
  table,
} from './fixtures.ts';

describe('the inspection plan', () => {
  it('has its boxes in the order of the form', () => {
    const names = order(paper('inspection-plan')).filter((name) => !/任务|频次|次数|行为码/.test(name));
    expect(names).toEqual([
      '被检查单位',
      '地址',
      '联系人',
      '联系电话',
      '所属行业',
      '检查时间',
      '行政执法人员',
      '检查内容',
      '检查方式',
      '审核意见',
      '审批意见',
      '备注',
    ]);
    expect(boxOf(paper('inspection-plan'), '审批意见')?.value).toMatch(/^同意。　　签名：.*日$/);
  });
});

describe('the inspection notice', () => {
  it('names basis, task and frequency, and tells of certificates, recusal and remedies', () => {
    const text = said(paper('inspection-notice'));
    expect(text).toContain(
      '根据《中华人民共和国安全生产法》第六十五条，本机关定于2026年11月23日9时00分对你单位进行',
    );
    for (const word of ['任务来源', '检查频次', '出示有效执法证件', '申请回避', '陈述、申辩', '1人']) {
      expect(text).toContain(word);
    }
  });
});

describe('the inspection record', () => {
  const record = paper('inspection-record');

  it('has its parts in the order of the form, under the head line of enforcement', () => {
    expect(record.head.banner).toBe('安全生产行政执法文书');
    expect(order(record).filter((name) => !/任务|频次/.test(name))).toEqual([
      '被检查单位',
      '地址',
      '负责人',
      '职务',
      '联系电话',
      '检查场所',
      '检查时间',
      '告知',
      '检查情况',
    ]);
    expect(boxOf(record, '检查时间')?.value).toBe('2026年11月23日9时10分至11月23日10时05分');
  });

  it('repeats both officers, the enterprise and the date on every page', () => {
    expect(record.everyPage).toEqual([
      '行政执法人员（签名）：＿＿＿＿＿＿＿＿　＿＿＿＿＿＿＿＿',
      '被检查单位现场负责人（签名）：＿＿＿＿＿＿＿＿',
      '日期：2026年11月23日',
    ]);
  });

  it('only records: it neither orders nor offers a remedy', () => {
    expect(said(record)).not.toMatch(/责令|复议|诉讼|一式两份|依法予以处罚/);
  });

  it('says who showed which certificates', () => {
    expect(paragraphs(record, '告知')[0]).toBe(
      '我们是南昌市西湖区应急管理局的行政执法人员示例甲、示例乙，证件号码为示例-001、示例-002，证件已当场出示。现依法对你单位进行现场检查，请予以配合。',
    );
  });

  it('of a subdistrict is a patrol without a word of enforcement', () => {
    const patrol = paper('inspection-record', {}, undefined, 'subdistrict');
    expect(patrol.head).toMatchObject({ banner: '', title: '现场检查（巡查）记录' });
    expect(said(patrol)).not.toContain('执法');
  });

  it('says that nothing was found where nothing was', () => {
    const clean = paper('inspection-record', { hazards: [] });
    expect(paragraphs(clean, '检查情况').at(-1)).toBe('检查中未发现事故隐患。');
  });

  it('calls the head of an individual business its owner', () => {
    const { enterprise } = source('inspection-record');
    const owner = paper('inspection-record', { enterprise: { ...enterprise!, kind: 'individual-business' } });
    expect(boxOf(owner, '负责人')?.label).toBe('经营者');
    expect(boxOf(record, '负责人')?.label).toBe('法定代表人（负责人）');
  });

  it('witnesses a refusal to sign with reason and witness, and marks the line', () => {
    const refused = paper('inspection-record', { fields: { 拒签: '是', 拒签理由: '负责人称不知情' } });
    expect(paragraphs(refused, '拒签说明')).toEqual([
      '被检查单位负责人示例负责人拒绝签字，理由：负责人称不知情。见证人：无。上述情况已记录在案并于2026年11月23日报告南昌市西湖区应急管理局。',
      '录音录像编号：示例-LX-001。',
    ]);
    expect(refused.everyPage[1]).toBe('被检查单位现场负责人（签名）：拒绝签字');
    expect(paragraphs(record, '拒签说明')).toEqual([]);
  });
});

describe('the measures decision', () => {
  it('goes from findings to grounds, decision, remedy, signatures, seal and copies', () => {
    expect(order(paper('measures-decision'))).toEqual([
      '开头',
      '问题',
      '依据',
      '处理决定',
      '期限',
      '救济告知',
      'sign-off',
      '份数说明',
    ]);
  });

  it('numbers its measures and names the law with its article', () => {
    const decision = paper('measures-decision');
    expect(paragraphs(decision, '处理决定')).toEqual(['1. 立即停止使用气瓶间', '2. 立即清理疏散通道']);
    expect(paragraphs(decision, '依据')[0]).toContain('依据《中华人民共和国安全生产法》第六十五条第一款，');
  });
});

describe('the rectification order', () => {
  const model = paper('rectification-order');

  it('has its parts in the order of the form', () => {
    expect(model.head.addressee).toBe('示例餐饮有限公司：');
    expect(order(model)).toEqual(['开头', '问题', '指令', '救济告知', 'sign-off', '份数说明']);
  });

  it('groups the items by date, each in exactly one group', () => {
    expect(paragraphs(model, '指令')[1]).toContain(
      '现责令你单位对上述问题限期整改：第1、3项于2026年11月30日前；第2项于2026年12月8日前整改完毕',
    );
  });

  it('says which item is major, and cites photos and the law of each', () => {
    expect(paragraphs(model, '指令')[0]).toBe('其中第3项属于重大事故隐患。');
    expect(paragraphs(model, '问题')[0]).toBe(
      '1. 后厨：燃气报警器电源被拔下（见图1、2）。不符合《中华人民共和国安全生产法》第36条的规定。整改要求：恢复报警器供电并试验。',
    );
    expect(model.photos.map(({ caption }) => caption)).toEqual([
      '图1　后厨（第1项）',
      '图2　后厨（第1项）',
      '图3　一楼通道（第2项）',
    ]);
  });

  it('gives no date to what was put right on the spot', () => {
    const fixed = hazard(1, { dueOn: undefined, fixedOnTheSpot: true });
    const mixed = paper('rectification-order', { hazards: rows(hazard(0), fixed) });
    expect(paragraphs(mixed, '指令')[0]).toBe('第2项已当场整改。');
    expect(paragraphs(mixed, '指令')[1]).toContain('第1项于2026年11月30日前整改完毕');
  });

  it('has both officers sign before the enterprise', () => {
    expect(signatures(model).map((line) => line.split('（')[0])).toEqual([
      '行政执法人员',
      '行政执法人员',
      '被检查单位负责人',
    ]);
  });

  it('is translated with what the checklist knows in both languages', () => {
    expect(paragraphs(paper('rectification-order', {}, en), '问题')[1]).toContain(
      'To be done: Clear the way out',
    );
  });
});

describe('the verification record', () => {
  const model = paper('verification-record', { fields: { 部分整改: '' } });

  it('quotes the order and says of each item what was seen', () => {
    expect(paragraphs(model, '开头')).toEqual([
      '本机关于2026年11月23日作出《责令限期整改指令书》［（示）应急责改〔2026〕1号］，现对你单位的整改情况进行了复查，提出如下意见：',
    ]);
    expect(table(model).map((row) => row.slice(2))).toEqual([
      ['已整改', '报警器已通电，试验正常', '见图1'],
      ['未整改', '通道仍有货物', '/'],
    ]);
    expect(paragraphs(model, '复查意见')).toEqual([
      '第1项已整改到位。',
      '第2项未整改到位，应当继续整改：第2项于2026年12月20日前整改完毕；逾期仍未整改的，将依法处理。',
    ]);
  });

  it('tells what was done in part', () => {
    expect(table(paper('verification-record'))[1]![2]).toBe('部分整改');
  });

  it('has the enterprise sign first', () => {
    expect(signatures(model).map((line) => line.split('（')[0])).toEqual([
      '被复查单位负责人',
      '行政执法人员',
      '行政执法人员',
    ]);
  });

  it('of a subdistrict announces a referral, not a penalty', () => {
    const street = paper('verification-record', {}, undefined, 'subdistrict');
    expect(street.head).toMatchObject({ title: '整改复查记录', banner: '' });
    expect(paragraphs(street, '复查意见')[1]).toContain('将按规定移送有关执法部门处理');
    expect(paragraphs(street, '复查意见')[1]).not.toContain('依法处理');
  });
});

describe('the extension reply', () => {
  it('grants the new date and keeps the former one', () => {
    const model = paper('extension-reply');
    expect(paragraphs(model, '批复')).toEqual(['同意第1项延期整改，新的整改期限见下表。']);
    expect(table(model)[0]!.slice(2)).toEqual(['2026年11月30日', '2026年12月15日']);
  });

  it('refuses, and then the date stays', () => {
    const refused = paper('extension-reply', { fields: { 延期决定: '不同意' } });
    expect(paragraphs(refused, '批复')[0]).toContain('不同意第1项延期整改，仍应当在原期限内');
    expect(table(refused)[0]!.slice(2)).toEqual(['2026年11月30日', '/']);
  });
});

describe('the service receipt', () => {
  it('names the paper served, and how', () => {
    const model = paper('service-receipt');
    expect(order(model)).toEqual([
      '文书名称',
      '文书文号',
      '受送达人',
      '送达地点',
      '送达方式',
      '收件人',
      '拒收事由',
      '见证人',
      '送达人',
      '备注',
      'sign-off',
    ]);
    expect(boxOf(model, '文书文号')?.value).toBe('（示）应急责改〔2026〕1号');
    expect(boxOf(model, '送达方式')?.value).toMatch(/^■直接送达　□留置送达/);
  });

  it('prints what is on record of a refused service', () => {
    const service = {
      how: 'left' as const,
      on: '2026-11-24',
      place: '示例路1号',
      refused: { reason: '拒收', witness: '示例见证人' },
      servedBy: ['示例甲', '示例乙'],
    };
    const model = paper('service-receipt', { service, fields: { 送达方式: '', 收件人: '' } });
    expect(boxOf(model, '送达方式')?.value).toContain('■留置送达');
    expect(boxOf(model, '拒收事由')?.value).toBe('拒收');
    expect(boxOf(model, '见证人')?.value).toBe('示例见证人');
  });
});
