// A program of its own: answers without end, and acknowledges each answer once the store has it.
import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import { answer, author, checklist, enterprise, inspectors, item, NOW } from '../builders.ts';

const store = openStore(process.argv[2]!);
const items = Array.from({ length: 20 }, (_, index) => item(`gas-${index}`));
await store.recordEnterprise(enterprise(), author);
await store.startInspection(
  {
    id: 'i-1',
    checklists: [{ hash: 'a'.repeat(64), checklist: checklist(items) }],
    enterpriseId: 'e-1',
    traits: [],
    inspectors,
    kind: 'routine',
    startedAt: NOW,
  },
  author,
);
for (let count = 1; ; count += 1) {
  const { id } = items[count % items.length]!;
  await store.saveAnswer('i-1', answer(id, 'pass', { note: String(count) }));
  writeSync(1, `${id} ${count}\n`);
}
