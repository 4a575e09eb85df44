import type { Criterion, Item } from '../domain/checklist.ts';
import type { MajorCriterion } from '../domain/hazard.ts';
import { type Answer, countedAnswers, findItem, questionsFor } from '../domain/inspection.ts';
import { dateOf, type Instant } from '../domain/local-date.ts';
import type { InspectionRecord, NewHazard } from '../store/store.ts';

/** The hazards that a visit's failed items become when it is completed, in walking order. */
export function hazardsOf(record: InspectionRecord, completedAt: Instant, newId: () => string): NewHazard[] {
  const { inspection, checklists, answers } = record;
  const questions = questionsFor(checklists, inspection.traits, inspection.onlyItems);
  return countedAnswers(questions, answers)
    .filter((answer) => answer.result === 'fail' && answer.finding)
    .map((answer) => ({ id: newId(), raised: raisedFrom(record, answer, completedAt) }));
}

function raisedFrom(
  { inspection, checklists }: InspectionRecord,
  answer: Answer,
  completedAt: Instant,
): NewHazard['raised'] {
  const { checklistId, itemId, photos } = answer;
  const item = findItem(checklists, checklistId, itemId)!;
  const { description, grade, place, requirement, responsible, dueOn, fixedOnTheSpot } = answer.finding!;
  return {
    inspectionId: inspection.id,
    enterpriseId: inspection.enterpriseId,
    checklistId,
    itemId,
    sector: checklists.find((one) => one.id === checklistId)!.sector,
    grade,
    criterion: criterionOf(item, answer),
    description,
    place,
    requirement,
    responsible,
    foundOn: dateOf(completedAt),
    dueOn: fixedOnTheSpot ? undefined : dueOn,
    photos,
  };
}

function criterionOf(item: Item, { finding }: Answer): MajorCriterion | undefined {
  if (finding?.grade !== 'major') return undefined;
  const { source, article, fact }: Criterion = item.majorIf![finding.criterion!]!;
  return { source, article, fact: fact.zh };
}
