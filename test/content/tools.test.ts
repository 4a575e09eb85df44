import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/content/code-frame.ts';
import { diffChecklists } from '../../src/content/diff.ts';
import { FIELD_NOTES } from '../../src/content/field-notes.ts';
import { checklistJsonSchema } from '../../src/content/json-schema.ts';
import { sarif } from '../../src/content/sarif.ts';
import { NAMED_SHAPES } from '../../src/content/schema.ts';
import { checklistSkeleton } from '../../src/content/skeleton.ts';
import type { Checklist } from '../../src/domain/checklist.ts';
import { diagnostics as zhCN } from '../../src/messages/zh-CN/diagnostics.ts';
import { GAS, gas, load, TODAY } from './files.ts';

describe('the JSON Schema', () => {
  it('lies beside the checklists in step with the code (npm run schema)', () => {
    const file = fileURLToPath(new URL('../../checklists/checklist.schema.json', import.meta.url));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(checklistJsonSchema());
  });

  it('gives numbers as numbers, and takes an unquoted version', () => {
    const { $defs } = checklistJsonSchema() as {
      $defs: Record<string, { properties: Record<string, unknown> }>;
    };
    expect($defs['Item']!.properties['dueDays']).toMatchObject({
      type: 'integer',
      minimum: 0,
      maximum: 3650,
    });
    expect($defs['Measure']!.properties['min']).toMatchObject({ type: 'number' });
    expect($defs['Checklist']!.properties['version']).toMatchObject({ type: ['string', 'number'] });
  });

  it('has a note for each field, and no note without a field', () => {
    const fields = Object.entries(NAMED_SHAPES).map(([name, { shape }]) => [
      name,
      Object.keys(shape).toSorted(),
    ]);
    const notes = Object.entries(FIELD_NOTES).map(([name, each]) => [name, Object.keys(each).toSorted()]);
    expect(Object.fromEntries(notes)).toEqual(Object.fromEntries(fields));
  });
});

describe('a new checklist', () => {
  it('is valid as it is written', () => {
    const { checklists, diagnostics } = load({
      'warehouse.yaml': checklistSkeleton({ id: 'warehouse', today: TODAY }),
    });
    expect(diagnostics).toEqual([]);
    expect(checklists[0]).toMatchObject({ id: 'warehouse', version: '2026.1', reviewedOn: TODAY });
  });

  it('stays valid when each commented example is taken in', () => {
    const text = checklistSkeleton({ id: 'warehouse', today: TODAY })
      .replace('basis: []\n        # - {', 'basis:\n          - {')
      .replace('# measure:', 'measure:')
      .replace('# appliesTo: [crowded]', 'appliesTo: [catering-gas]');
    expect(load({ 'warehouse.yaml': text }).diagnostics).toEqual([]);
  });
});

describe('a code frame', () => {
  it('puts the carets under Chinese text', () => {
    const text = 'a: 1\nzh: 厨房用气，位置错误\n';
    const frame = codeFrame(text, { line: 2, col: 10, endCol: 12 }).split('\n');
    expect(frame).toEqual(['1 | a: 1', '2 | zh: 厨房用气，位置错误', '  |               ^^^^']);
    expect(stringWidth(frame[1]!.slice(0, frame[1]!.indexOf('位')))).toBe(frame[2]!.indexOf('^'));
  });

  it('shows what cannot be seen', () => {
    const frame = codeFrame('a: x\u202ey\t\u0007z', { line: 1, col: 5, endCol: 6 });
    expect(frame).toBe('1 | a: x<U+202E>y <U+0007>z\n  |     ^^^^^^^^');
  });

  it('shows the part of a long line in which the fault lies', () => {
    const frame = codeFrame(`${'长'.repeat(4_000)}错${'长'.repeat(4_000)}`, {
      line: 1,
      col: 4_001,
      endCol: 4_002,
    });
    const [line, carets] = frame.split('\n');
    expect(stringWidth(line!)).toBeLessThan(110);
    expect(stringWidth(line!.slice(0, line!.indexOf('错')))).toBe(carets!.indexOf('^'));
  });

  it('is empty for a line that is not there', () => {
    expect(codeFrame('', { line: 1, col: 1 })).toBe('');
    expect(codeFrame('a: 1', { line: 7, col: 1 })).toBe('');
  });
});

