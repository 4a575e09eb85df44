import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paperLayout } from '../src/messages/zh-CN/paper-layout.ts';
import { fillStore } from './fill-store.ts';
import { type Maker, ratioOf } from './papers/cpu.ts';
import { noticeOfEight } from './papers/sample.ts';

const HERE = fileURLToPath(new URL('papers/', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

const START = fileURLToPath(new URL('../bin/xh-safety.cjs', import.meta.url));
const VISITS = 1000;
const FINDINGS = 8;

/** What papers from a database cost against other programs that make the same ones. `visit` is one of the database. */
export async function measurePapers(home: string, visit: string, env: NodeJS.ProcessEnv): Promise<Line[]> {
  const out = join(home, 'papers');
  mkdirSync(out, { recursive: true });
  const model = join(home, 'model.json');
  const notice = noticeOfEight();
  writeFileSync(model, JSON.stringify({ model: notice, words: paperLayout }));

  const ours = (format: string, papers: number): Maker =>
    node('ours.cjs', papers, [DIST, format, String(papers), model, out]);
  const python = pythonWithDocx(['100', model, out]);
  const database = join(home, 'month.db');
  await fillStore(database, VISITS * FINDINGS, FINDINGS);
  const markdown = join(home, 'notice.md');
  const told = [START, 'report', visit, '--format=markdown', `--db=${database}`];
  writeFileSync(markdown, spawnSync(process.execPath, told, { env }).stdout);
  const month: Maker = {
    command: process.execPath,
    // Each time into a folder of its own: what is there already would not be written again.
    args: () => [
      ...[START, 'report', '--month=2026-11', '--format=docx', `--db=${database}`],
      ...['--out', mkdtempSync(join(out, 'month-'))],
    ],
    papers: VISITS,
  };
  const one: Maker = {
    command: process.execPath,
    // As a notice is made, into a folder where it is not yet.
    args: () => [
      ...[START, 'report', visit, '--format=docx', `--db=${database}`],
      ...['--out', mkdtempSync(join(out, 'one-'))],
    ],
    papers: 1,
  };
  const pandoc: Maker = { command: 'pandoc', args: [markdown, '-o', join(out, 'pandoc.docx')], papers: 1 };
  const npmDocx = node('npm-docx.mjs', 100, ['100', model, out]);
  const pdfmake = node('pdfmake.mjs', 30, ['30', model, out, join(DIST, 'fonts', 'xh-safety-serif.ttf')]);

  const compare = (name: string, us: Maker, them: Maker | undefined, peer: string, limit: number): Line => {
    if (!them || spawnSync(them.command, ['--version']).status !== 0)
      return { name, cells: [`${peer} is not here`] };
    const ratio = ratioOf(us, them, env);
    return { name, cells: [`${ratio.toFixed(3)} × ${peer}`, ratio <= limit ? 'ok' : 'OVER', `≤ ${limit}`] };
  };
  return [
    compare('1,000 notices, docx', month, python, 'python-docx', 0.05),
    compare('', month, npmDocx, 'npm docx', 0.08),
    compare('one notice, docx', one, pandoc, 'pandoc', 0.75),
    compare('100 notices, pdf', ours('pdf', 100), pdfmake, 'pdfmake', 0.15),
    compare('1,000 notices, html', ours('html', 1000), ours('docx', 1000), 'our docx', 0.7),
  ];
}

function node(script: string, papers: number, args: readonly string[]): Maker {
  return { command: process.execPath, args: [join(HERE, script), ...args], papers };
}

function pythonWithDocx(words: readonly string[]): Maker | undefined {
  const command = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import docx']).status === 0,
  );
  return command ? { command, args: [join(HERE, 'python-docx.py'), ...words], papers: 100 } : undefined;
}
