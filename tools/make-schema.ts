import { writeFileSync } from 'node:fs';
import { checklistJsonSchema } from '../src/content/json-schema.ts';

// Writes the schema that editors use; a test fails when it is not in step with the code.
const target = new URL('../checklists/checklist.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(checklistJsonSchema(), undefined, 2)}\n`);
