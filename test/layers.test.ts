import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** What each folder may import: folders of ours, and packages. `type:` allows types alone. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: ['date-fns/'],
  messages: ['type:domain', 'type:messages'],
  content: ['domain', 'yaml', 'zod/mini', 'string-width', 'node:'],
  report: ['domain', 'zip', 'type:messages', 'get-east-asian-width', 'docxtemplater', 'pizzip', 'node:'],
  app: [
    'domain',
    'roster',
    'type:store/store',
    'type:store/enterprise-store',
    'type:store/export-store',
    'type:store/import-store',
    'type:content',
    'type:report',
    'type:messages',
  ],
  export: ['domain', 'zip', 'node:'],
  zip: ['domain', 'node:'],
  roster: ['domain', 'zip', 'hucre/xlsx', 'csv-parse/', 'csv-stringify/', 'pizzip'],
  store: ['domain', 'better-sqlite3', 'image-size', 'node:'],
  cli: [
    'domain',
    'messages',
    'app',
    'store',
    'content',
    'report',
    'export',
    'roster',
    'commander',
    '@inquirer/',
    'chalk',
    'uuid',
    'node:',
  ],
};

/** Packages that live in one place only. */
const ONLY_IN: readonly (readonly [RegExp, RegExp])[] = [
  [/^better-sqlite3$/, /^store\/(sqlite|migrate)/],
  [/^commander$|^@inquirer\/|^chalk$/, /^cli\//],
  [/^docxtemplater$/, /^report\/docx/],
  [/^pizzip$/, /^report\/docx|^roster\/xlsx/],
  [/^hucre\/|^csv-/, /^roster\//],
  [/^yaml$/, /^content\//],
  [/^date-fns$/, /^never$/],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
  readonly isLazy: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+()'([^']+)'/gm,
  );
  const lazy = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statements].map((match) => edge(file, match[2] ?? match[4]!, match[1] !== undefined, false)),
    ...[...lazy].map((match) => edge(file, match[1]!, false, true)),
  ];
}

function edge(from: string, target: string, isType: boolean, isLazy: boolean): Import {
  const to = target.startsWith('.') ? relative(SRC, normalize(join(SRC, dirname(from), target))) : target;
  return { from, to, isType, isLazy };
}

function isAllowed({ from, to, isType }: Import): boolean {
  const layer = from.split('/')[0]!;
  if (to.startsWith(`${layer}/`)) return true;
  return (ALLOWED[layer] ?? []).some((rule) => {
    const [, typeOnly, target] = /^(type:)?(.*)$/.exec(rule)!;
    return to.startsWith(target!) && (!typeOnly || isType);
  });
}

describe('the layers', () => {
  it('are seen: every source file and what it imports', () => {
    expect(files.length).toBeGreaterThan(90);
    expect(imports.length).toBeGreaterThan(300);
    expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(Object.keys(ALLOWED)));
  });

  it('import only what lies below them', () => {
    expect(imports.filter((one) => !isAllowed(one)).map((one) => `${one.from} → ${one.to}`)).toEqual([]);
  });

  it('keep each library in its own place', () => {
    const misplaced = imports.filter((one) =>
      ONLY_IN.some(([library, home]) => library.test(one.to) && !home.test(one.from)),
    );
    expect(misplaced.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
  });

  it('load what is heavy only when it is used', () => {
    const heavy = /^(better-sqlite3|@inquirer\/|yaml|zod|docxtemplater|pizzip|hucre|csv-|image-size)/;
    const eager = reachable('cli/main.ts');
    expect(eager.size).toBeGreaterThan(15);
    const loaded = imports.filter(
      (one) => !one.isType && !one.isLazy && eager.has(one.from) && heavy.test(one.to),
    );
    expect(loaded.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
  });

  it('keep a file to one thought: none over 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

/** The files loaded at start: what an entry imports, and so on, lazy imports left out. */
function reachable(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const one of imports) if (one.from === file && !one.isType && !one.isLazy) visit(one.to);
  };
  visit(entry);
  return seen;
}
