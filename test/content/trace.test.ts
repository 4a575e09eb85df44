import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Circular, circularPath, readCircular } from '../../src/content/circular.ts';
import { compileFolders } from '../../src/content/compile.ts';
import { packageRoot } from '../../src/content/package-root.ts';
import { type Trace, traceCircular } from '../../src/content/trace.ts';
import type { Checklist } from '../../src/domain/checklist.ts';
import { checklist, item } from '../builders.ts';
import { TODAY } from './files.ts';

const CIRCULAR = join(packageRoot(), '..', 'shared', 'reference', 'circular-2023.md');
const isSkipped = !existsSync(CIRCULAR);
if (isSkipped) process.stderr.write(`SKIPPED: the circular is not there to compare with: ${CIRCULAR}\n`);

const small: Circular = {
  document: { number: '一号', title: '要点', issuer: '某委', date: '2023-02-23' },
  clauses: [
    {
      number: 1,
      title: '燃气领域',
      organs: '某局负责',
      phrases: [
        { id: '1.1', phrase: '依法安装可燃气体报警装置' },
        { id: '1.2', phrase: '下发工作提醒单', by: 'document' },
        { id: '1.3', phrase: '推进管道改造', outOfScope: { zh: '另有安排', en: 'Done elsewhere' } },
        { id: '1.4', phrase: '至少 2 次演练' },
      ],
    },
    { number: 2, title: '消防领域', organs: '某队负责', phrases: [{ id: '2.1', phrase: '疏散通道畅通' }] },
  ],
};

const TEXT = `# 要点

**1. 燃气领域。**依法安装可燃气体报警装置，下发工作提醒单，推进管

道改造，至少2次演练。（某局负责）

## 二、另一部分

**2. 消防领域。**疏散通道畅通（某队负责）
`;

const quoting = (
  ...quotations: readonly (readonly [id: string, clause: number, phrase: string])[]
): Checklist[] => [
  checklist(quotations.map(([id, clause, phrase]) => item(id, { source: { clause, phrase } }))),
];
const states = ({ clauses }: Trace) =>
  Object.fromEntries(clauses.flatMap(({ phrases }) => phrases).map(({ id, state }) => [id, state]));

describe('a trace', () => {
  it('tells what items or a mechanism carry, what is out of scope, and what is open', () => {
    const trace = traceCircular(small, quoting(['alarm', 1, '依法安装可燃气体报警装置']));
    expect(states(trace)).toEqual({
      '1.1': 'covered',
      '1.2': 'covered',
      '1.3': 'out-of-scope',
      '1.4': 'open',
      '2.1': 'open',
    });
    expect(trace.counts).toEqual({ phrases: 5, covered: 2, outOfScope: 1, open: 2, false: 0 });
  });

  it.each([
    ['a part of the phrase', '可燃气体报警装置'],
    ['more than the phrase', '依法安装可燃气体报警装置，下发工作提醒单'],
    ['the phrase over two lines', '依法安装\n可燃气体 报警装置'],
  ])('takes an item for carrying that quotes %s', (_, phrase) => {
    const [first] = traceCircular(small, quoting(['alarm', 1, phrase])).clauses[0]!.phrases;
    expect(first).toMatchObject({ state: 'covered', items: ['alarm'] });
  });

  it('does not take the phrase of another clause', () => {
    const trace = traceCircular(small, quoting(['alarm', 2, '依法安装可燃气体报警装置']));
    expect(states(trace)['1.1']).toBe('open');
    expect(trace.falseQuotations).toMatchObject([{ item: 'alarm', clause: 2, fault: 'not-indexed' }]);
  });

  it('names an item that quotes what no clause has', () => {
    const { falseQuotations, counts } = traceCircular(small, quoting(['own', 31, '请照录工作要点原文']));
    expect(falseQuotations).toMatchObject([{ item: 'own', fault: 'not-indexed' }]);
    expect(counts.false).toBe(1);
  });

  it('names an item once that an overlay asks again', () => {
    const one = quoting(['alarm', 1, '依法安装可燃气体报警装置']);
    expect(traceCircular(small, [...one, ...one]).clauses[0]!.phrases[0]!.items).toEqual(['alarm']);
  });
});

