import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Drawn, questionSheet } from '../../../src/cli/ask/question-sheet.ts';
import { reviewSheet } from '../../../src/cli/ask/review-sheet.ts';
import type { Sheet, Size } from '../../../src/cli/ask/screen-prompt.ts';
import { openCatalog } from '../../../src/content/catalog.ts';
import { itemsOf } from '../../../src/domain/checklist.ts';
import { type Answer, progressOf, questionsFor } from '../../../src/domain/inspection.ts';
import type { Language } from '../../../src/domain/text.ts';
import { answer, finding, item } from '../../builders.ts';
import { messagesIn } from '../../messages-in.ts';
import { register, TODAY, viewOf, walkThrough } from './walk-double.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const WIDTHS = [80, 60];
const EACH = LANGUAGES.flatMap((language) => WIDTHS.map((columns) => [language, columns] as const));

function drawn(language: Language, change: Partial<Drawn> = {}): Drawn {
  return {
    t: messagesIn(language),
    language,
    register,
    isVerbose: false,
    paint: new Chalk({ level: 0 }),
    enterpriseName: '示例餐饮管理（南昌）有限责任公司西湖区第一分公司绳金塔店',
    ...change,
  };
}

const rowsOf = ({ header, pages, footer }: Sheet) => [...header, ...pages.flat(), ...footer(1, pages.length)];

describe.each(EACH)('screens in %s at %i columns', (language, columns) => {
  const size: Size = { columns, rows: 24 };

  it('draws every item of every checklist within the columns, losing no word of it', async () => {
    const catalog = await openCatalog({ home: '/nowhere', today: TODAY });
    const all = await Promise.all((await catalog.summaries()).map(({ id }) => catalog.get(id)));
    const lists = all.map(({ checklist }) => checklist);
    const traits = lists.flatMap((list) => itemsOf(list).flatMap((one) => one.appliesTo ?? []));
    const questions = questionsFor(lists, traits);
    expect(questions.length).toBeGreaterThan(100);
    const content = drawn(language, { register: await catalog.register() });
    for (const question of questions) {
      const answers: Answer[] = [];
      const view = {
        question,
        questions,
        answers,
        progress: progressOf(questions, answers),
        gap: 'unanswered' as const,
      };
      const sheet = questionSheet(view, content, size);
      for (const row of rowsOf(sheet)) expect(stringWidth(row), row).toBeLessThan(columns);
      const squeezed = rowsOf(sheet).join('').replaceAll(/\s/g, '');
      const { text, source } = question.item;
      for (const words of [language === 'en' ? text.en : text.zh, source.phrase]) {
        expect(squeezed).toContain(words.replaceAll(/\s/g, ''));
      }
    }
  });

  it('shows what was answered here last time, and what was wrong then', () => {
    const last = {
      answer: answer('a', 'fail', { finding: finding() }),
      inspectionNumber: 'JC-20260101-0001',
      on: '2026-01-01',
    };
    const rows = rowsOf(questionSheet(viewOf([item('a')], { last }), drawn(language), size)).join('\n');
    for (const words of ['✗', '2026-01-01', '报警器电源被拔下']) expect(rows).toContain(words);
  });

  it('begins every further row under the first one of its block', () => {
    const long = { zh: '安全'.repeat(60), en: 'safe '.repeat(60).trim() };
    const sheet = questionSheet(viewOf([item('a', { text: long })]), drawn(language), size);
    const rows = sheet.pages[0]!.slice(0, sheet.pages[0]!.indexOf(''));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows[0]).toMatch(/^1\. \S/);
    for (const row of rows.slice(1)) expect(row).toMatch(/^ {3}\S/);
  });

  it('draws the last screen within the columns, in pages where it is long', async () => {
    const items = Array.from({ length: 30 }, (_, index) => item(`item-${index}`));
    const answers = items.map((one) =>
      answer(one.id, 'fail', { finding: finding({ description: '很长的描述'.repeat(8) }) }),
    );
    const questions = questionsFor([{ ...viewOf(items).question.checklist }], []);
    const sheet = reviewSheet(
      { questions, answers, progress: progressOf(questions, answers) },
      drawn(language),
      size,
    );
    for (const row of rowsOf(sheet)) expect(stringWidth(row)).toBeLessThan(columns);

    const { terminal } = walkThrough(items, { language, columns, given: answers });
    await terminal.shows('(1/');
    expect(terminal.screen().length).toBeLessThanOrEqual(24);
    terminal.type('?');
    const second = await terminal.shows('(2/');
    expect(second[0]).toContain('示例餐饮有限公司');
  });

  it('keeps the cursor after the sign on the last row, and in a long answer where the next character goes', async () => {
    const { terminal } = walkThrough([item('a'), item('b')], { language, columns });
    const rows = await terminal.shows('›');
    expect(terminal.cursor()).toEqual({ row: rows.findLastIndex((row) => row.startsWith('›')), column: 2 });
    terminal.type(`n${'安'.repeat(45)}`);
    await terminal.shows('安'.repeat(Math.floor((columns - 4) / 2)));
    const perRow = Math.floor((columns - 4) / 2);
    const cursor = () => {
      const { row, column } = terminal.cursor();
      return { row: row - terminal.screen().findIndex((one) => one.startsWith('› 安')), column };
    };
    await expect.poll(cursor).toEqual({ row: Math.floor(45 / perRow), column: 2 + (45 % perRow) * 2 });
    terminal.type('\x01');
    await expect.poll(cursor).toEqual({ row: 0, column: 2 });
  });
});

describe('what a screen says', () => {
  it('marks a source that is still to be confirmed only when asked for every detail', () => {
    const view = viewOf([item('a', { basis: [{ source: 'GAS4', article: '第4条(一)' }] })]);
    const text = (isVerbose: boolean) =>
      rowsOf(questionSheet(view, drawn('zh-CN', { isVerbose }), { columns: 80, rows: 24 })).join('');
    expect(text(false)).not.toContain('待复核');
    expect(text(true)).toContain('待复核');
  });

  it('shows a name that would move the cursor or turn the text round by its code points', () => {
    const hostile = drawn('zh-CN', { enterpriseName: '店\x1b[2J\u202e' });
    const rows = rowsOf(questionSheet(viewOf([item('a')]), hostile, { columns: 80, rows: 24 }));
    expect(rows[0]).toContain('店<U+001B>[2J<U+202E>');
  });

  it('tells every result by a sign and a word, not by colour alone', () => {
    for (const [result, sign] of [
      ['pass', '✓ 合格'],
      ['fail', '✗ 不合格'],
      ['not-applicable', '– 不适用'],
      ['not-checked', '○ 未检查'],
    ] as const) {
      const view = viewOf([item('a')], { answer: answer('a', result) });
      expect(rowsOf(questionSheet(view, drawn('zh-CN'), { columns: 80, rows: 24 })).join('\n')).toContain(
        sign,
      );
    }
  });
});
