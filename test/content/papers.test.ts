import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compilePapers } from '../../src/content/paper-folder.ts';
import { readKindsFile } from '../../src/content/paper-kinds-file.ts';
import { openPapers } from '../../src/content/paper-open.ts';
import { readRulesFile } from '../../src/content/paper-rules-file.ts';
import { readProfileFile } from '../../src/content/profile-file.ts';
import { profileSkeleton } from '../../src/content/profile-skeleton.ts';
import { BODY_KINDS } from '../../src/domain/paper.ts';
import { issuersOf, kindRule, kindsOf, ruleNumber, rulesOn } from '../../src/domain/paper-rules.ts';
import { messagesIn } from '../messages-in.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const seed = (name: string) => readFileSync(join(seeds, name), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const rules = compilePapers(join(seeds, 'papers'));

const home = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(home, { recursive: true }));

function said(diagnostics: readonly { line: number; col: number; code: string }[]): string[] {
  return diagnostics.map(({ line, col, code }) => `${line}:${col} ${code}`);
}

describe('the table of kinds', () => {
  const kinds = seed('papers/kinds.yaml');
  const faults = (text: string) => readKindsFile('kinds.yaml', bytes(text)).diagnostics;

  it('has the titles by which a kind may be named on the command line', () => {
    const titles = rules.table.kinds.map(({ kind, title }) => [kind, title.zh]);
    expect(messagesIn('zh-CN').documents.kinds).toEqual(Object.fromEntries(titles));
  });

  it('lets the commission’s office write to offices only', () => {
    const of = kindsOf(rules.table, 'commission-office');
    expect(of.map((kind) => kindRule(rules.table, kind).to)).toEqual(of.map(() => 'office'));
    expect(of).toEqual([
      'supervision-listing',
      'delisting-notice',
      'transfer-letter',
      'work-reminder',
      'risk-alert',
      'supervision-order',
      'accountability-proposal',
    ]);
  });

  it('lets a subdistrict urge, record and report, and nothing else', () => {
    expect(kindsOf(rules.table, 'subdistrict')).toEqual([
      'inspection-record',
      'rectification-notice',
      'verification-record',
      'transfer-letter',
      'service-receipt',
    ]);
    expect(issuersOf(rules.table, 'rectification-order')).toEqual(['emergency-bureau', 'sector-department']);
  });

  it('is refused with every fault in its place', () => {
    const broken = kinds
      .replace('layout: form', 'layout: poster')
      .replace('about: enterprise', 'about: weather')
      .replace('copies: 1', 'copies: one');
    expect(said(faults(broken)).map((one) => one.split(' ')[1])).toEqual([
      'value.unknown',
      'value.unknown',
      'number.format',
    ]);
  });

  it('has a row for each kind and body, each once', () => {
    const twice = faults(kinds.replace('  - kind: risk-alert', '  - kind: work-reminder'));
    expect(twice.map(({ code, details }) => [code, details['id'] ?? details['key']])).toEqual([
      ['id.duplicate', 'work-reminder'],
      ['key.missing', 'risk-alert'],
    ]);
  });

  it('offers a body only what it may issue', () => {
    const useless = faults(kinds.replace('[rectification-notice, transfer-letter]', '[measures-decision]'));
    expect(useless.map(({ code, details }) => [code, details['found']])).toEqual([
      ['value.unknown', 'measures-decision'],
    ]);
  });
});