describe('SARIF', () => {
  it('carries the rule, the sentence and the region of each fault', () => {
    const { diagnostics } = load({ 'checklists/燃气.yaml': gas('dueDays: 7', 'dueDays: 07') });
    const log = sarif(diagnostics, zhCN);
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run!.tool.driver.name).toBe('xh-safety');
    expect(run!.results).toHaveLength(1);
    const [result] = run!.results;
    expect(run!.tool.driver.rules[result!.ruleIndex!]!.id).toBe('number.format');
    expect(result).toMatchObject({
      ruleId: 'number.format',
      level: 'error',
      message: { text: expect.stringContaining('07') },
    });
    expect(result!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'checklists/%E7%87%83%E6%B0%94.yaml' },
      region: { startLine: 18, startColumn: 18, endColumn: 20 },
    });
  });
});

describe('two versions of a checklist', () => {
  const older = only(GAS);

  it.each([
    ['nothing', 'id: gas\n', 'id: gas\n', []],
    ['a comma', '装有报警器', '装有，报警器。', ['cosmetic wording gas-alarm text']],
    ['the English text', 'An alarm is installed', 'An alarm is fitted', ['cosmetic wording gas-alarm text']],
    ['another question', '装有报警器', '没有报警器', ['breaking meaning gas-alarm text']],
    ['a number in the question', '装有报警器', '装有2.5米报警器', ['breaking meaning gas-alarm text']],
    ['a limit', 'max: 2.5', 'max: 25', ['breaking changed gas-alarm measure']],
    ['a unit', 'unit: m,', 'unit: cm,', ['breaking changed gas-alarm measure']],
    ['what is measured', 'zh: 高度', 'zh: 安装高度', ['breaking changed gas-alarm measure']],
    [
      'the English name of a measure',
      'en: Height',
      'en: Mounting height',
      ['cosmetic changed gas-alarm measure'],
    ],
    ['a criterion', '无证经营', '许可证过期', ['breaking meaning gas-hose majorIf']],
    ['the due days', 'dueDays: 7', 'dueDays: 3', ['compatible changed gas-alarm dueDays']],
    ['the basis', 'basis: []', 'basis: [{ source: WSL }]', ['compatible changed gas-hose basis']],
    ['an id', 'id: gas-hose', 'id: gas-tube', ['breaking removed gas-hose ', 'compatible added gas-tube ']],
    ['the title', 'zh: 燃气安全检查表', 'zh: 燃气检查表', ['cosmetic changed  title']],
  ])('differ by %s', (_, from, to, expected) => {
    const { changes } = diffChecklists(older, only(gas(from, to)));
    expect(
      changes.map((each) => `${each.class} ${each.kind} ${each.item ?? ''} ${each.field ?? ''}`),
    ).toEqual(expected);
  });

  it('a decimal point is no punctuation', () => {
    const with25 = only(gas('装有报警器', '装有25米报警器'));
    const with2point5 = only(gas('装有报警器', '装有2.5米报警器'));
    expect(diffChecklists(with25, with2point5).changes[0]?.class).toBe('breaking');
  });

  it('an item that changes place moves alone', () => {
    const items = older.sections[0]!.items;
    const many = ['a', 'b', 'c', 'd'].map((id) => ({ ...items[0]!, id, when: undefined }));
    const walk = (order: readonly number[]): Checklist => ({
      ...older,
      sections: [{ ...older.sections[0]!, items: order.map((at) => many[at]!) }],
    });
    const { changes, versionMissing } = diffChecklists(walk([0, 1, 2, 3]), walk([3, 0, 1, 2]));
    expect(changes).toEqual([{ class: 'cosmetic', kind: 'moved', item: 'd' }]);
    expect(versionMissing).toBe(false);
  });

  it('a change of content under the same version is told', () => {
    const changed = gas('dueDays: 7', 'dueDays: 3');
    expect(diffChecklists(older, only(changed))).toMatchObject({
      versionChanged: false,
      versionMissing: true,
    });
    const renewed = only(gas('version: 2026.1', 'version: 2026.2', changed));
    expect(diffChecklists(older, renewed)).toMatchObject({ versionChanged: true, versionMissing: false });
  });
});

function only(text: string): Checklist {
  const { checklists, diagnostics } = load({ 'gas.yaml': text });
  expect(diagnostics).toEqual([]);
  return checklists[0]!;
}
