import { describe, expect, it } from 'vitest';
import { issueFaults } from '../../../src/app/papers/issue-faults.ts';
import { messagesIn } from '../../messages-in.ts';
import { calendar, codes, hazard, rows, source } from './fixtures.ts';

const AT = { startedAt: '2026-11-23T09:10:00+08:00', completedAt: '2026-11-23T10:05:00+08:00' };
const { inspection } = source('inspection-record');
const visit = (change: object) => ({ inspection: { ...inspection!, ...AT, ...change } });
const RECORD = { kind: 'inspection-record' as const, number: '（示）应急检记〔2026〕1号', hazardIds: [] };

describe('a body that may not issue a paper', () => {
  it('is told the rule and what it may issue instead, and nothing else', () => {
    const { faults } = issueFaults('rectification-order', {
      ...source('rectification-order', { officers: [], hazards: [] }),
      profile: source('work-reminder').profile,
    });
    expect(faults.map(({ code, details }) => messagesIn('zh-CN').problems[code]!(details))).toEqual([
      '南昌市西湖区安全生产委员会办公室不能出具责令限期整改指令书：政府议事协调机构不得实施行政检查，不得向企业下达执法文书（国办发〔2024〕54号）。可以向桃源街道出具：问题督办单。',
    ]);
    expect(faults[0]!.details['kinds']).toEqual(['supervision-order']);
  });

  it('as a subdistrict is offered the notice', () => {
    const { faults } = issueFaults('rectification-order', {
      ...source('rectification-order'),
      profile: source('rectification-notice').profile,
    });
    expect(faults[0]).toMatchObject({
      code: 'paper.not-issuer',
      details: { kinds: ['rectification-notice', 'transfer-letter'] },
    });
  });
});

describe('an order', () => {
  it('without court and reconsideration body is refused for both', () => {
    const profile = { ...source('rectification-order').profile, court: undefined, reconsideration: '' };
    expect(codes('rectification-order', { profile }).faults).toEqual([
      'paper.reconsideration-missing',
      'paper.court-missing',
    ]);
  });

  it('needs its record first', () => {
    expect(codes('rectification-order', { earlier: [] }).faults).toEqual(['paper.precondition']);
  });

  it('names each hazard once, with a date that has not passed', () => {
    const hazards = rows(hazard(0), hazard(0), hazard(1, { dueOn: '2026-11-22' }));
    expect(codes('rectification-order', { hazards }).faults).toEqual([
      'paper.hazard-twice',
      'paper.due-in-the-past',
    ]);
  });

  it('warns of a due date on a day off, a long limit and a major hazard without safeguards', () => {
    const hazards = rows(hazard(0, { dueOn: '2026-11-28' }), hazard(1, { dueOn: '2026-12-30' }), hazard(2));
    const { faults, warnings } = codes('rectification-order', {
      hazards,
      calendar,
      fields: { 临时管控措施: '' },
    });
    expect(faults).toEqual([]);
    expect(warnings).toEqual(['paper.due-on-holiday', 'paper.long-limit', 'paper.major-without-interim']);
    const told = codes('rectification-order', {
      hazards,
      fields: { 期限理由: '订货', 临时管控措施: '停用' },
    });
    expect(told.warnings).toEqual([]);
  });
});

describe('all that is wrong with a visit', () => {
  it('is told at once: one person twice, one certificate twice, times crossed, dates apart', () => {
    const twice = [
      { name: '示例甲', certificate: '示例-001' },
      { name: '示例甲', certificate: '示例-001' },
    ];
    const crossed = visit({ completedAt: '2026-11-23T09:00:00+08:00' });
    expect(codes('inspection-record', { ...crossed, officers: twice }).faults).toEqual([
      'paper.same-officer',
      'paper.same-certificate',
      'paper.ends-before-start',
    ]);
    const earlier = [{ ...RECORD, issuedOn: '2025-11-23' }];
    expect(codes('measures-decision', { earlier, officers: twice.slice(1) }).faults).toEqual([
      'paper.two-officers',
      'paper.dates-differ',
    ]);
  });

  it('allows another day where a note says why', () => {
    const overnight = visit({ completedAt: '2026-11-24T00:30:00+08:00' });
    expect(codes('inspection-record', overnight).faults).toEqual(['paper.other-day']);
    expect(codes('inspection-record', { ...overnight, fields: { 跨日说明: '夜查' } }).faults).toEqual([]);
    const earlier = [{ ...RECORD, issuedOn: '2026-11-22' }];
    expect(codes('rectification-order', { earlier }).faults).toEqual(['paper.dates-differ']);
    expect(codes('rectification-order', { earlier, fields: { 异日说明: '送检' } }).faults).toEqual([]);
  });

  it('counts typed times before recorded ones', () => {
    const fields = { 检查时间: '2026-11-23 10:05 至 09:10' };
    expect(codes('inspection-record', { fields }).faults).toEqual(['paper.ends-before-start']);
  });

  it('asks for certificates', () => {
    const officers = [
      { name: '示例甲', certificate: '示例-001' },
      { name: '示例乙', certificate: ' ' },
    ];
    expect(codes('inspection-record', { officers }).faults).toEqual(['paper.certificate-missing']);
  });

  it('includes that it is not completed, not there, about nothing or addressed to nobody', () => {
    expect(codes('inspection-record', visit({ status: 'in-progress' })).faults).toEqual([
      'inspection.not-completed',
    ]);
    const nothing = { inspection: undefined, hazards: [], enterprise: undefined };
    expect(codes('rectification-notice', nothing).faults).toEqual([
      'paper.no-addressee',
      'paper.no-inspection',
      'paper.no-hazards',
    ]);
  });
});

