import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAnswerFile } from '../../src/content/answer-file.ts';
import { LIMITS } from '../../src/content/decode.ts';
import { CONTENT_CODES } from '../../src/content/diagnostic.ts';
import { readContentFiles } from '../../src/content/read-folder.ts';
import { diagnostics as en } from '../../src/messages/en/diagnostics.ts';
import { diagnostics as zhCN } from '../../src/messages/zh-CN/diagnostics.ts';
import { complaints, type Files, GAS, gas, load, SOURCES, TRAITS } from './files.ts';

const OVERLAY = `extends: gas
id: gas-west
version: 2026.1
`;

/** What is written wrong, and what is said about it. */
const CASES: readonly (readonly [what: string, files: Files, said: readonly string[]])[] = [
  ['an empty file', { 'a.yaml': '' }, ['a.yaml:1:1 file.empty']],
  ['nothing but comments', { 'a.yaml': '# 只有注释\n\n' }, ['a.yaml:1:1 file.empty']],
  ['GB18030', { 'a.yaml': bytes('id: a\n# ', [0xc8, 0xbc, 0xc6, 0xf8]) }, ['a.yaml:2:4 file.not-utf8']],
  ['UTF-16', { 'a.yaml': Buffer.from('\ufeffid: 燃气', 'utf16le') }, ['a.yaml:1:1 file.not-utf8']],
  ['over a megabyte', { 'a.yaml': '#'.repeat(LIMITS.bytes + 1) }, ['a.yaml:1:1 file.too-large']],
  ['too many lines', { 'a.yaml': '\n'.repeat(LIMITS.lines) }, ['a.yaml:1:1 file.too-many-lines']],
  [
    'a line without end',
    { 'a.yaml': `a: 1\nb: ${'长'.repeat(LIMITS.line)}` },
    ['a.yaml:2:1 file.line-too-long'],
  ],
  [
    'a direction mark',
    { 'a.yaml': gas('限期安装', '限期\u202e安装') },
    ['a.yaml:17:32 text.control-character'],
  ],
  ['an escaped NUL', { 'a.yaml': gas('限期安装', '"a\\0"') }, ['a.yaml:17:30 text.control-character']],
  ['half a character', { 'a.yaml': gas('限期安装', '"\\ud800"') }, ['a.yaml:17:30 text.control-character']],
  ['an empty text', { 'a.yaml': gas('限期安装', "''") }, ['a.yaml:17:30 text.empty']],
  ['a tab', { 'a.yaml': gas('    items:', '\titems:') }, ['a.yaml:10:1 yaml.syntax']],
  ['a quote left open', { 'a.yaml': gas('限期安装', '"限期') }, ['a.yaml:17:30 yaml.syntax']],
  [
    'an anchor and an alias',
    { 'a.yaml': 'a: &x 1\nb: *x\n' },
    ['a.yaml:1:4 yaml.alias', 'a.yaml:2:4 yaml.alias'],
  ],
  ['a tag', { 'a.yaml': 'a: !!js/function x\n' }, ['a.yaml:1:4 yaml.tag']],
  ['a directive', { 'a.yaml': '%YAML 1.2\n---\na: 1\n' }, ['a.yaml:1:1 yaml.directive']],
  ['two documents', { 'a.yaml': `${GAS}---\nid: b\n` }, ['a.yaml:34:1 yaml.several-documents']],
  ['deep nesting', { 'a.yaml': '['.repeat(200) }, ['a.yaml:1:32 yaml.too-deep']],
  [
    'an unknown key',
    { 'a.yaml': gas('dueDays: 7', 'duedays: 7') },
    ['a.yaml:11:9 key.missing', 'a.yaml:18:9 key.unknown'],
  ],
  [
    'a key twice',
    { 'a.yaml': gas('clause: 16\nr', 'clause: 16\nclause: 17\nr') },
    ['a.yaml:6:1 key.duplicate'],
  ],
  [
    'a merge key',
    { 'a.yaml': gas('sector: gas', 'sector: gas\n<<: { a: b }') },
    ['a.yaml:5:1 key.forbidden'],
  ],
  [
    'the prototype',
    { 'a.yaml': gas('sector: gas', 'sector: gas\n__proto__: { a: b }') },
    ['a.yaml:5:1 key.forbidden'],
  ],
  ['a list as key', { 'a.yaml': gas('sector: gas', 'sector: gas\n[a]: b') }, ['a.yaml:5:1 key.not-text']],
  ['a text for a list', { 'a.yaml': gas('basis: []', 'basis: WSL') }, ['a.yaml:26:16 type.expected']],
  ['a full-width colon', { 'a.yaml': 'id：gas\n' }, ['a.yaml:1:1 type.expected']],
  ['an unknown word', { 'a.yaml': gas('kind: photo', 'kind: foto') }, ['a.yaml:20:21 value.unknown']],
  ['a leading zero', { 'a.yaml': gas('dueDays: 7', 'dueDays: 07') }, ['a.yaml:18:18 number.format']],
  ['a power of ten', { 'a.yaml': gas('dueDays: 7', 'dueDays: 1e3') }, ['a.yaml:18:18 number.format']],
  ['a limit too far', { 'a.yaml': gas('dueDays: 7', 'dueDays: 9999') }, ['a.yaml:18:18 number.range']],
  ['a day that is not', { 'a.yaml': gas('2026-11-23', '2026-02-30') }, ['a.yaml:6:13 date.format']],
  ['a version with spaces', { 'a.yaml': gas('2026.1', 'first one') }, ['a.yaml:2:10 version.format']],
  ['no items', { 'a.yaml': gas('is: [pass]', 'is: []') }, ['a.yaml:33:38 list.empty']],
  ['a Chinese id', { 'a.yaml': gas('id: kitchen', 'id: 厨房') }, ['a.yaml:8:9 id.format']],
  [
    'an item id twice',
    { 'a.yaml': gas('id: gas-hose', 'id: gas-alarm') },
    ['a.yaml:23:13 id.duplicate', 'a.yaml:33:23 when.later-item'],
  ],
  [
    'no phrase',
    {
      'a.yaml': gas(
        'phrase: 依法安装可燃气体报警装置 }\n        basis: []',
        "phrase: '' }\n        basis: []",
      ),
    },
    ['a.yaml:25:39 phrase.empty'],
  ],
  [
    'major by itself',
    { 'a.yaml': gas('grade: general', 'grade: major') },
    ['a.yaml:16:16 major.without-criterion'],
  ],
  [
    'general with a criterion',
    { 'a.yaml': gas('grade: major', 'grade: general') },
    ['a.yaml:27:16 criterion.without-major'],
  ],
  ['limits crossed', { 'a.yaml': gas('min: 0.3', 'min: 3') }, ['a.yaml:21:64 limits.crossed']],
  ['an unknown trait', { 'a.yaml': gas('[catering-gas]', '[catering-gaz]') }, ['a.yaml:22:21 trait.unknown']],
  [
    'skip logic on nothing',
    { 'a.yaml': gas('item: gas-alarm', 'item: gas-alarms') },
    ['a.yaml:33:23 when.unknown-item'],
  ],
  [
    'skip logic on itself',
    { 'a.yaml': gas('item: gas-alarm', 'item: gas-hose') },
    ['a.yaml:33:23 when.later-item'],
  ],
  [
    'an unknown source',
    { 'a.yaml': gas('- { source: WSL, article: 第36条 }', '- { source: WSLL }') },
    ['a.yaml:15:23 basis.unknown-source'],
  ],
  [
    'a source named as a method',
    { 'a.yaml': gas('- { source: WSL, article: 第36条 }', '- { source: WSL, article: toString }') },
    ['a.yaml:15:37 basis.unknown-article'],
  ],
  [
    'an article not looked up',
    { 'a.yaml': gas('article: 第36条 }\n', 'article: 第99条 }\n') },
    ['a.yaml:15:37 basis.unknown-article'],
  ],
  [
    'an article of which only the title is known',
    { 'a.yaml': gas('article: 第36条 }\n', 'article: 第41条 }\n') },
    ['a.yaml:15:37 basis.article-unverified'],
  ],
  [
    'a law of next year',
    { 'a.yaml': gas('- { source: WSL, article: 第36条 }', '- { source: NEW }') },
    ['a.yaml:15:23 basis.not-yet-in-force'],
  ],
  [
    'a law of last summer',
    { 'a.yaml': gas('- { source: WSL, article: 第36条 }', '- { source: OLD }') },
    ['a.yaml:15:23 basis.no-longer-in-force'],
  ],
  ['a trait twice', { 'traits.yaml': TRAITS + TRAITS.split('\n')[1] }, ['traits.yaml:3:11 id.duplicate']],
  [
    'a source key in small letters',
    { 'sources.yaml': SOURCES.replace('  WSL:', '  wsl:') },
    ['sources.yaml:2:3 id.format'],
  ],
  [
    'an overlay on nothing',
    { 'o.yaml': `${OVERLAY}skip: [{ item: gas-hose, reason: 本区没有 }]\n` },
    ['o.yaml:1:10 overlay.unknown-base'],
  ],
  [
    'overlays on each other',
    {
      'a.yaml': 'extends: b\nid: a\nversion: 1\nskip: [{ item: x, reason: y }]\n',
      'b.yaml': 'extends: a\nid: b\nversion: 1\nskip: [{ item: x, reason: y }]\n',
    },
    ['b.yaml:1:10 overlay.cycle'],
  ],
  [
    'an overlay of an unknown item',
    { 'a.yaml': GAS, 'o.yaml': `${OVERLAY}skip: [{ item: gas-hoze, reason: 本区没有 }]\n` },
    ['o.yaml:4:16 overlay.unknown-item'],
  ],
  [
    'an item skipped and overridden',
    {
      'a.yaml': GAS,
      'o.yaml': `${OVERLAY}skip:\n  - { item: gas-hose, reason: 甲 }\noverride:\n  - { item: gas-hose, reason: 乙, dueDays: 3 }\n`,
    },
    ['o.yaml:7:13 overlay.item-twice'],
  ],
  [
    'an overlay without reasons',
    {
      'a.yaml': GAS,
      'o.yaml': `${OVERLAY}skip:\n  - { item: gas-hose }\noverride:\n  - { item: gas-alarm, reason: '', dueDays: 3 }\n`,
    },
    ['o.yaml:5:5 overlay.reason-missing', 'o.yaml:7:32 overlay.reason-missing'],
  ],
  [
    'skipping what another item depends on',
    { 'a.yaml': GAS, 'o.yaml': `${OVERLAY}skip: [{ item: gas-alarm, reason: 甲 }]\n` },
    ['o.yaml:4:16 overlay.when-skipped'],
  ],
  [
    'an overlay that changes nothing',
    { 'a.yaml': GAS, 'o.yaml': OVERLAY },
    ['o.yaml:1:10 overlay.nothing-changed'],
  ],
  [
    'an overlay that leaves nothing',
    {
      'a.yaml': GAS,
      'o.yaml': `${OVERLAY}skip:\n  - { item: gas-alarm, reason: 甲 }\n  - { item: gas-hose, reason: 甲 }\n`,
    },
    ['o.yaml:4:1 overlay.nothing-left'],
  ],
  [
    'an overlay that makes an item major by itself',
    { 'a.yaml': GAS, 'o.yaml': `${OVERLAY}override: [{ item: gas-alarm, reason: 甲, grade: major }]\n` },
    ['o.yaml:4:49 major.without-criterion'],
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'xh-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is wrong with a file', () => {
  it.each(CASES)('%s is told with its line and column', (_, files, said) => {
    expect(complaints(load(files))).toEqual(said);
  });

  it('100,000 keys are refused at the place where it is enough', () => {
    const flood = Array.from({ length: 19_000 }, (_, key) => `k${key}: { a: 1 }`).join('\n');
    const [only, ...rest] = load({ 'a.yaml': flood }).diagnostics;
    expect([only?.code, rest]).toEqual(['yaml.too-many-keys', []]);
  });

  it('a thousand faults are told one by one, the rest are counted', () => {
    const { diagnostics } = load({ 'a.yaml': `a: 1\n${'a: 1\n'.repeat(1_100)}` });
    expect(diagnostics.filter(({ code }) => code === 'key.duplicate')).toHaveLength(LIMITS.problems);
    expect(diagnostics.find(({ code }) => code === 'file.more-problems')?.details).toEqual({ count: 100 });
  });

  it('a file that is missing, a folder named as one, and one that cannot be opened are told apart', () => {
    mkdirSync(join(folder, 'a.yaml'));
    writeFileSync(join(folder, 'b.yaml'), GAS);
    const missing = join(folder, 'none.yaml');
    const throughFile = join(folder, 'b.yaml', 'c.yaml');
    const read = readContentFiles([folder, missing, throughFile]);
    expect(read.files.map(({ path }) => path)).toEqual([join(folder, 'b.yaml')]);
    expect(read.diagnostics.map(({ file, code }) => [file, code])).toEqual([
      [join(folder, 'a.yaml'), 'file.folder'],
      [missing, 'file.missing'],
      [throughFile, 'file.unreadable'],
    ]);
  });

  it('an instant without its offset is told in an answer file', () => {
    const text =
      'enterprise: { name: 甲, kind: company, street: 乙 }\ninspectors: []\nstartedAt: 2026-11-23\nanswers: {}\n';
    const { diagnostics } = readAnswerFile('v.yaml', new TextEncoder().encode(text));
    expect(complaints({ diagnostics })).toContain('v.yaml:3:12 instant.format');
  });
});

describe('the codes', () => {
  const ELSEWHERE = [
    'file.missing',
    'file.folder',
    'file.unreadable',
    'file.more-problems',
    'yaml.too-many-keys',
    'instant.format',
  ];

  it('are each shown by an example here', () => {
    const shown = CASES.flatMap(([, , said]) => said.map((line) => line.split(' ')[1]));
    expect(CONTENT_CODES.filter((code) => ![...shown, ...ELSEWHERE].includes(code))).toEqual([]);
  });

  it('have a sentence in both languages, and no sentence lacks its code', () => {
    expect(Object.keys(zhCN).toSorted()).toEqual([...CONTENT_CODES].toSorted());
    expect(Object.keys(en).toSorted()).toEqual([...CONTENT_CODES].toSorted());
  });

  it.each(CASES)('make a sentence without holes: %s', (_, files) => {
    for (const { code, details } of load(files).diagnostics) {
      for (const sentences of [zhCN, en]) {
        const sentence = sentences[code as keyof typeof zhCN](details);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”/);
        expect(sentence).toMatch(/[。？.?]$/);
      }
    }
  });
});

function bytes(text: string, more: readonly number[]): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode(text), ...more]);
}
