import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circularPath, readCircular } from '../../src/content/circular.ts';
import { complaints } from './files.ts';

const SMALL = `document: { number: 一号, title: 要点, issuer: 某委, date: 2023-02-23 }
clauses:
  - number: 1
    title: 燃气领域
    organs: 某局负责
    phrases:
      - { id: "1.1", phrase: 安装报警装置 }
      - { id: "1.2", phrase: 下发工作提醒单, by: document }
      - { id: "1.3", phrase: 推进管道改造, outOfScope: { zh: 另有安排, en: Done elsewhere } }
`;

const read = (text: string) => readCircular('index.yaml', new TextEncoder().encode(text));

describe('the index of the circular', () => {
  it('has all thirty clauses, with their phrases numbered in order', () => {
    const { circular, diagnostics } = readCircular(circularPath(), readFileSync(circularPath()));
    expect(diagnostics).toEqual([]);
    const { clauses } = circular!;
    expect(clauses.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    for (const { number, phrases } of clauses) {
      expect(phrases.map(({ id }) => id)).toEqual(phrases.map((_, index) => `${number}.${index + 1}`));
    }
  });

  it('says of each phrase what carries it beside the items', () => {
    const [, second, third] = read(SMALL).circular!.clauses[0]!.phrases;
    expect(second).toEqual({ id: '1.2', phrase: '下发工作提醒单', by: 'document' });
    expect(third?.outOfScope?.en).toBe('Done elsewhere');
  });

  it.each([
    ['a mechanism that does not exist', 'by: document', 'by: documents', 'index.yaml:8:43 value.unknown'],
    ['a misspelt key', 'outOfScope:', 'outofscope:', 'index.yaml:9:38 key.unknown'],
    ['an empty phrase', '安装报警装置', "''", 'index.yaml:7:30 phrase.empty'],
    ['a phrase id that is taken', '"1.2"', '"1.1"', 'index.yaml:8:15 id.duplicate'],
    ['no organs', '    organs: 某局负责\n', '', 'index.yaml:3:5 key.missing'],
    ['a reason in one language', ', en: Done elsewhere', '', 'index.yaml:9:38 key.missing'],
    ['a tab', '    title', '\ttitle', 'index.yaml:4:1 yaml.syntax'],
  ])('refuses %s, and says where', (_, from, to, complaint) => {
    expect(SMALL).toContain(from);
    const reading = read(SMALL.replace(from, to));
    expect(complaints(reading)).toContain(complaint);
    expect(reading.circular).toBeUndefined();
  });

  it('refuses the same clause twice', () => {
    const clause = SMALL.slice(SMALL.indexOf('  - number'));
    const again = clause.replaceAll('"1.', '"2.');
    expect(complaints(read(`${SMALL}${again}`))).toEqual(['index.yaml:10:13 id.duplicate']);
  });
});
