#!/usr/bin/env node
// Nothing is loaded before the version is known: on an old Node the database driver crashes without a word. CommonJS, as
// is what it starts: Node's loader of modules costs a tenth of a short run.
const [major, minor] = process.versions.node.split('.').map(Number);
const isSupported = major >= 26 || (major === 24 && minor >= 15) || (major === 22 && minor >= 22);

if (isSupported) start();
else runWithLocalNode();

function start() {
  const { existsSync } = require('node:fs');
  const built = `${__dirname}/../dist/start.js`;
  if (existsSync(built)) require(built);
  else void import('../src/cli/start.ts');
}

function runWithLocalNode() {
  const { existsSync } = require('node:fs');
  const { spawnSync } = require('node:child_process');
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const local = `${__dirname}/../node_modules/.bin/${file}`;
  if (!existsSync(local) || process.env.XH_SAFETY_RESTARTED) return explain();
  const run = spawnSync(local, [__filename, ...process.argv.slice(2)], {
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
