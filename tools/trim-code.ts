// Runs a build as it is mostly run, and keeps of each bundle that these runs load the code of what they used: the rest
// would be read at every start, and compiles when somebody calls it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { codeFolder, requireBundles, wrapped } from '../src/cli/bundles.ts';
import { writePack } from '../src/cli/compiled-bundles.ts';

const VISIT = 'JC-20261124-0001';
const HAZARD = 'YH-20261124-0001';
/** On the demo's data: what is over so soon that its start is most of it. */
const RUNS: readonly string[] = [
  '--help',
  'checklist list',
  'hazard list',
  'hazard list --overdue --street 桃源街道',
  `hazard show ${HAZARD}`,
  'inspection list',
  `inspection show ${VISIT}`,
  'enterprise list',
  `report ${VISIT}`,
  `report ${VISIT} --format docx,html --out papers`,
  `document draft rectification-notice ${VISIT} --format docx --out drafts`,
  'document list',
  'export hazards --out hazards.csv',
  'export hazards --out hazards.xlsx',
  'summary 2026-11',
];

const folder = process.argv[2]!;
const scripts = new Map<string, { readonly script: Script; readonly source: string }>();
const load = requireBundles(folder, createRequire(join(folder, 'start.js')), (name) => {
  const filename = join(folder, name);
  const source = wrapped(filename);
  const script = new Script(source, { filename });
  scripts.set(name, { script, source });
  return script;
});
const home = mkdtempSync(join(tmpdir(), 'xh-safety-build-'));
const umask = process.umask();
process.chdir(home);
spawnSync(process.execPath, [join(folder, 'start.js'), 'inspect', 'gas', '--demo'], { env: envOf(home) });
const { main } = load('./cli-main.js') as typeof import('../src/cli/main.ts');
for (const words of RUNS) {
  const code = await main(['node', 'xh-safety', ...words.split(' ')], envOf(join(home, 'demo')));
  if (code !== 0) throw new Error(`xh-safety ${words}: ${code}`);
}
process.umask(umask);
const used = [...scripts].map(
  ([name, { script, source }]) => [name, { source, code: script.createCachedData() }] as const,
);
writePack(codeFolder(folder), new Map(used));
process.chdir(folder);
rmSync(home, { recursive: true });

function envOf(data: string): NodeJS.ProcessEnv {
  const own = { XH_SAFETY_HOME: data, XH_SAFETY_LANG: 'zh-CN', XH_SAFETY_NOW: '2026-11-24T09:00:00+08:00' };
  return { ...process.env, ...own };
}
