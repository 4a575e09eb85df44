import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/domain/enterprise.ts';
import { kindByCode, readEnterpriseTexts, withValues } from '../../src/domain/enterprise-entry.ts';
import { changedFields, completedBy, fieldValue } from '../../src/domain/enterprise-fields.ts';
import { industryNamed } from '../../src/domain/industry.ts';
import { sectorNamed } from '../../src/domain/sector.ts';
import { enterprise } from '../builders.ts';

const traits = new Map([
  ['crowded', 'crowded'],
  ['人员密集场所', 'crowded'],
]);
const read = (texts: Parameters<typeof readEnterpriseTexts>[0]) => readEnterpriseTexts(texts, traits);
const faultsOf = (texts: Parameters<typeof readEnterpriseTexts>[0]) =>
  read(texts).faults.map(({ field, problem }) => `${field} ${problem.code}`);

describe('the facts of an enterprise', () => {
  it('are read as people write them', () => {
    const { values, faults } = read({
      name: ' 示例　餐饮\n有限公司 ',
      creditCode: '９１３６０１０３ MA0XH0018C',
      kind: '个体户',
      street: '南昌市西湖区桃源',
      sectors: '消防、城市运行',
      industry: 'H6210',
      traits: '人员密集场所',
      phone: '１３８０００００００１',
    });
    expect(faults).toEqual([]);
    expect(Object.fromEntries(values)).toEqual({
      name: '示例 餐饮 有限公司',
      creditCode: '91360103MA0XH0018C',
      kind: 'individual-business',
      street: '桃源街道',
      sectors: ['fire', 'gas'],
      industry: { code: '6210', edition: '2017' },
      traits: ['crowded'],
      phone: '13800000001',
    });
  });

  it('have all their faults told at once', () => {
    const texts = {
      creditCode: '91360103MA0XH0018D',
      street: '五里店',
      sectors: '消防 餐饮',
      industry: '饭馆',
    };
    expect(faultsOf({ name: '', ...texts, traits: '热闹' })).toEqual([
      'name enterprise.field-needed',
      'creditCode credit-code.check',
      'street enterprise.street-unknown',
      'sectors enterprise.sector-unknown',
      'industry enterprise.industry-format',
      'traits enterprise.trait-unknown',
    ]);
  });

  it('name no street that was abolished: where its places belong now is asked', () => {
    for (const street of ['西湖街道', '西湖', '系马桩街道', '十字街', '桃花镇']) {
      expect(faultsOf({ street })).toEqual(['street enterprise.street-abolished']);
    }
    expect(faultsOf({ street: '桃花' })).toEqual([]);
  });

  it('hold no identity number, wherever it is typed', () => {
    // Invented: no place has this code. The check digit is right.
    const number = '89999919000101002X';
    expect(faultsOf({ responsible: `示例甲 ${number}` })).toEqual(['responsible enterprise.identity-number']);
    expect(faultsOf({ creditCode: number })).toEqual(['creditCode enterprise.identity-number']);
    expect(faultsOf({ responsible: '示例甲 899999190001010021' })).toEqual([]);
  });

  it('are put where they belong, and taken away by an empty text', () => {
    const before = enterprise();
    const after = withValues(
      before,
      read({ safetyManagerPhone: '13800000002', areaPerson: '示例乙', linePhone: '1' }).values,
    );
    expect(after.safetyManager).toEqual({ phone: '13800000002' });
    expect(after.assigned).toEqual({ area: { person: '示例乙' }, line: { phone: '1' } });
    expect(changedFields(before, after)).toEqual(['safetyManagerPhone', 'areaPerson', 'linePhone']);
    expect(withValues(after, read({ safetyManagerPhone: '', areaPerson: '', linePhone: '' }).values)).toEqual(
      before,
    );
  });

  it('of two records of one enterprise complete each other', () => {
    const field = { name: '示例餐饮', creditCode: undefined, phone: '13800000001', sectors: ['fire'] };
    const kept = completedBy(enterprise({ sectors: ['gas'] }), enterprise({ id: 'e-2', ...field }));
    expect(kept).toMatchObject({
      id: 'e-1',
      name: '示例餐饮有限公司',
      phone: '13800000001',
      sectors: ['gas', 'fire'],
    });
    expect(fieldValue(kept, 'creditCode')).toBe('91360103MA0XH0018C');
  });
});

describe('the words of rosters', () => {
  it('name a sector only where they name one', () => {
    expect(['危险化学品', '烟花爆竹', '城市运行', 'special-equipment'].map(sectorNamed)).toEqual([
      'hazchem',
      'hazchem',
      'gas',
      'special-equipment',
    ]);
    expect([sectorNamed('餐饮'), sectorNamed('学校消防')]).toEqual([undefined, undefined]);
  });

  it('give an industry code with its edition', () => {
    expect(industryNamed('8414（2011）')).toEqual({ code: '8414', edition: '2011' });
    expect(industryNamed('8514@2017')).toEqual({ code: '8514', edition: '2017' });
    expect(industryNamed('62105')).toBeUndefined();
  });

  it('leave the kind to the credit code where that says it', () => {
    expect(['91', '92', '12', '52'].map((prefix) => kindByCode(`${prefix}360103MA0XH001`))).toEqual([
      'company',
      'individual-business',
      'public-body',
      undefined,
    ]);
  });

  it('are compared without spaces, width and case', () => {
    expect(nameKey('示例（ＡＢＣ） 公司')).toBe(nameKey('示例(abc)公司'));
  });
});
