import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/domain/checklist.ts';
import { complaints, GAS, load } from './files.ts';

const WEST = `extends: gas
id: gas-west
version: 2026.2
title: { zh: 西片燃气检查表, en: Gas checklist of the west }
override:
  - item: gas-alarm
    reason: 本片要求三日内装好
    dueDays: 3
add:
  - id: kitchen
    title: { zh: 厨房, en: Kitchen }
    items:
      - id: west-valve
        text: { zh: 有切断阀, en: There is a shut-off valve }
        source: { clause: 16, phrase: 依法安装 }
        basis: []
        grade: general
        rectification: { zh: 加装, en: Fit one }
        dueDays: 7
        evidence: []
`;

function ids(files: Record<string, string>, id: string): string[] {
  const { checklists } = load(files);
  return itemsOf(checklists.find((one) => one.id === id)!).map((item) => item.id);
}

describe('an overlay', () => {
  it('makes an ordinary checklist beside its base', () => {
    const { checklists, diagnostics } = load({ 'gas.yaml': GAS, 'west.yaml': WEST });
    expect(diagnostics).toEqual([]);
    const [base, west] = checklists;
    expect([base!.id, west!.id, west!.version, west!.title.zh, west!.sector]).toEqual([
      'gas',
      'gas-west',
      '2026.2',
      '西片燃气检查表',
      'gas',
    ]);
    expect(itemsOf(base!)[0]!.dueDays).toBe(7);
    expect(itemsOf(west!)[0]!).toEqual({ ...itemsOf(base!)[0]!, dueDays: 3 });
  });

  it('adds items to the end of a section with the same id', () => {
    expect(ids({ 'gas.yaml': GAS, 'west.yaml': WEST }, 'gas-west')).toEqual([
      'gas-alarm',
      'gas-hose',
      'west-valve',
    ]);
  });

  it('leaves out what it skips', () => {
    const west = `${WEST}skip: [{ item: gas-hose, reason: 本片没有软管 }]\n`;
    expect(ids({ 'gas.yaml': GAS, 'west.yaml': west }, 'gas-west')).toEqual(['gas-alarm', 'west-valve']);
  });

  it('may take the place of its base when it has the same id', () => {
    const own = WEST.replace('id: gas-west', 'id: gas');
    const { checklists, diagnostics } = load({ 'shipped/gas.yaml': GAS, 'mine/gas.yaml': own });
    expect(diagnostics).toEqual([]);
    expect(checklists.map(({ version }) => version)).toEqual(['2026.2']);
  });

  it('may extend another overlay, whichever file comes first', () => {
    const farWest =
      'extends: gas-west\nid: gas-far-west\nversion: 1\nskip: [{ item: gas-hose, reason: 没有 }]\n';
    const files = { 'far.yaml': farWest, 'gas.yaml': GAS, 'west.yaml': WEST };
    expect(complaints(load(files))).toEqual([]);
    expect(ids(files, 'gas-far-west')).toEqual(['gas-alarm', 'west-valve']);
  });

  it('that lowers a grade drops the criteria with it', () => {
    const west = WEST.replace(
      '  - item: gas-alarm\n',
      '  - { item: gas-hose, reason: 甲, grade: general }\n  - item: gas-alarm\n',
    );
    const { checklists } = load({ 'gas.yaml': GAS, 'west.yaml': west });
    const hose = itemsOf(checklists[1]!)[1]!;
    expect(hose.grade).toBe('general');
    expect(hose).not.toHaveProperty('majorIf');
  });

  it('is left out together with a base that has errors', () => {
    const { checklists, diagnostics } = load({
      'gas.yaml': GAS.replace('dueDays: 7', 'dueDays: x'),
      'west.yaml': WEST,
    });
    expect(checklists).toEqual([]);
    expect(complaints({ diagnostics })).toEqual(['gas.yaml:18:18 number.format']);
  });

  it('may not give a new item an id that another checklist uses', () => {
    const west = WEST.replace('id: west-valve', 'id: gas-hose');
    expect(complaints(load({ 'gas.yaml': GAS, 'west.yaml': west }))).toEqual([
      'west.yaml:13:13 id.duplicate',
    ]);
  });

  it('has what it cites looked up like any other', () => {
    const west = WEST.replace('    dueDays: 3', '    basis: [{ source: NONE }]');
    expect(complaints(load({ 'gas.yaml': GAS, 'west.yaml': west }))).toEqual([
      'west.yaml:8:23 basis.unknown-source',
    ]);
  });
});