describe('the rule files', () => {
  const file = seed('papers/rules-2026.yaml');

  it('are chosen by the day', () => {
    expect(rulesOn(rules, '2026-01-31').version).toBe('2024.1');
    expect(rulesOn(rules, '2026-02-01').version).toBe('2026.1');
    expect(() => rulesOn(rules, '2023-12-31')).toThrow(expect.objectContaining({ code: 'paper.no-rules' }));
  });

  it('say of each number how far it was verified: what Order 18 may have changed is T', () => {
    expect(ruleNumber(rulesOn(rules, '2026-11-23'), 'temporary-stop')).toMatchObject({
      amount: 6,
      verified: 'T',
    });
    expect(ruleNumber(rulesOn(rules, '2026-01-01'), 'temporary-stop').verified).toBe('S');
    const numbers = rules.files.flatMap((one) => [...one.numbers, ...one.clauses]);
    expect(numbers.filter(({ verified }) => verified === 'V')).toEqual([]);
  });

  it('have every number and every clause, and a clause has every place', () => {
    const { diagnostics } = readRulesFile(
      'rules.yaml',
      bytes(file.replace('id: litigation', 'id: lawsuit').replace('依法向{法院}', '依法向法院')),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['value.unknown']);
    const lost = readRulesFile('rules.yaml', bytes(file.replace('依法向{法院}', '依法向法院'))).diagnostics;
    expect(lost.map(({ code, details }) => [code, details['key']])).toEqual([['key.missing', '{法院}']]);
  });

  it('of the user’s go before those that come with the program', async () => {
    mkdirSync(join(home, 'paper-rules'));
    const own = file.replace('version: 2026.1', 'version: own.1').replace('amount: 60', 'amount: 90');
    writeFileSync(join(home, 'paper-rules', 'rules-own.yaml'), own);
    const opened = await openPapers(home);
    expect(rulesOn(opened, '2026-11-23').version).toBe('own.1');
    expect(ruleNumber(rulesOn(opened, '2026-11-23'), 'reconsideration').amount).toBe(90);
    expect(rulesOn(opened, '2026-01-01').version).toBe('2024.1');
  });

  it('of the user’s with a fault are refused, not passed over', async () => {
    writeFileSync(join(home, 'paper-rules', 'rules-own.yaml'), 'version: own.1\n');
    await expect(openPapers(home)).rejects.toMatchObject({ code: 'paper.rules-invalid' });
  });
});

describe('a profile', () => {
  const bureau = seed('demo/profiles/bureau.yaml');
  const street = seed('demo/profiles/subdistrict.yaml');
  const faults = (text: string) => said(readProfileFile('p.yaml', bytes(text)).diagnostics);

  it('of each body is among the demo ones, with invented officers and a court in one alone', () => {
    const read = readdirSync(join(seeds, 'demo/profiles')).map((name) =>
      readProfileFile(name, bytes(seed(`demo/profiles/${name}`))),
    );
    expect(read.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const profiles = read.map(({ profile }) => profile!);
    expect(profiles.map(({ body }) => body).sort()).toEqual([...BODY_KINDS].sort());
    expect(profiles.flatMap(({ court }) => court ?? [])).toEqual([expect.stringContaining('示例')]);
    expect(profiles.flatMap(({ officers }) => officers).every(({ name }) => name.startsWith('示例'))).toBe(
      true,
    );
  });

  it('is refused with every fault in its place', () => {
    const broken = street
      .replace('street: 桃源街道', 'street: 桃花镇')
      .replace('示例-TY-002', '示例-TY-001')
      .replace('default: （示桃）安〔{年}〕{号}号', 'default: (示桃)责改{年}第号');
    expect(faults(broken)).toEqual([
      '7:9 enterprise.street-unknown',
      '17:31 profile.certificate-twice',
      '12:14 profile.number-place',
      '12:14 profile.year-place',
      '12:14 profile.half-width',
      '12:14 profile.enforcing-word',
    ]);
  });

  it('has a street exactly where it is one', () => {
    expect(faults(street.replace('street: 桃源街道\n', ''))).toEqual([
      expect.stringContaining('profile.street-needed'),
    ]);
    expect(faults(bureau.replace('court:', 'street: 桃源街道\ncourt:'))).toEqual([
      expect.stringContaining('profile.street-needless'),
    ]);
  });

  it('may write its year in round brackets only as the commission does', () => {
    expect(faults(bureau.replace('〔{年}〕', '（{年}）'))).toEqual(['11:14 profile.year-place']);
  });

  it('takes what is left blank as unknown', () => {
    const { profile } = readProfileFile('p.yaml', bytes(seed('demo/profiles/department.yaml')));
    expect(profile).not.toHaveProperty('court');
  });

  it.each(BODY_KINDS)('of a %s begins as a skeleton that can be read, and guesses nothing', (body) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = profileSkeleton(body, messagesIn(language).papers.profile);
      const filled = text.replace('street:', 'street: 桃源街道');
      const { profile, diagnostics } = readProfileFile('new.yaml', bytes(filled));
      expect(diagnostics).toEqual([]);
      expect(profile).toMatchObject({ body, officers: [] });
      expect(profile).not.toHaveProperty('court');
      expect(profile).not.toHaveProperty('reconsideration');
    }
  });
});