describe('what was typed', () => {
  it('cites an article, writes dates as dates, chooses what there is, and gives amounts their unit', () => {
    expect(
      codes('measures-decision', { fields: { 法律依据: '《中华人民共和国安全生产法》', 暂停至: '明年' } })
        .faults,
    ).toEqual(['paper.basis-article', 'paper.field-date']);
    expect(codes('supervision-listing', { fields: { 治理资金: '12', 挂牌级别: '村级' } }).faults).toEqual([
      'paper.field-choice',
      'paper.amount-unit',
    ]);
    expect(codes('supervision-listing', { fields: { 治理资金: '12万元' } }).faults).toEqual([]);
  });

  it('belongs to a field of the kind', () => {
    expect(codes('work-reminder', { fields: { 罚款: '53元' } }).faults).toEqual(['paper.field-unknown']);
  });

  it('has a number with full-width brackets, no leading zero, and usually its year', () => {
    expect(codes('work-reminder', { number: '(示)提[2026]02号' }).faults).toEqual(['paper.number-brackets']);
    expect(codes('work-reminder', { number: '示提〔2026〕02号' }).faults).toEqual(['paper.number-zero']);
    expect(codes('work-reminder', { number: '示提〔2019〕2号' }).warnings).toEqual(['paper.number-year']);
  });

  it('agrees with the name on earlier papers', () => {
    const earlier = [{ ...RECORD, issuedOn: '2026-11-23', addressee: '示例餐饮' }];
    expect(codes('rectification-order', { earlier }).faults).toEqual(['paper.other-name']);
  });

  it('stops no business for longer than the rules allow without a word', () => {
    expect(codes('measures-decision', { fields: { 暂停至: '2027-06-23' } }).warnings).toEqual([
      'paper.stop-long',
    ]);
  });
});

describe('a verification', () => {
  it('before any order is refused, and so is one without a result', () => {
    const hazards = rows(hazard(0));
    expect(codes('verification-record', { earlier: [], hazards }).faults).toEqual([
      'paper.precondition',
      'paper.not-verified',
    ]);
  });
});

describe('an extension', () => {
  it('must end later than before', () => {
    expect(codes('extension-reply', { hazards: rows(hazard(0)) }).faults).toEqual(['paper.not-extended']);
    const earlier = { 延期至: '2026-11-29' };
    expect(codes('extension-reply', { hazards: rows(hazard(0)), fields: earlier }).faults).toEqual([
      'paper.not-extended',
    ]);
  });

  it('asked for within ten days of the due date is told to be late, and can still be answered', () => {
    const late = codes('extension-reply', { fields: { 申请日期: '2026-11-25' } });
    expect(late).toEqual({ faults: [], warnings: ['paper.extension-late'] });
  });

  it('is answered within five working days', () => {
    expect(codes('extension-reply', { calendar, issuedOn: '2026-11-26' }).warnings).toEqual([]);
    expect(codes('extension-reply', { calendar, issuedOn: '2026-11-27' }).warnings).toEqual([
      'paper.reply-late',
    ]);
  });
});

describe('supervision', () => {
  it('lists major hazards only, with the date of the order, and warns of gaps', () => {
    const general = rows(hazard(0, { commitments: {} }));
    expect(codes('supervision-listing', { hazards: general })).toEqual({
      faults: ['paper.not-major'],
      warnings: ['paper.not-five'],
    });
    const other = rows(hazard(2, { commitments: { dueOn: '2026-12-31' } }));
    expect(codes('supervision-listing', { hazards: other }).faults).toEqual(['paper.listing-date']);
    const unfounded = rows(hazard(2, { criterion: undefined }));
    expect(codes('supervision-listing', { hazards: unfounded }).faults).toEqual(['hazard.criterion-missing']);
  });

  it('ends with the acceptance by two persons of what was listed', () => {
    const hazards = rows(hazard(2, { acceptedBy: ['示例甲', '示例甲'] }));
    expect(codes('delisting-notice', { hazards, earlier: [] }).faults).toEqual([
      'paper.precondition',
      'paper.not-accepted',
    ]);
  });

  it('orders nothing that is not overdue', () => {
    expect(codes('supervision-order', { hazards: rows(hazard(0)) }).faults).toEqual(['paper.not-overdue']);
  });

  it('proposes nothing before it reminded, alerted or ordered', () => {
    expect(codes('accountability-proposal', { earlier: [] }).faults).toEqual(['paper.precondition']);
  });
});
