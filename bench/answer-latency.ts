import { performance } from 'node:perf_hooks';
import { openCatalog } from '../src/content/catalog.ts';
import { itemsOf } from '../src/domain/checklist.ts';
import { type Answer, nextStep, questionsFor } from '../src/domain/inspection.ts';
import { openStore } from '../src/store/open-store.ts';
import { fillStore } from './fill-store.ts';

/** Milliseconds from a verdict to the next question, the durable commit included. */
export async function measureAnswers(file: string, count: number): Promise<{ p50: number; p99: number }> {
  await fillStore(file, 10);
  const store = openStore(file);
  const gas = await (await openCatalog({ home: '/nowhere', today: '2026-11-23' })).get('gas');
  const traits = itemsOf(gas.checklist).flatMap((item) => item.appliesTo ?? []);
  const questions = questionsFor([gas.checklist], traits);
  const now = '2026-11-23T09:10:00+08:00';
  const visit = {
    id: 'latency',
    checklists: [gas],
    enterpriseId: 'e-0',
    traits,
    inspectors: [],
    kind: 'routine',
    startedAt: now,
  } as const;
  await store.startInspection(visit, { name: 'bench', now: new Date(now), fixedClock: true });
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const { item } = questions[index % questions.length]!;
    const answer: Answer = {
      checklistId: 'gas',
      itemId: item.id,
      result: 'pass',
      photos: [],
      answeredAt: now,
    };
    const begin = performance.now();
    await store.saveAnswer('latency', answer);
    nextStep(questions, [answer], index % questions.length);
    times.push(performance.now() - begin);
  }
  await store.close();
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(count / 2)]!, p99: times[Math.floor(count * 0.99)]! };
}