describe('a trace with the text', () => {
  it('finds each phrase verbatim across line breaks and marks', () => {
    const { counts, clauses } = traceCircular(small, [], TEXT);
    expect(counts.false).toBe(0);
    expect(clauses.flatMap(({ phrases }) => phrases.map((phrase) => phrase.isVerbatim))).not.toContain(false);
  });

  it('says what share of a clause is quoted, each character once', () => {
    const [first, second] = traceCircular(small, [], TEXT).clauses;
    expect(second!.share).toBe(1);
    // 32 characters in phrases, 4 marks between and after them.
    expect(first!.share).toBeCloseTo(32 / 36);
    const [clause, rest] = small.clauses;
    const overlapping = { id: '1.5', phrase: '可燃气体报警装置，下发' };
    const more = { ...small, clauses: [{ ...clause!, phrases: [...clause!.phrases, overlapping] }, rest!] };
    expect(traceCircular(more, [], TEXT).clauses[0]!.share).toBeCloseTo(33 / 36);
  });

  it('tells a phrase that stands otherwise, also if another clause has it so', () => {
    const swapped = TEXT.replace('疏散通道畅通', '通道疏散畅通').replace(
      '燃气领域。**',
      '燃气领域。**疏散通道畅通',
    );
    const { clauses, counts } = traceCircular(small, [], swapped);
    expect(clauses[1]!.phrases[0]!.isVerbatim).toBe(false);
    expect(counts.false).toBe(1);
  });

  it('tells a title and organs that stand otherwise', () => {
    const changed = TEXT.replace('某局负责', '某厅负责').replace('消防领域', '消防方面');
    const { clauses } = traceCircular(small, [], changed);
    expect(clauses.map(({ wrongHeading }) => wrongHeading)).toEqual([['organs'], ['title']]);
  });

  it('tells an item whose own quotation goes on otherwise', () => {
    const items = quoting(['alarm', 1, '依法安装可燃气体报警装置，并下发工作提醒单']);
    expect(traceCircular(small, items, TEXT).falseQuotations).toMatchObject([
      { item: 'alarm', fault: 'not-verbatim' },
    ]);
  });

  it('does not blame an item for what the index itself has wrong', () => {
    const items = quoting(['alarm', 1, '依法安装可燃气体报警装置']);
    const { falseQuotations, counts } = traceCircular(small, items, TEXT.replace('报警装置', '报警器'));
    expect(falseQuotations).toEqual([]);
    expect(counts.false).toBe(1);
  });
});

describe('the twelve checklists', () => {
  const { checklists } = compileFolders([join(packageRoot(), 'checklists')], TODAY);
  const pinned = checklists.map((one) => one.checklist);
  const { circular } = readCircular(circularPath(), readFileSync(circularPath()));
  const trace = traceCircular(circular!, pinned);

  it('leave nothing of the circular open and quote nothing else', () => {
    expect(pinned).toHaveLength(12);
    const open = trace.clauses.flatMap(({ phrases }) => phrases.filter(({ state }) => state === 'open'));
    expect(open.map(({ id, phrase }) => `${id} ${phrase}`)).toEqual([]);
    expect(trace.falseQuotations).toEqual([]);
  });

  it('ask about every phrase of the sectors, clauses 12 to 21', () => {
    const sectors = trace.clauses.filter(({ number }) => number >= 12 && number <= 21);
    expect(sectors).toHaveLength(10);
    const unasked = sectors.flatMap(({ phrases }) => phrases.filter(({ items }) => items.length === 0));
    expect(unasked.map(({ id }) => id)).toEqual([]);
  });

  it('give a reason in both languages for what is out of scope', () => {
    const outside = trace.clauses.flatMap(({ phrases }) => phrases.filter(({ outOfScope }) => outOfScope));
    expect(outside.length).toBeGreaterThan(0);
    for (const { id, state, outOfScope } of outside) {
      expect({ id, state }).toEqual({ id, state: 'out-of-scope' });
      expect(outOfScope!.zh).toMatch(/\p{Script=Han}/u);
      expect(outOfScope!.en).toMatch(/^[A-Z]/);
    }
  });

  it('open a phrase when the item that carries it goes', () => {
    const rest = pinned.filter(({ id }) => id !== 'gas');
    expect(traceCircular(circular!, rest).counts.open).toBeGreaterThan(0);
  });

  it.skipIf(isSkipped)('stand in the circular word for word, phrase by phrase', () => {
    const compared = traceCircular(circular!, pinned, readFileSync(CIRCULAR, 'utf8'));
    const wrong = compared.clauses.flatMap(({ phrases }) => phrases.filter(({ isVerbatim }) => !isVerbatim));
    expect(wrong.map(({ id, phrase }) => `${id} ${phrase}`)).toEqual([]);
    expect(compared.clauses.filter(({ wrongHeading }) => wrongHeading.length > 0)).toEqual([]);
    expect(compared.counts).toMatchObject({ open: 0, false: 0 });
    const shares = compared.clauses
      .filter(({ number }) => number >= 12 && number <= 21)
      .map(({ share }) => share);
    expect(Math.min(...(shares as number[]))).toBeGreaterThan(0.85);
  });
});
