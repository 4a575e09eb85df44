import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeYaml, type FaultAt } from '../../src/content/compose-yaml.ts';
import { plainData } from '../../src/content/plain-yaml.ts';
import { dataOf } from '../../src/content/yaml-data.ts';

const FOLDER = fileURLToPath(new URL('../../checklists/', import.meta.url));
const SHIPPED = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const TEXTS = SHIPPED.map((name) => readFileSync(FOLDER + name, 'utf8'));

/** What the yaml library reads, or undefined if it finds anything wrong. */
function byLibrary(text: string): unknown {
  const { root, faults } = composeYaml(text);
  const wrong: FaultAt[] = [...faults];
  const data = faults.length === 0 ? dataOf(root, wrong) : undefined;
  return wrong.length > 0 ? undefined : data;
}

const PARTS = [
  ...[
    ' ',
    '  ',
    ':',
    ': ',
    '-',
    '- ',
    '#',
    ' #',
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    "'",
    '"',
    "''",
    '\\',
    '~',
    '|',
    '>',
    '>-',
  ],
  ...[
    '?',
    '&',
    '*',
    '!',
    '%',
    '@',
    '`',
    '\u3000',
    '\u00a0',
    '：',
    'a',
    '1',
    '...',
    '---',
    'x: y',
    '<<: a',
    '{}',
    '[]',
  ],
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n      ',
    '\n-',
    '\n- - a',
    '\n? a',
    '\n    more',
    '\n  # c',
    '>-\n',
    '>-\n    ',
    "'a b",
    '"a b',
  ],
];

/** A few lines of a shipped file, moved to the margin, with parts put in and taken out. */
const snippet = fc
  .tuple(
    fc.nat(),
    fc.nat(),
    fc.integer({ min: 2, max: 16 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', ...PARTS), fc.nat({ max: 2 })), { maxLength: 4 }),
  )
  .map(([file, line, height, edits]) => {
    const lines = TEXTS[file % TEXTS.length]!.split('\n');
    const from = line % Math.max(1, lines.length - 3);
    const margin = /^ */.exec(lines[from]!)![0];
    const text = lines
      .slice(from, from + height)
      .map((each) => (each.startsWith(margin) ? each.slice(margin.length) : each))
      .join('\n');
    return edits.reduce((damaged, [place, part, drop]) => {
      const at = place % (damaged.length + 1);
      return damaged.slice(0, at) + part + damaged.slice(at + drop);
    }, text);
  });

describe('the quick reader', () => {
  it.each(SHIPPED.map((name, index) => [name, TEXTS[index]!] as const))(
    'reads %s itself, as the library does',
    (_, text) => {
      const data = plainData(text);
      expect(data).toBeDefined();
      expect(data).toEqual(byLibrary(text));
    },
  );

  it('declines what is not plain', () => {
    const strange = [
      'a: &x 1',
      'a: |\n  b',
      'a: "\\n"',
      '? a\n: b',
      'a: b: c',
      'a: [b',
      'a: {b: c}x',
      'a: 1\na: 2',
      '- - a',
      '__proto__: a',
      'a:\tb',
      '---\na: b',
      'a: {b}',
      'a\n',
    ];
    expect(strange.filter((text) => plainData(text) !== undefined)).toEqual([]);
  });

  it('never reads anything otherwise than the library', () => {
    let read = 0;
    const runs = Number(process.env['XH_TORTURE_RUNS'] ?? 200) * 10;
    fc.assert(
      fc.property(snippet, (text) => {
        const data = plainData(text);
        if (data === undefined) return;
        read += 1;
        expect(data).toEqual(byLibrary(text));
      }),
      { numRuns: runs },
    );
    // A reader that declined everything would pass as well.
    expect(read).toBeGreaterThan(runs / 10);
  });
});
