// A program of its own: writes so many enterprises into the database of the first argument.
import { openStore } from '../../src/store/open-store.ts';
import { author, enterprise } from '../builders.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const store = openStore(file);
for (let index = 0; index < Number(count); index += 1) {
  const one = { id: `e-${name}-${index}`, name: `示例${name}-${index}`, creditCode: undefined };
  await store.recordEnterprise(enterprise(one), author);
}
await store.close();
