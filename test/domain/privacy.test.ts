import { describe, expect, it } from 'vitest';
import { hasIdentityNumber, maskPhone, withMaskedPhones } from '../../src/domain/privacy.ts';
import { enterprise } from '../builders.ts';

describe('a phone in a list', () => {
  it.each([
    ['13800008000', '138****8000'],
    ['１３８０００08000', '138****8000'],
    ['138 0000 8000', '138****8000'],
    ['0791-86123456', '079****3456'],
    ['13800008000/13900009000', '138****8000/139****9000'],
    ['861234', '****34'],
    ['转8001', '****'],
  ])('is shown of %s as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it('is masked wherever an enterprise has one', () => {
    const phone = '13800008000';
    const masked = withMaskedPhones(
      enterprise({
        phone,
        siteContact: { name: '示例乙', phone },
        assigned: { point: { person: '示例丙', phone } },
      }),
    );
    expect(JSON.stringify(masked).match(/138\*{4}8000/g)).toHaveLength(3);
    expect(JSON.stringify(masked)).not.toContain(phone);
    expect(masked).toMatchObject({ name: '示例餐饮有限公司', creditCode: '91360103MA0XH0018C' });
  });
});

describe('an identity number', () => {
  it('is known by its date and check digit, and a credit code is none', () => {
    expect(hasIdentityNumber('身份证：89999919000101002X')).toBe(true);
    expect(hasIdentityNumber('８９９９９９１９０００１０１００２Ｘ')).toBe(true);
    expect(hasIdentityNumber('89999919001301002X')).toBe(false);
    expect(hasIdentityNumber('91360103MA0XH0018C')).toBe(false);
  });
});
