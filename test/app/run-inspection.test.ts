import { describe, expect, it } from 'vitest';
import { type Asker, type Reply, runInspection } from '../../src/app/run-inspection.ts';
import { type Answer, questionsFor } from '../../src/domain/inspection.ts';
import type { AnswerKeeper } from '../../src/store/store.ts';
import { checklist, finding, item, NOW } from '../builders.ts';

const questions = questionsFor([checklist([item('a'), item('b'), item('c')])], []);

/** Replies in turn, notes what was asked, and completes when all is answered. */
function scripted(...replies: Reply[]): Asker & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async ({ question, gap }) => {
      asked.push(gap && gap !== 'unanswered' ? `${question.item.id}:${gap}` : question.item.id);
      return replies.shift() ?? { kind: 'pause' };
    },
    review: async () => ({ kind: 'complete' }),
  };
}

/** Keeps answers as a store would, and remembers how each came to be. */
function keeperOf(saved: Answer[] = []): AnswerKeeper & { saved: Answer[] } {
  const steps: { answer: Answer; before: Answer | undefined }[] = [];
  return {
    saved,
    saveAnswer: async (_, answer) => {
      const index = saved.findIndex((one) => one.itemId === answer.itemId);
      steps.push({ answer, before: saved[index] });
      if (index < 0) saved.push(answer);
      else saved[index] = answer;
    },
    undoAnswer: async () => {
      const step = steps.pop();
      if (!step) return undefined;
      const { checklistId, itemId } = step.answer;
      saved.splice(
        saved.findIndex((one) => one.itemId === itemId),
        1,
        ...(step.before ? [step.before] : []),
      );
      return { checklistId, itemId, before: step.before };
    },
  };
}

const says = (result: Answer['result'], more: object = {}): Reply => ({
  kind: 'answer',
  answer: { result, photos: [], ...more },
});

async function run(asker: Asker, keeper = keeperOf()) {
  const result = await runInspection('i-1', questions, [], { asker, keeper, now: () => NOW });
  return { ...result, keeper };
}

describe('runInspection', () => {
  it('asks every item in order, stores each answer and completes', async () => {
    const asker = scripted(says('pass'), says('pass'), says('not-applicable'));
    const { complete, keeper } = await run(asker);
    expect(asker.asked).toEqual(['a', 'b', 'c']);
    expect(complete).toBe(true);
    expect(keeper.saved.map((one) => one.result)).toEqual(['pass', 'pass', 'not-applicable']);
  });

  it('stores a failed verdict before it asks what was found', async () => {
    const keeper = keeperOf();
    const asker = scripted(says('fail'), { kind: 'pause' });
    await run(asker, keeper);
    expect(asker.asked).toEqual(['a', 'a:finding']);
    expect(keeper.saved).toMatchObject([{ itemId: 'a', result: 'fail' }]);
  });

  it('goes back and on again without asking what is answered', async () => {
    const asker = scripted(
      says('pass'),
      says('pass'),
      { kind: 'back' },
      says('fail', { finding: finding() }),
      says('pass'),
    );
    await run(asker);
    expect(asker.asked).toEqual(['a', 'b', 'c', 'b', 'c']);
  });

  it('jumps to any item and afterwards comes back for what was left out', async () => {
    const asker = scripted({ kind: 'go', position: 3 }, says('pass'), says('pass'), says('pass'));
    await run(asker);
    expect(asker.asked).toEqual(['a', 'c', 'a', 'b']);
  });

  it('undoes the last answer as often as wanted', async () => {
    const keeper = keeperOf();
    const asker = scripted(
      says('pass'),
      says('fail', { finding: finding() }),
      { kind: 'undo' },
      { kind: 'undo' },
    );
    await run(asker, keeper);
    expect(asker.asked).toEqual(['a', 'b', 'c', 'b', 'a']);
    expect(keeper.saved).toEqual([]);
  });

  it('stays at an item of which only a note was taken', async () => {
    const asker = scripted(says('unanswered', { note: '稍后再看' }), says('pass'));
    await run(asker);
    expect(asker.asked).toEqual(['a', 'a', 'b']);
  });

  it('shows last time’s answer beside the item that it was given to', async () => {
    const shown: (string | undefined)[] = [];
    const asker: Asker = {
      ask: async ({ question, last }) => {
        shown.push(last && `${question.item.id} ${last.answer.result} ${last.on}`);
        return says('pass');
      },
      review: async () => ({ kind: 'complete' }),
    };
    const answer = { checklistId: 'gas', itemId: 'b', result: 'fail', photos: [], answeredAt: NOW } as const;
    const lastAnswers = [{ answer, inspectionNumber: 'JC-20260101-0001', on: '2026-01-01' }];
    await runInspection('i-1', questions, [], { asker, keeper: keeperOf(), now: () => NOW, lastAnswers });
    expect(shown).toEqual([undefined, 'b fail 2026-01-01', undefined]);
  });

  it('goes on where it was left', async () => {
    const keeper = keeperOf();
    await run(scripted(says('pass'), { kind: 'pause' }), keeper);
    const asker = scripted(says('pass'), says('pass'));
    await runInspection('i-1', questions, keeper.saved, { asker, keeper, now: () => NOW });
    expect(asker.asked).toEqual(['b', 'c']);
  });
});
