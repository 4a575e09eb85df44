// Builds dist/: one small bundle for the start, one for each module that is imported when it is used, and the
// checklists, the calendar and the rules for papers compiled to JSON. Plain JavaScript that needs nothing but esbuild, so that it also runs on the Node
// that npm brought.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
// Built beside and put in place whole: a program that is running keeps the files it began with.
const building = `${root}dist.${process.pid}.tmp`;

/** Flat, so that what lies beside a bundle (templates, migrations) is found the same way from each. */
const bundleName = (source) =>
  relative(`${root}src`, source)
    .replace(/^cli\/start\.ts$/, 'start.ts')
    .replaceAll('/', '-')
    .slice(0, -3);

// CommonJS starts faster than ES modules, but esbuild splits only the latter: each lazily imported module becomes
// a bundle of its own here. A module that two of them share is in both.
const pending = ['src/cli/start.ts', 'src/content/compile-shipped.ts'];

/** @type {import('esbuild').Plugin} */
const lazyModules = {
  name: 'lazy modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = resolve(resolveDir, path);
      const entry = relative(root, source);
      if (!pending.includes(entry)) pending.push(entry);
      return { path: `./${bundleName(source)}.js`, external: true };
    });
  },
};

// Commander loads child_process for subcommands that are programs of their own; we have none, and every start paid.
/** @type {import('esbuild').Plugin} */
const lightCommander = {
  name: 'light commander',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child-process', namespace: 'stub' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'module.exports = {};' }));
  },
};

async function bundle(entry) {
  await build({
    absWorkingDir: root,
    entryPoints: { [bundleName(resolve(root, entry))]: entry },
    outdir: building,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    external: ['better-sqlite3', '@myriaddreamin/*'],
    supported: { 'dynamic-import': false },
    define: { XH_SAFETY_VERSION: JSON.stringify(version), 'import.meta.url': 'importMetaUrl' },
    banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
    plugins: [lazyModules, lightCommander],
  });
}

for (const entry of pending) await bundle(entry);

writeFileSync(`${building}/package.json`, '{"type":"commonjs"}\n');
for (const folder of ['store/migrations', 'report/templates', 'report/fonts']) {
  const from = `${root}src/${folder}`;
  if (existsSync(from)) cpSync(from, `${building}/${folder.split('/')[1]}`, { recursive: true });
}
mkdirSync(`${building}/content`);
const { compileShipped, compileShippedCalendar, compileShippedPapers } = await import(
  `file://${building}/content-compile-shipped.js`
);
compileShipped(`${root}checklists`, `${building}/content`);
compileShippedCalendar(`${root}seeds`, `${building}/content`);
compileShippedPapers(`${root}seeds`, `${building}/content`);

rmSync(`${root}dist`, { recursive: true, force: true });
renameSync(building, `${root}dist`);
