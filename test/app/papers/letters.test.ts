import { describe, expect, it } from 'vitest';
import { NOW } from '../../builders.ts';
import { boxOf, hazard, order, paper, paragraphs, rows, said, source, table } from './fixtures.ts';

describe('the listing for supervision', () => {
  const model = paper('supervision-listing');

  it('goes to the street in the name of the commission, as a letter', () => {
    expect(model.layout).toBe('letter');
    expect(model.head).toMatchObject({
      issuer: '南昌市西湖区安全生产委员会',
      addressee: '南昌市西湖区桃源街道办事处：',
      banner: '',
    });
  });

  it('has its fields in their order', () => {
    expect(order(model).slice(1, -3)).toEqual([
      '挂牌日期',
      '挂牌级别',
      '督办责任单位',
      '治理责任单位',
      '隐患名称',
      '隐患地址',
      '所属行业',
      '现状与成因',
      '判定依据',
      '危害程度与整改难易',
      '督办要求',
      '治理目标',
      '治理责任人',
      '治理时限',
      '治理措施',
      '治理资金',
      '应急预案',
      '停产停业范围',
      '进度报送',
      '督办单位',
      '销号单位',
      '公告渠道',
      '结尾',
      '附件',
    ]);
  });

  it('prints the five commitments, and what is missing as such', () => {
    expect(boxOf(model, '治理资金')?.value).toBe('12万元');
    const gaps = paper('supervision-listing', {
      hazards: rows(hazard(2, { commitments: { measures: '换管' } })),
    });
    expect(
      ['治理责任人', '治理措施', '治理资金', '治理时限', '应急预案'].map((name) => boxOf(gaps, name)?.value),
    ).toEqual(['未落实', '换管', '未落实', '2026年11月30日', '未落实']);
  });

  it('prints what each of several hazards has, by its number, and once what all have', () => {
    const two = paper('supervision-listing', {
      hazards: rows(
        hazard(2, { commitments: { measures: '换管', responsible: '甲某', funds: 3, dueOn: '2026-12-01' } }),
        hazard(2, { number: 'YH-20261123-0009', commitments: { measures: '换管', emergencyPlan: '预案' } }),
      ),
    });
    expect(
      ['治理责任人', '治理措施', '治理资金', '治理时限', '应急预案'].map((name) => boxOf(two, name)?.value),
    ).toEqual([
      '1. 甲某\n2. 未落实',
      '换管',
      '1. 3万元\n2. 未落实',
      '1. 2026年12月1日\n2. 2026年11月30日',
      '1. 未落实\n2. 预案',
    ]);
    expect(boxOf(two, '隐患名称')?.value).toMatch(/^1\. .*\n2\. /);
    expect(boxOf(two, '所属行业')?.value).not.toContain('\n');
  });

  it('names the level and the criterion', () => {
    expect(boxOf(model, '挂牌级别')?.value).toBe('区级');
    expect(boxOf(model, '判定依据')?.value).toContain('《示例判定标准》第4条');
  });
});

describe('the delisting', () => {
  it('quotes the listing, who accepted it and when', () => {
    const text = said(paper('delisting-notice'));
    expect(text).toContain(
      '2026年11月23日以示安字（2026）1号挂牌督办的示例餐饮有限公司重大事故隐患，已完成治理。',
    );
    expect(text).toContain('2026年11月20日，经示例甲、示例乙现场验收合格。');
    expect(text).toContain('现予以摘牌销号。');
  });

  it('quotes of several hazards the listing of each: the paper that names it, else what is on record', () => {
    const listing = {
      number: '示安字（2026）9号',
      level: 'district',
      interimMeasures: '停用',
      at: NOW,
      by: 'a',
    } as const;
    const other = hazard(2, { number: 'YH-20261123-0009', acceptedBy: ['示例甲', '示例乙'], listing });
    const text = said(
      paper('delisting-notice', { hazards: [...source('delisting-notice').hazards, ...rows(other)] }),
    );
    expect(text).toContain('示例餐饮有限公司的下列重大事故隐患，已完成治理：');
    expect(text).toMatch(
      /1\. .*（2026年11月23日以示安字（2026）1号挂牌督办）\n2\. .*（2026年11月23日以示安字（2026）9号挂牌督办）/,
    );
  });

  it('quotes a listing that several have in common once', () => {
    const [row] = source('delisting-notice').hazards;
    const text = said(paper('delisting-notice', { hazards: [row!, row!] }));
    expect(text.match(/1号挂牌督办/g)).toHaveLength(1);
  });
});

describe('the transfer letter', () => {
  it('of a street reports what it urged in vain', () => {
    const model = paper('transfer-letter', {}, undefined, 'subdistrict');
    expect(model.head.title).toBe('事故隐患移送（上报）函');
    expect(paragraphs(model, '开头')[1]).toContain('移送（上报）你单位');
    expect(paragraphs(model, '要求')[0]).toBe(
      '前期工作：2026年11月23日发出安全隐患整改通知书［（示桃）安改〔2026〕1号］。',
    );
  });

  it('of the commission’s office assigns', () => {
    const model = paper('transfer-letter', {}, undefined, 'commission-office');
    expect(model.head.title).toBe('事故隐患交办单');
    expect(paragraphs(model, '开头')[1]).toContain('交办你单位');
  });
});

describe('the four sheets of the circular', () => {
  it('the reminder says what, by which document, by when and how', () => {
    expect(order(paper('work-reminder'))).toEqual([
      '签发人',
      '承办人',
      '开头',
      '提醒事项',
      '依据文件',
      '时间节点',
      '工作要求',
      '反馈',
      '附件',
      '联系',
      'sign-off',
      '抄送',
    ]);
  });

  it('are about the street to whose office they go', () => {
    expect(paper('work-reminder').about).toMatchObject({ street: '桃源街道', day: '2026-11-23' });
    expect(paper('work-reminder', { addressee: '示例局' }).about.street).toBe('');
  });

  it('the alert has a colour and an end', () => {
    const model = paper('risk-alert');
    expect(paragraphs(model, '风险等级')).toEqual(['黄']);
    expect(paragraphs(model, '有效期')).toEqual(['本警示有效期至2027年2月28日。']);
  });

  it('the supervision order counts the days overdue on its own day', () => {
    expect(table(paper('supervision-order'))).toEqual([
      ['1', '示例餐饮有限公司', '燃气报警器电源被拔下', '2026年11月6日', '2026年11月13日', '10天'],
    ]);
    expect(paragraphs(paper('supervision-order'), '办理结果')).toEqual(['反馈情况：□办结　□未办结　□转问责']);
  });

  it('the proposal cites the papers that went before and who approved it', () => {
    const model = paper('accountability-proposal');
    expect(paragraphs(model, '前序文书')).toEqual([
      '2026年11月23日发出工作提醒单［示安办提〔2026〕1号］。',
      '2026年11月23日发出问题督办单［示安办督〔2026〕1号］。',
    ]);
    expect(paragraphs(model, '审批人')).toEqual(['示例审批人']);
  });

  it('have a line for the addressee’s answer', () => {
    for (const kind of [
      'work-reminder',
      'risk-alert',
      'supervision-order',
      'accountability-proposal',
    ] as const) {
      expect(said(paper(kind))).toContain('反馈人（签名）：');
    }
  });
});
