import type { ChalkInstance } from 'chalk';
import type { QuestionView } from '../../app/run-inspection.ts';
import type { Answer, Result } from '../../domain/inspection.ts';
import { textIn } from '../../domain/text.ts';
import { citation, citations, fullCitation, limitsOf, type Reading } from './citation.ts';
import { type Block, bar, flow, hung, keyHelp, labelled, rule } from './layout.ts';
import type { Sheet, Size } from './screen-prompt.ts';

/** What the screen of one question is drawn with. */
export interface Drawn extends Reading {
  readonly paint: ChalkInstance;
  readonly enterpriseName: string;
}

/** ✓ 合格 and the like: never by colour alone. */
export const MARKS: Readonly<Record<Result | 'unanswered', string>> = {
  pass: '✓',
  fail: '✗',
  'not-applicable': '–',
  'not-checked': '○',
  unanswered: '·',
};

/** The screen of one question: where one is, the question with its grounds, and what each key does. */
export function questionSheet(view: QuestionView, drawn: Drawn, { columns }: Size): Sheet {
  return {
    header: header(view, drawn, columns),
    pages: [questionPage(view, drawn, columns), groundsPage(view, drawn, columns)],
    footer: (page, pages) => footer(view, drawn, columns, [page, pages]),
  };
}

function header({ question, questions, progress }: QuestionView, drawn: Drawn, columns: number): string[] {
  const { paint, language, enterpriseName } = drawn;
  const t = drawn.t.inspect.walk;
  const hazards = t.hazards(progress.hazards);
  const pieces = [
    paint.cyan(`【${textIn(language, question.section.title)}】`),
    paint.bold(t.position(question.position, questions.length)),
    t.answered(progress.answered),
    progress.hazards > 0 ? paint.red(hazards) : hazards,
    bar(progress.answered, progress.total),
  ];
  return [
    ...hung('', `${enterpriseName} · ${textIn(language, question.checklist.title)}`, columns),
    ...flow(pieces, columns),
    rule(columns, paint),
  ];
}

function questionPage(view: QuestionView, drawn: Drawn, columns: number): string[] {
  const { item, position } = view.question;
  const { t, paint, language } = drawn;
  const words = t.inspect.walk;
  const blocks: Block[] = [
    ...answerBlocks(view, drawn),
    { label: words.labels.last, texts: lastTexts(view, drawn) },
    { label: words.labels.phrase, texts: [words.phrase(item.source.clause, item.source.phrase)] },
    { label: words.labels.basis, texts: [citations(item, drawn)] },
    { label: words.labels.evidence, texts: item.evidence.map((rule) => evidenceText(rule, drawn)) },
    { label: words.labels.measure, texts: [measureText(view, drawn)] },
  ];
  return [
    ...hung(`${position}. `, textIn(language, item.text), columns).map((row) => paint.bold(row)),
    '',
    ...labelled(blocks, Object.values(words.labels), columns, paint),
  ];
}

function evidenceText(
  rule: QuestionView['question']['item']['evidence'][number],
  { t, language }: Drawn,
): string {
  const { evidenceKind, evidence, demanded } = t.inspect.walk;
  return (
    evidence(evidenceKind[rule.kind], textIn(language, rule.what)) +
    (rule.required ? demanded[rule.required] : '')
  );
}

function measureText({ question }: QuestionView, { t, language }: Drawn): string | undefined {
  const { measure } = question.item;
  return (
    measure && t.inspect.walk.measure(textIn(language, measure.what), measure.unit, limitsOf(measure, t))
  );
}

function answerBlocks({ answer, gap, question }: QuestionView, { t, paint }: Drawn): Block[] {
  const words = t.inspect.walk;
  const missing: Block[] =
    gap && gap !== 'unanswered'
      ? [{ label: words.labels.missing, texts: [words.missing[gap]], style: paint.yellow }]
      : [];
  if (!answer) return missing;
  const { measure } = question.item;
  const measured = answer.measured !== undefined && measure && words.measured(answer.measured, measure.unit);
  const verdict = [`${MARKS[answer.result]} ${t.words.result[answer.result]}`, measured]
    .filter(Boolean)
    .join('  ');
  return [
    { label: words.labels.answer, texts: [verdict], style: styleOf(answer, paint) },
    { label: words.labels.finding, texts: [findingText(answer, t)] },
    { label: words.labels.note, texts: [answer.note] },
    {
      label: words.labels.photos,
      texts: [answer.photos.length > 0 ? words.photos(answer.photos.length) : ''],
    },
    ...missing,
  ];
}

// Last time's verdict, with what was wrong then.
function lastTexts({ last }: QuestionView, { t }: Drawn): string[] {
  if (!last) return [];
  const { answer, on } = last;
  const verdict = `${MARKS[answer.result]} ${t.words.result[answer.result]}`;
  return [t.hazard.followUp.lastTime(verdict, on), answer.finding?.description ?? answer.note ?? ''];
}

function styleOf({ result }: Answer, paint: ChalkInstance): (row: string) => string {
  return result === 'fail' ? paint.red : result === 'pass' ? paint.green : (row) => row;
}

/** What a finding says, with its grade and its due date; empty without one. */
export function findingText({ finding }: Answer, t: Reading['t']): string {
  if (!finding) return '';
  const due = finding.dueOn === undefined ? t.inspect.walk.fixed : t.inspect.walk.due(finding.dueOn);
  return t.inspect.review.hazard(t.words.grade[finding.grade], finding.description, finding.place, due);
}

function groundsPage({ question }: QuestionView, drawn: Drawn, columns: number): string[] {
  const { item, position } = question;
  const { t, paint, language } = drawn;
  const words = t.inspect.walk;
  const major =
    item.majorIf?.map((one) => words.major(textIn(language, one.fact), citation(one, drawn))) ?? [];
  const blocks: Block[] = [
    { label: words.labels.method, texts: [item.method ? textIn(language, item.method) : words.noMethod] },
    { label: words.labels.basis, texts: item.basis.map((basis) => fullCitation(basis, drawn)) },
    { label: words.labels.major, texts: major },
    {
      label: words.labels.due,
      texts: [`${words.defaultDue(item.dueDays)}  ${textIn(language, item.rectification)}`],
    },
  ];
  return [
    ...hung(`${position}. `, textIn(language, item.text), columns).map((row) => paint.bold(row)),
    '',
    ...labelled(blocks, Object.values(words.labels), columns, paint),
  ];
}

function footer(
  { gap, question }: QuestionView,
  drawn: Drawn,
  columns: number,
  [page, pages]: [number, number],
): string[] {
  const { paint, t } = drawn;
  const { keys, walk } = t.inspect;
  const help: (readonly [string, string])[] = [
    ['1', keys.pass],
    ['2', keys.fail],
    ['3', keys.notApplicable],
    ['0', keys.notChecked],
    ['n', keys.note],
    ['p', keys.photo],
    ...(question.item.measure ? [['m', keys.measure] as const] : []),
    ['?', `${keys.more} ${walk.page(page, pages)}`],
    ['b', keys.back],
    ['g', keys.go],
    ['u', keys.undo],
    ['s', keys.save],
  ];
  if (gap && gap !== 'unanswered') help.unshift(['Enter', keys.missing]);
  return [rule(columns, paint), ...keyHelp(help, columns, paint)];
}
