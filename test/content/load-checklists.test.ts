import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-checklists.ts';
import { readContentFiles } from '../../src/content/read-folder.ts';
import { itemsOf } from '../../src/domain/checklist.ts';
import { complaints, GAS, gas, load, SOURCES, TODAY } from './files.ts';

describe('loading checklists', () => {
  it('gives the checklist as it is written, numbers as numbers', () => {
    const { checklists, diagnostics } = load({ 'gas.yaml': GAS });
    expect(diagnostics).toEqual([]);
    expect(checklists.map(({ id, version, clause }) => ({ id, version, clause }))).toEqual([
      { id: 'gas', version: '2026.1', clause: 16 },
    ]);
    const [alarm, hose] = itemsOf(checklists[0]!);
    expect(alarm).toMatchObject({
      dueDays: 7,
      measure: { unit: 'm', min: 0.3, max: 2.5 },
      appliesTo: ['catering-gas'],
    });
    expect(hose).toMatchObject({ grade: 'major', when: { item: 'gas-alarm', is: ['pass'] } });
  });

  it('keeps what looks like a number as the text it is', () => {
    const { checklists } = load({ 'gas.yaml': gas('限期安装', '00123') });
    expect(itemsOf(checklists[0]!)[0]!.rectification.zh).toBe('00123');
  });

  it('tells all faults of all files at once, in reading order', () => {
    const broken = GAS.replace('dueDays: 7', 'dueDays: soon')
      .replace('version: 2026.1\n', '')
      .replace('- { source: WSL, article: 第36条 }', '- { source: NONE }')
      .replace('kind: photo', 'kind: foto')
      .replace('grade: major', 'grade: general\n        colour: red');
    const said = complaints(load({ 'a.yaml': broken, 'b.yaml': gas('clause: 16\nr', 'clause: x\nr') }));
    expect(said).toEqual([
      'a.yaml:1:1 key.missing',
      'a.yaml:14:23 basis.unknown-source',
      'a.yaml:17:18 number.format',
      'a.yaml:19:21 value.unknown',
      'a.yaml:26:16 criterion.without-major',
      'a.yaml:27:9 key.unknown',
      'b.yaml:1:5 id.duplicate',
      'b.yaml:5:9 number.format',
    ]);
  });

  it('looks up what an item cites although another line of the file is broken', () => {
    const said = complaints(
      load({
        'a.yaml': gas('dueDays: 7', 'dueDays: soon').replace('basis: []', 'basis: [{ source: NONE }]'),
      }),
    );
    expect(said).toEqual(['a.yaml:18:18 number.format', 'a.yaml:26:27 basis.unknown-source']);
  });

  it('suggests the word that was probably meant', () => {
    const { diagnostics } = load({ 'a.yaml': gas('rectification: { zh: 限', 'rectifcation: { zh: 限') });
    expect(diagnostics.map(({ details }) => details['suggestion'])).toEqual([undefined, 'rectification']);
  });

  it('leaves out a checklist with an error and keeps one with warnings', () => {
    const other = GAS.replaceAll('gas', 'oil').replaceAll('catering-oil', 'catering-gas');
    const late = other.replace('- { source: WSL, article: 第36条 }', '- { source: OLD }');
    const { checklists, diagnostics } = load({
      'gas.yaml': gas('dueDays: 7', 'dueDays: x'),
      'oil.yaml': late,
    });
    expect(checklists.map(({ id }) => id)).toEqual(['oil']);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('a source whose entry is broken is not said to be unknown as well', () => {
    const said = complaints(
      load({ 'gas.yaml': GAS, 'sources.yaml': SOURCES.replace('verified: V\n', 'verified: X\n') }),
    );
    expect(said).toEqual(['sources.yaml:8:15 value.unknown']);
  });
});

describe('several folders', () => {
  it('a later one replaces a checklist by its id', () => {
    const mine = gas('version: 2026.1', 'version: 2026.9');
    const { checklists, diagnostics } = load({ 'shipped/gas.yaml': GAS, 'mine/gas.yaml': mine });
    expect(diagnostics).toEqual([]);
    expect(checklists.map(({ version }) => version)).toEqual(['2026.9']);
  });

  it('within one, an id may stand only once', () => {
    expect(complaints(load({ 'a/gas.yaml': GAS, 'a/gas2.yaml': GAS }))[0]).toBe(
      'a/gas2.yaml:1:5 id.duplicate',
    );
  });

  it('registers are merged by key', () => {
    const more = SOURCES.replace('WSL:', 'XYZ:').replace('某部', '别部');
    const { register } = load({ 'mine/sources.yaml': more });
    expect(Object.keys(register.sources)).toEqual(['WSL', 'OLD', 'NEW', 'XYZ']);
    expect(register.sources['OLD']!.issuer).toBe('别部');
  });
});

describe('the shipped checklists', () => {
  const { files } = readContentFiles([fileURLToPath(new URL('../../checklists', import.meta.url))]);
  const content = loadContent(files, { today: TODAY });

  it('are valid, and no other file lies among them', () => {
    expect(complaints(content)).toEqual([]);
    expect(content.checklists).toHaveLength(files.length - 2);
  });
});
