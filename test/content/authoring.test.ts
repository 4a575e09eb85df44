import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/content/decode.ts';
import { CONTENT_CODES } from '../../src/content/diagnostic.ts';
import { FIELD_NOTES } from '../../src/content/field-notes.ts';
import { NAMED_SHAPES } from '../../src/content/schema.ts';
import { load } from './files.ts';

const GUIDE = readFileSync(fileURLToPath(new URL('../../docs/authoring.md', import.meta.url)), 'utf8');
const BLOCKS = [...GUIDE.matchAll(/```yaml\n# ([\w.]+)\n([\s\S]*?)```/g)].map(([, name, text]) => [
  name!,
  text!,
]);
const FILES = Object.fromEntries(
  BLOCKS.map(([name, text]) => [name!.includes('.') ? name! : `${name}.yaml`, text!]),
);

/** The table below the heading of a shape. */
function tableOf(shape: string): string {
  const from = GUIDE.indexOf(`\`${shape}\`\n\n| `);
  return from < 0 ? '' : GUIDE.slice(from, GUIDE.indexOf('\n\n', GUIDE.indexOf('|---|', from)));
}

describe('the guide for authors', () => {
  it('has examples that are valid together', () => {
    expect(Object.keys(FILES)).toEqual(['checklist.yaml', 'sources.yaml', 'traits.yaml', 'overlay.yaml']);
    const { checklists, diagnostics } = load(FILES);
    expect(diagnostics).toEqual([]);
    expect(checklists.map(({ id }) => id)).toEqual(['warehouse', 'warehouse-west']);
  });

  it.each(Object.entries(NAMED_SHAPES))(
    'tells every field of %s, and which are required',
    (name, { shape }) => {
      const table = tableOf(name);
      for (const [field, value] of Object.entries(shape)) {
        const required = value._zod.optin === 'optional' ? '' : ' *';
        expect(table).toContain(`| \`${field}\`${required} | ${FIELD_NOTES[name]![field]} |`);
      }
    },
  );

  it('shows every field in an example', () => {
    const examples = BLOCKS.map(([, text]) => text).join('\n');
    const fields = Object.values(NAMED_SHAPES).flatMap(({ shape }) => Object.keys(shape));
    expect(fields.filter((field) => !new RegExp(`\\b${field}:`).test(examples))).toEqual([]);
  });

  it('lists every code, and none that does not exist', () => {
    const listed = [...GUIDE.matchAll(/^\| `([a-z0-9]+\.[a-z0-9-]+)` \| \S.* \| \S.* \|$/gm)].map(
      ([, code]) => code,
    );
    expect(listed).toEqual([...CONTENT_CODES]);
  });

  it('names the limits as they are', () => {
    for (const limit of [LIMITS.lines, LIMITS.line, LIMITS.values]) {
      expect(GUIDE).toContain(limit.toLocaleString('en-US'));
    }
    expect(GUIDE).toContain(`嵌套 ${LIMITS.depth} 层`);
  });
});
