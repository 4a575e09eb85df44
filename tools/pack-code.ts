// Runs a build as it is mostly run, and packs for each command the bundles that its runs load, with the code of what they
// used: the rest would be read at every start, and compiles when somebody calls it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { codeFolder, requireBundles, wrapped } from '../src/cli/bundles.ts';
import { packFile, writeBundles } from '../src/cli/compiled-bundles.ts';

const VISIT = 'JC-20261124-0001';
const HAZARD = 'YH-20261124-0001';
/** On the demo's data, by command: what is over so soon that its start is most of it. */
const RUNS: Readonly<Record<string, readonly string[]>> = {
  help: ['--help'],
  checklist: ['checklist list'],
  hazard: ['hazard list', 'hazard list --overdue --street 桃源街道', `hazard show ${HAZARD}`],
  inspection: ['inspection list', `inspection show ${VISIT}`],
  enterprise: ['enterprise list'],
  report: [`report ${VISIT}`, `report ${VISIT} --format docx --out papers`],
  document: [`document draft rectification-notice ${VISIT} --format docx --out drafts`, 'document list'],
  export: ['export hazards --out hazards.csv', 'export hazards --out hazards.xlsx'],
  summary: ['summary 2026-11'],
};

const folder = process.argv[2]!;
const home = mkdtempSync(join(tmpdir(), 'xh-safety-build-'));
const umask = process.umask();
process.chdir(home);
spawnSync(process.execPath, [join(folder, 'start.js'), 'inspect', 'gas', '--demo'], { env: envOf(home) });
for (const [command, lines] of Object.entries(RUNS)) await pack(command, lines);
process.chdir(folder);
rmSync(home, { recursive: true });

async function pack(command: string, lines: readonly string[]): Promise<void> {
  const scripts = new Map<string, { readonly script: Script; readonly source: string }>();
  const load = requireBundles(folder, createRequire(join(folder, 'start.js')), (name) => {
    const source = wrapped(join(folder, name));
    // Under a name of its own, or V8 would remember what the command before it used.
    const script = new Script(source, { filename: `${command}/${name}` });
    scripts.set(name, { script, source });
    return script;
  });
  const { main } = load('./cli-main.js') as typeof import('../src/cli/main.ts');
  for (const line of lines) {
    const code = await main(['node', 'xh-safety', ...line.split(' ')], envOf(join(home, 'demo')));
    if (code !== 0) throw new Error(`xh-safety ${line}: ${code}`);
  }
  process.umask(umask);
  const used = [...scripts].map(
    ([name, { script, source }]) => [name, { source, code: script.createCachedData() }] as const,
  );
  writeBundles(packFile(codeFolder(folder), command), new Map(used));
}

function envOf(data: string): NodeJS.ProcessEnv {
  const own = { XH_SAFETY_HOME: data, XH_SAFETY_LANG: 'zh-CN', XH_SAFETY_NOW: '2026-11-24T09:00:00+08:00' };
  return { ...process.env, ...own };
}
