// A program of its own: issues so many notices into the database of the first argument, and prints their numbers.
import { openStore } from '../../src/store/open-store.ts';
import { author } from '../builders.ts';
import { draft } from '../paper-builders.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const store = openStore(file);
for (let index = 0; index < Number(count); index += 1) {
  const { number } = await store.issueDocument(draft(`d-${name}-${index}`), author);
  process.stdout.write(`${number}\n`);
}
await store.close();
