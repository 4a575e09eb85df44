import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeFolder, requireBundles, wrapped } from '../../src/cli/bundles.ts';
import { compiledBundles, packFile, writeBundles } from '../../src/cli/compiled-bundles.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xh-bundles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function compile(bundles: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(bundles)) writeFileSync(join(folder, name), text);
  const { status, stderr } = node(join(ROOT, 'tools', 'compile-code.ts'), folder);
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

describe('the bundles of a build', () => {
  it('require each other once, and everything else from Node', () => {
    compile({
      'count.js': 'exports.loads = (globalThis.loads = (globalThis.loads ?? 0) + 1);',
      'main.js': `exports.both = [require('./count.js'), require('./count.js')];
        exports.join = require('node:path').join;
        exports.here = [__filename, __dirname, typeof require.resolve];
        exports.text = '\\u6574\\u6539';`,
    });
    const main = requireBundles(folder, createRequire(import.meta.url))('./main.js') as Record<
      string,
      unknown
    >;
    expect(main).toEqual({
      both: [{ loads: 1 }, { loads: 1 }],
      join,
      here: [join(folder, 'main.js'), folder, 'function'],
      text: '整改',
    });
  });

  it('have code with every function in it, which this Node takes as it is', () => {
    const never = 'exports.never = () => { function inner() { return [1, 2, 3]; } return inner; };';
    compile({ 'main.js': never });
    const { stdout } = node(
      '--input-type=module',
      '-e',
      `import { Script } from 'node:vm';
       import { codeFolder, wrapped } from ${JSON.stringify(join(ROOT, 'src/cli/bundles.ts'))};
       import { compiledBundles } from ${JSON.stringify(join(ROOT, 'src/cli/compiled-bundles.ts'))};
       const { code, source } = compiledBundles(codeFolder(process.argv[1]))('main.js');
       const { cachedDataRejected } = new Script(source, { cachedData: code });
       const lazy = new Script(source + ' ').createCachedData().length;
       console.log(cachedDataRejected, code.length > lazy, source === wrapped(process.argv[1] + '/main.js'));`,
      folder,
    );
    expect(stdout).toBe('false true true\n');
  });

  it('have code each, as built, and a start refuses none', () => {
    const dist = join(ROOT, 'dist');
    const bundles = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'start.js');
    expect(bundles.length).toBeGreaterThan(30);
    const compiled = compiledBundles(codeFolder(dist));
    expect(bundles.filter((name) => compiled(name)?.source !== wrapped(join(dist, name)))).toEqual([]);
    const { stdout } = node(
      '--input-type=module',
      '-e',
      `import { Script } from 'node:vm';
       import { codeFolder } from ${JSON.stringify(join(ROOT, 'src/cli/bundles.ts'))};
       import { compiledBundles } from ${JSON.stringify(join(ROOT, 'src/cli/compiled-bundles.ts'))};
       const [, dist, ...names] = process.argv;
       const compiled = compiledBundles(codeFolder(dist));
       const refused = names.filter((name) => {
         const { code, source } = compiled(name);
         return new Script(source, { cachedData: code }).cachedDataRejected;
       });
       console.log(refused.join() || 'none');`,
      dist,
      ...bundles,
    );
    expect(stdout).toBe('none\n');
  });

  it('lie in one file for each command that is over soon, and in one of their own besides', () => {
    const code = codeFolder(join(ROOT, 'dist'));
    for (const command of ['help', 'hazard', 'report', 'summary'])
      expect(statSync(packFile(code, command)).size).toBeGreaterThan(100_000);
    const name = 'store-open-store.js';
    expect(compiledBundles(join(ROOT, 'nowhere'))(name)).toBeUndefined();
    const packed = compiledBundles(code, ['--lang', 'zh-CN', 'hazard', 'list'])(name);
    const alone = compiledBundles(code, ['export'])('cli-commands-check.js');
    expect(packed!.source).toBe(wrapped(join(ROOT, 'dist', name)));
    expect(alone!.source).toBe(wrapped(join(ROOT, 'dist', 'cli-commands-check.js')));
  });

  it('are ASCII: one other character would double what V8 keeps of a bundle', () => {
    const dist = join(ROOT, 'dist');
    const others = readdirSync(dist).filter(
      (name) => name.endsWith('.js') && /[^\0-\x7f]/.test(readFileSync(join(dist, name), 'utf8')),
    );
    expect(others).toEqual([]);
    const bundle = new Map([['main.js', { source: '整改', code: Buffer.alloc(1) }]]);
    expect(() => writeBundles(join(folder, 'main.js'), bundle)).toThrow('main.js is not ASCII');
  });

  it('are left to Node where their code is not there, or another Node’s', () => {
    const dist = join(folder, 'dist');
    cpSync(join(ROOT, 'dist'), dist, { recursive: true, filter: (path) => !path.includes('/code/') });
    const helped = node(join(ROOT, 'dist', 'start.js'), '--lang', 'en', '--help');
    expect(helped.stdout).toContain('inspect');
    const inParts = node(join(dist, 'start.js'), '--lang', 'en', '--help');
    const withOtherFlags = node('--no-lazy', join(ROOT, 'dist', 'start.js'), '--lang', 'en', '--help');
    expect([inParts.stdout, inParts.status]).toEqual([helped.stdout, 0]);
    expect([withOtherFlags.stdout, withOtherFlags.status]).toEqual([helped.stdout, 0]);
  });
});
