import { describe, expect, it } from 'vitest';
import { appliesTo, itemsOf } from '../../../src/domain/checklist.ts';
import { checklist, item } from '../../builders.ts';
import { formOf, formOfOwn, shipped } from './fixtures.ts';

const gas = shipped.checklists.find((one) => one.checklist.id === 'gas')!;
const PIPED = 'catering-piped-gas';

const itemsIn = (model: ReturnType<typeof formOf>) =>
  model.checklists[0]!.sections.flatMap((section) => section.items);
const traitsLine = (model: ReturnType<typeof formOf>) =>
  model.checklists[0]!.enterprise.flat().find((field) => field.label === '场所特征');

describe('a form for known traits', () => {
  const model = formOf(['gas'], 'zh-CN', [PIPED]);

  it('asks what binds such a place, and nothing else', () => {
    const bound = itemsOf(gas.checklist).filter((one) => appliesTo(one, [PIPED]));
    expect(bound.length).toBeLessThan(itemsOf(gas.checklist).length);
    expect(itemsIn(model).map((one) => one.text)).toEqual(bound.map((one) => one.text.zh));
  });

  it('numbers the items as printed, and counts them', () => {
    const items = itemsIn(model);
    expect(items.map((one) => one.number)).toEqual(items.map((_, index) => index + 1));
    expect(model.checklists[0]!.origin).toContain(`共${items.length}项`);
  });

  it('names the traits instead of asking for them', () => {
    expect(traitsLine(model)!.content).toEqual(['使用管道天然气的餐饮场所（含食堂）']);
    expect(
      itemsIn(model)
        .flatMap((one) => one.notes)
        .join(),
    ).not.toContain('适用：');
  });

  it('is refused when nothing binds such a place', () => {
    const only = checklist([item('a', { appliesTo: ['school'] })]);
    expect(() => formOfOwn(only, {}, ['crowded'])).toThrow(
      expect.objectContaining({ code: 'form.nothing-to-ask', details: { id: 'gas', title: '燃气' } }),
    );
  });
});

describe('a form for any place', () => {
  it('letters the traits, and says at each item for which it is', () => {
    const traits = [
      { id: 'school', label: { zh: '学校', en: 'School' } },
      { id: 'unused', label: { zh: '没有用到', en: 'Unused' } },
      { id: 'crowded', label: { zh: '人员密集', en: 'Crowded' } },
    ];
    const items = [
      item('a'),
      item('b', { appliesTo: ['crowded'] }),
      item('c', { appliesTo: ['crowded', 'school'] }),
    ];
    const model = formOfOwn(checklist(items), { traits });
    expect(traitsLine(model)!.content).toEqual(['□A 学校', '□B 人员密集']);
    expect(itemsIn(model).map((one) => one.notes)).toEqual([[], ['适用：B'], ['适用：A、B']]);
  });

  it('has no line of traits where none is asked about', () => {
    expect(traitsLine(formOfOwn(checklist([item('a')])))).toBeUndefined();
  });
});

describe('an item on paper', () => {
  it('says by number on which answer it depends', () => {
    const items = [item('a'), item('b', { when: { item: 'a', is: ['pass', 'fail'] } })];
    expect(itemsIn(formOfOwn(checklist(items)))[1]!.notes).toEqual(['第1项为合格或不合格时填']);
  });

  it('depends on nothing that is not on the paper', () => {
    const items = [item('a', { appliesTo: ['school'] }), item('b', { when: { item: 'a', is: ['pass'] } })];
    expect(itemsIn(formOfOwn(checklist(items), {}, ['crowded']))[0]!.notes).toEqual([]);
  });

  it('cites an article only where it was seen', () => {
    const law = {
      title: { zh: '示例法', en: 'Example Law' },
      issuer: '',
      number: '',
      inForceFrom: '2020-01-01',
      checkedOn: '2026-11-23',
      verified: 'V',
      articles: { 第1条: { verified: 'V' }, 第2条: { verified: 'S' }, 第3条: { verified: 'T' } },
    } as const;
    const basis = ['第1条', '第2条', '第3条'].map((article) => ({ source: 'LAW', article }));
    const model = formOfOwn(checklist([item('a', { basis })]), { sources: { LAW: law } });
    expect(itemsIn(model)[0]!.notes).toEqual(['依据：《示例法》第1条；《示例法》第2条；《示例法》']);
  });

  it('has a space for what is measured, with unit and limits', () => {
    const what = { zh: '净宽', en: 'Width' };
    const measures = [{ min: 1.4 }, { max: 3 }, { min: 1, max: 2 }, {}].map((limits) => ({
      what,
      unit: 'm',
      ...limits,
    }));
    const model = formOfOwn(checklist(measures.map((measure, index) => item(`i${index}`, { measure }))));
    expect(itemsIn(model).map((one) => one.measure[1])).toEqual([
      '＿＿＿＿＿＿m（不小于1.4）',
      '＿＿＿＿＿＿m（不大于3）',
      '＿＿＿＿＿＿m（1～2）',
      '＿＿＿＿＿＿m',
    ]);
    expect(itemsIn(model)[0]!.measure[0]).toBe('净宽：');
  });

  it('says what proof a failure needs, and what would make it major', () => {
    const model = formOfOwn(
      checklist([
        item('a', {
          grade: 'major',
          majorIf: [{ source: 'STD', fact: { zh: '未取得许可证', en: 'No licence' } }],
          evidence: [
            { kind: 'photo', what: { zh: '门头', en: 'Front' }, required: 'fail' },
            { kind: 'document', what: { zh: '台账', en: 'Log' } },
          ],
        }),
      ]),
    );
    expect(itemsIn(model)[0]!.notes).toEqual(['不合格须取证：门头', '可判重大：未取得许可证（STD）']);
  });

  it('has three boxes and none of them ticked', () => {
    expect(itemsIn(formOf(['gas']))[0]!.results).toEqual(['□合格', '□不合格', '□不适用']);
    expect(itemsIn(formOf(['gas'], 'en'))[0]!.results).toEqual(['□pass', '□fail', '□n/a']);
  });
});
