import type { FileAnswer, FileFinding, FileVisit } from '../content/answer-file.ts';
import type { Diagnostic, DiagnosticCode, Path } from '../content/diagnostic.ts';
import type { YamlFile } from '../content/read-yaml.ts';
import type { Checklist, Item } from '../domain/checklist.ts';
import {
  type Answer,
  answerTo,
  type Finding,
  gapsOf,
  isSkipped,
  type Photo,
  type Question,
  questionsFor,
} from '../domain/inspection.ts';
import { addDays, type LocalDate } from '../domain/local-date.ts';
import { isProblem, type Problem } from '../domain/problem.ts';
import { type Language, textIn } from '../domain/text.ts';
import { answerTextProblems } from './answer-texts.ts';
import type { Asker, GivenAnswer } from './run-inspection.ts';

/** What the answers are prepared with. */
export interface AnswerFileContext {
  readonly checklists: readonly Checklist[];
  readonly language: Language;
  readonly onlyItems?: readonly string[] | undefined;
  /** The day of the visit: due dates count from it. */
  readonly today: LocalDate;
  /** Looks at a photo without taking it in. @throws Problem `photo.*` */
  readonly examinePhoto: (path: string) => Photo;
}

/** The answers ready to be given one by one, and every fault that keeps them from it. */
export interface PreparedAnswers {
  readonly answers: ReadonlyMap<string, GivenAnswer>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Completes and checks a file's answers against the checklists. Nothing is stored. */
export function prepareAnswers(
  visit: FileVisit,
  file: YamlFile,
  context: AnswerFileContext,
): PreparedAnswers {
  const questions = questionsFor(context.checklists, visit.traits, context.onlyItems);
  const answers = new Map<string, GivenAnswer>();
  const diagnostics: Diagnostic[] = [];
  for (const [itemId, given] of visit.answers) {
    const question = questions.find((one) => one.item.id === itemId);
    if (!question) {
      diagnostics.push(unknownItem(file, given.path, itemId, context.checklists));
      continue;
    }
    const { photos, faults } = photosOf(given, file, context.examinePhoto);
    const finding =
      given.result === 'fail' ? findingOf(question.item, given.finding ?? {}, visit, context) : undefined;
    const { result, note, measured } = given;
    answers.set(itemId, { result, note, measured, photos, finding });
    diagnostics.push(
      ...faults,
      ...textFaults(file, given, finding),
      ...dateFaults(file, given, context.today),
    );
  }
  return { answers, diagnostics: [...diagnostics, ...gapFaults(file, visit, questions, answers)] };
}

/** Gives the prepared answers one by one, and completes. */
export function answerFileAsker(answers: ReadonlyMap<string, GivenAnswer>): Asker {
  return {
    ask: async ({ question }) => {
      const answer = answers.get(question.item.id);
      if (!answer) throw new TypeError(`no answer was prepared for ${question.item.id}`);
      return { kind: 'answer', answer };
    },
    review: async () => ({ kind: 'complete' }),
  };
}

function unknownItem(file: YamlFile, path: Path, item: string, checklists: readonly Checklist[]): Diagnostic {
  const exists = checklists.some((list) =>
    list.sections.some((one) => one.items.some(({ id }) => id === item)),
  );
  return file.fault(
    path,
    { code: exists ? 'answer.not-asked' : 'answer.unknown-item', details: { item } },
    'key',
  );
}

function photosOf(given: FileAnswer, file: YamlFile, examine: AnswerFileContext['examinePhoto']) {
  const photos: Photo[] = [];
  const faults: Diagnostic[] = [];
  given.photos.forEach((path, index) => {
    try {
      photos.push(examine(path));
    } catch (error) {
      if (!isProblem(error)) throw error;
      faults.push(problemAt(file, [...given.path, 'photos', index], error));
    }
  });
  return { photos, faults };
}

function problemAt(file: YamlFile, path: Path, problem: Problem): Diagnostic {
  return file.fault(path, { code: problem.code as DiagnosticCode, details: problem.details });
}

function findingOf(
  item: Item,
  given: FileFinding,
  visit: FileVisit,
  { language, today }: AnswerFileContext,
): Finding {
  const fixedOnTheSpot = given.fixedOnTheSpot ?? false;
  return {
    description: given.description ?? textIn(language, item.text),
    grade: given.grade ?? 'general',
    criterion: given.criterion === undefined ? undefined : given.criterion - 1,
    place: given.place ?? '',
    requirement: given.requirement ?? textIn(language, item.rectification),
    dueOn: fixedOnTheSpot ? undefined : (given.dueOn ?? addDays(today, given.dueDays ?? item.dueDays)),
    fixedOnTheSpot,
    responsible: given.responsible ?? visit.enterprise.responsible ?? '',
  };
}

function textFaults(file: YamlFile, given: FileAnswer, finding: Finding | undefined): Diagnostic[] {
  return answerTextProblems(given.note, finding).map(({ path, problem }) =>
    problemAt(file, [...given.path, ...path], problem),
  );
}

function dateFaults(file: YamlFile, { finding, path }: FileAnswer, today: LocalDate): Diagnostic[] {
  if (finding?.dueOn === undefined || finding.dueOn >= today) return [];
  return [
    file.fault([...path, 'finding', 'dueOn'], {
      code: 'answer.due-in-the-past',
      details: { due: finding.dueOn },
    }),
  ];
}

const CODE_OF_GAP = {
  unanswered: 'answer.missing',
  finding: 'answer.missing',
  criterion: 'answer.criterion-missing',
  reason: 'answer.reason-missing',
  photo: 'answer.photo-missing',
  measure: 'answer.measure-missing',
} as const satisfies Record<string, DiagnosticCode>;

function gapFaults(
  file: YamlFile,
  visit: FileVisit,
  questions: readonly Question[],
  given: ReadonlyMap<string, GivenAnswer>,
): Diagnostic[] {
  const answers = questions.flatMap((question): Answer[] => {
    const answer = given.get(question.item.id);
    const { checklist, item } = question;
    return answer ? [{ ...answer, checklistId: checklist.id, itemId: item.id, answeredAt: '' }] : [];
  });
  return questions
    .filter((question) => !isSkipped(question, answers))
    .flatMap((question) => {
      const { item } = question;
      const path = visit.answers.get(item.id)?.path;
      const gaps = gapsOf(item, answerTo(question, answers)).filter(
        (gap) => gap !== 'photo' || !hasPhotos(visit, item),
      );
      return gaps.map((gap) =>
        file.fault(path ?? ['answers'], { code: CODE_OF_GAP[gap], details: { item: item.id } }, 'key'),
      );
    });
}

// A photo that was named but cannot be taken is told where it is named.
function hasPhotos(visit: FileVisit, item: Item): boolean {
  return (visit.answers.get(item.id)?.photos.length ?? 0) > 0;
}
