import type { ReviewView } from '../../app/run-inspection.ts';
import { answerTo, countedAnswers, type Result } from '../../domain/inspection.ts';
import { textIn } from '../../domain/text.ts';
import { flow, hung, keyHelp, rule } from './layout.ts';
import { type Drawn, findingText, MARKS } from './question-sheet.ts';
import type { Sheet, Size } from './screen-prompt.ts';

/** What a key of the last screen decides. */
export type ReviewChoice = 'complete' | 'back' | 'go' | 'undo' | 'save';

const CHOICES: Readonly<Record<string, ReviewChoice>> = {
  c: 'complete',
  b: 'back',
  g: 'go',
  u: 'undo',
  s: 'save',
};

/** The decision of a key. No verdict's key and not Enter completes: one typed too far must not end the visit. */
export function reviewChoice(key: string): ReviewChoice | undefined {
  return Object.hasOwn(CHOICES, key) ? CHOICES[key] : undefined;
}

/** The last screen: the counts, the hazards with their due dates, what was not checked and why. */
export function reviewSheet(view: ReviewView, drawn: Drawn, { columns }: Size): Sheet {
  const { paint, t, enterpriseName, language } = drawn;
  const titles = [...new Set(view.questions.map(({ checklist }) => textIn(language, checklist.title)))];
  return {
    header: [
      ...hung('', [enterpriseName, ...titles].join(' · '), columns),
      ...hung('', t.inspect.review.title, columns).map((row) => paint.bold(row)),
      ...counts(view, drawn, columns),
      rule(columns, paint),
    ],
    pages: [[...hazards(view, drawn, columns), ...notChecked(view, drawn, columns)]],
    footer: (page, pages) => footer(drawn, columns, page, pages),
  };
}

function counts(view: ReviewView, { t, paint }: Drawn, columns: number): string[] {
  const given = countedAnswers(view.questions, view.answers);
  const count = (result: Result) => given.filter((answer) => answer.result === result).length;
  const piece = (result: Result) => `${MARKS[result]} ${t.words.result[result]} ${count(result)}`;
  return flow(
    [paint.green(piece('pass')), paint.red(piece('fail')), piece('not-applicable'), piece('not-checked')],
    columns,
  );
}

function hazards(view: ReviewView, { t, paint }: Drawn, columns: number): string[] {
  const words = t.inspect.review;
  const found = countedAnswers(view.questions, view.answers).filter((answer) => answer.finding !== undefined);
  if (found.length === 0) return hung('', words.noHazards, columns);
  const major = found.filter((answer) => answer.finding?.grade === 'major').length;
  const rows = found.flatMap((answer, index) => {
    const lead = `${String(index + 1).padStart(String(found.length).length)}. `;
    const lines = hung(lead, findingText(answer, t), columns);
    return answer.finding?.grade === 'major' ? lines.map((line) => paint.red(line)) : lines;
  });
  return [...hung('', words.hazards(found.length, major), columns), ...rows];
}

function notChecked(view: ReviewView, { t, language }: Drawn, columns: number): string[] {
  const words = t.inspect.review;
  const rows = view.questions.flatMap((question) => {
    const answer = answerTo(question, view.answers);
    if (answer?.result !== 'not-checked') return [];
    return hung(
      `${question.position}. `,
      words.notCheckedItem(textIn(language, question.item.text), answer.note ?? ''),
      columns,
    );
  });
  return rows.length > 0 ? ['', words.notChecked, ...rows] : [];
}

function footer({ t, paint }: Drawn, columns: number, page: number, pages: number): string[] {
  const { keys, walk, review } = t.inspect;
  const help: (readonly [string, string])[] = [
    ['c', keys.complete],
    ['b', keys.back],
    ['g', keys.go],
    ['u', keys.undo],
    ['s', keys.save],
  ];
  if (pages > 1) help.push(['?', `${keys.turn} ${walk.page(page, pages)}`]);
  return [rule(columns, paint), ...hung('', review.afterwards, columns), ...keyHelp(help, columns, paint)];
}
