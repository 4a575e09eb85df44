#!/usr/bin/env node
// Nothing is imported before the version is known: on an old Node the database driver crashes without a word.
const [major, minor] = process.versions.node.split('.').map(Number);
const isSupported = major >= 26 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22);

if (isSupported) {
  await start();
} else {
  await runWithLocalNode();
}

async function start() {
  const { existsSync } = await import('node:fs');
  const built = new URL('../dist/start.js', import.meta.url);
  await import(existsSync(built) ? built.href : new URL('../src/cli/start.ts', import.meta.url).href);
}

async function runWithLocalNode() {
  const { existsSync } = await import('node:fs');
  const { spawnSync } = await import('node:child_process');
  const { fileURLToPath } = await import('node:url');
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const local = fileURLToPath(new URL(`../node_modules/.bin/${file}`, import.meta.url));
  if (!existsSync(local) || process.env.XH_SAFETY_RESTARTED) return explain();
  const run = spawnSync(local, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, XH_SAFETY_RESTARTED: '1' },
  });
  if (run.error) return explain();
  if (run.signal) process.kill(process.pid, run.signal);
  process.exitCode = run.status ?? 1;
}

function explain() {
  process.stderr.write(
    `xh-safety 需要 Node.js 24（或 22.22 以上），当前是 ${process.versions.node}。请从 nodejs.org 安装后再试。\n` +
      `xh-safety needs Node.js 24 (or 22.22 and later); this is ${process.versions.node}. Install it from nodejs.org.\n`,
  );
  process.exitCode = 1;
}
