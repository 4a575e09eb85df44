import { describe, expect, it } from 'vitest';
import { gapsOf, nextStep, progressOf, proposedResult, questionsFor } from '../../src/domain/inspection.ts';
import { answer, checklist, finding, item } from '../builders.ts';

const photoOnFail = [{ kind: 'photo', what: { zh: '现场', en: 'Scene' }, required: 'fail' }] as const;

describe('questionsFor', () => {
  it('asks only what binds a place with these traits, numbered without holes', () => {
    const list = checklist([
      item('a'),
      item('b', { appliesTo: ['depot'] }),
      item('c', { appliesTo: ['kitchen'] }),
    ]);
    const questions = questionsFor([list], ['kitchen']);
    expect(questions.map((question) => [question.item.id, question.position])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });

  it('walks several checklists one after the other', () => {
    const second = checklist([item('f')], { id: 'fire' });
    expect(questionsFor([checklist([item('a')]), second], []).map((one) => one.item.id)).toEqual(['a', 'f']);
  });
});

describe('gapsOf', () => {
  it('demands of a failed item what was found and a photo, where the evidence says so', () => {
    expect(gapsOf(item('a', { evidence: photoOnFail }), answer('a', 'fail'))).toEqual(['finding', 'photo']);
  });

  it('never takes a major grade without an official criterion', () => {
    const major = answer('a', 'fail', { finding: finding({ grade: 'major', criterion: 0 }) });
    expect(gapsOf(item('a'), major)).toEqual(['criterion']);
    const criteria = [{ source: 'GAS4', article: '第4条(一)', fact: { zh: '无证经营', en: 'No licence' } }];
    expect(gapsOf(item('a', { majorIf: criteria }), major)).toEqual([]);
  });

  it('demands a required measured value of what was checked, not of what does not apply', () => {
    const measured = item('a', {
      measure: { what: { zh: '净高', en: 'Height' }, unit: 'm', min: 2.2, required: true },
    });
    expect(gapsOf(measured, answer('a', 'pass'))).toEqual(['measure']);
    expect(gapsOf(measured, answer('a', 'not-applicable'))).toEqual([]);
  });

  it('wants the reason why something was not checked', () => {
    expect(gapsOf(item('a'), answer('a', 'not-checked'))).toEqual(['reason']);
    expect(gapsOf(item('a'), answer('a', 'not-checked', { note: '锁着门' }))).toEqual([]);
  });
});

describe('nextStep', () => {
  const list = checklist([item('a', { evidence: photoOnFail }), item('b'), item('c')]);
  const questions = questionsFor([list], []);

  it('goes on behind where the inspector stands and then comes back for what was left out', () => {
    const answers = [answer('b', 'pass')];
    expect(nextStep(questions, answers, 1)).toMatchObject({ question: { item: { id: 'c' } } });
    expect(nextStep(questions, [...answers, answer('c', 'pass')], 2)).toMatchObject({
      question: { item: { id: 'a' } },
    });
  });

  it('asks for a missing photo only when everything else is answered', () => {
    const failed = answer('a', 'fail', { finding: finding() });
    expect(nextStep(questions, [failed])).toMatchObject({
      question: { item: { id: 'b' } },
      gap: 'unanswered',
    });
    const rest = [answer('b', 'pass'), answer('c', 'pass')];
    expect(nextStep(questions, [failed, ...rest])).toMatchObject({
      question: { item: { id: 'a' } },
      gap: 'photo',
    });
  });

  it('leaves out what the answer to another item makes pointless', () => {
    const conditional = checklist([item('a'), item('b', { when: { item: 'a', is: ['fail'] } })]);
    const both = questionsFor([conditional], []);
    expect(nextStep(both, [answer('a', 'pass')])).toEqual({ kind: 'complete' });
    expect(nextStep(both, [answer('a', 'fail', { finding: finding() })])).toMatchObject({
      gap: 'unanswered',
    });
    expect(progressOf(both, [answer('a', 'pass')])).toEqual({ total: 1, answered: 1, hazards: 0 });
  });
});

describe('proposedResult', () => {
  const measured = item('a', { measure: { what: { zh: '净高', en: 'Height' }, unit: 'm', min: 2.2 } });

  it('proposes fail outside the limits, which are inclusive', () => {
    expect(proposedResult(measured, 2.19)).toBe('fail');
    expect(proposedResult(measured, 2.2)).toBeUndefined();
  });
});
