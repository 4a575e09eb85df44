import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContentCode } from '../../src/content/diagnostic.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { GAS, load, TRAITS } from './files.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at));

/** Files that stop other readers: bombs, floods, pits. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['100,000 keys on as many lines', repeat(100_000, (key) => `k${key}: 1`).join('\n')],
  ['100,000 equal keys', 'k: 1\n'.repeat(100_000)],
  ['19,999 equal keys', 'k: 1\n'.repeat(19_999)],
  ['100,000 keys in one map', `{${repeat(100_000, (key) => `k${key}: 1`).join(',')}}`],
  [
    'keys in lines that are just short enough',
    `{${repeat(99, () => repeat(1_400, (key) => `k${key}:`).join(',')).join(',\n')}}`,
  ],
  ['an alias bomb', `a: &a [x,x]\n${repeat(30, (at) => `b${at}: &b${at} [*a,*a,*a,*a]`).join('\n')}`],
  ['a million open brackets', '[\n'.repeat(19_000)],
  ['brackets in one line', '['.repeat(9_999)],
  ['hyphens', '- '.repeat(4_999)],
  ['question marks', '? '.repeat(4_999)],
  ['keys in keys', 'a: '.repeat(3_000)],
  ['maps in maps', '{a: '.repeat(2_000)],
  ['steps to the right', repeat(2_000, (at) => `${' '.repeat(at)}a:`).join('\n')],
  ['commas', `[${`${','.repeat(9_000)}\n`.repeat(5)}]`],
  ['tags', '! '.repeat(4_999)],
  ['anchors', repeat(19_000, (at) => `a${at}: &x 1`).join('\n')],
  ['documents', '---\n'.repeat(19_000)],
  ['comments', '# x\n'.repeat(19_000)],
  ['blank lines', `${'\n'.repeat(19_000)}a: 1`],
  ['an endless quote', `a: "${'x\n'.repeat(19_000)}`],
  ['an endless text', `a: >-\n${'  x\n'.repeat(19_000)}`],
  ['spaces', `${' '.repeat(9_999)}\n`.repeat(100)],
  ['direction marks', '\u202e'.repeat(300_000)],
  ['quotes side by side', `a: ${"''".repeat(4_900)}`],
];

describe('a hostile file', () => {
  it.each(HOSTILE)('is answered in well under a second: %s', (_, text) => {
    const bytes = encode(text);
    const start = process.threadCpuUsage();
    const { diagnostics } = load({ 'a.yaml': bytes });
    const { user, system } = process.threadCpuUsage(start);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  it('cannot reach the prototype', () => {
    const { file } = readYaml(
      'a.yaml',
      encode('__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n'),
    );
    expect(Object.getPrototypeOf(file!.data)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const RUNS = Number(process.env['XH_TORTURE_RUNS'] ?? 200);
const SEED = encode(GAS);
const GB18030 = [0xc8, 0xab, 0xbc, 0xec, 0xb2, 0xe9];

const place = fc.nat({ max: SEED.length });
const spot = fc.tuple(
  place,
  fc.constantFrom(
    '\t',
    '\ufeff',
    '\r',
    '"',
    "'",
    '{',
    '[',
    ']',
    '}',
    '&a ',
    '*a',
    '!x ',
    '|\n',
    '>\n',
    '? ',
    '- ',
    ': ',
    '#',
    '---\n',
    '\0',
    '\u202e',
    '<<: x\n',
    '%A\n',
    '\\',
    '🚒',
    '：',
  ),
);
const mutation = fc.oneof(
  fc.tuple(place, fc.nat({ max: 255 })).map(
    ([at, byte]) =>
      (bytes: number[]) =>
        bytes.with(at % bytes.length, byte),
  ),
  place.map((at) => (bytes: number[]) => bytes.slice(0, Math.max(1, at))),
  spot.map(
    ([at, text]) =>
      (bytes: number[]) =>
        bytes.toSpliced(at, 0, ...encode(text)),
  ),
  place.map((at) => (bytes: number[]) => bytes.toSpliced(at, 0, ...GB18030)),
  place.map((at) => (bytes: number[]) => bytes.toSpliced(at, 1 + (at % 40))),
  fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(
    ([at, deep]) =>
      (bytes: number[]) =>
        bytes.toSpliced(at, 0, ...encode('[{a: '.repeat(deep))),
  ),
  fc.constant((bytes: number[]) => [0xef, 0xbb, 0xbf, ...bytes]),
);

describe('a damaged file', () => {
  it('gives a checklist or diagnostics with a place, never an exception', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const bytes = new Uint8Array(mutations.reduce((damaged, mutate) => mutate(damaged), [...SEED]));
        const { checklists, diagnostics } = load({ 'a.yaml': bytes, 'traits.yaml': TRAITS });
        const lines = new TextDecoder().decode(bytes).split('\n').length;
        for (const { code, line, col, endCol = col + 1 } of diagnostics) {
          expect(isContentCode(code)).toBe(true);
          expect(line >= 1 && line <= lines && col >= 1 && endCol > col).toBe(true);
        }
        expect(checklists.length === 1 || diagnostics.some(({ severity }) => severity === 'error')).toBe(
          true,
        );
      }),
      { numRuns: RUNS },
    );
  });
});
