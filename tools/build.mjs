// Builds dist/: one small bundle for the start, one for each module that is imported when it is used, and the
// checklists, the calendar and the rules for papers compiled to JSON. Plain JavaScript that needs nothing but esbuild, so that it also runs on the Node
// that npm brought.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
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
const pending = ['src/cli/start.ts', 'src/content/compile-shipped.ts', 'commander'];

/** The bundle that a module becomes, which is made when its turn comes. */
function bundleOf(source) {
  const entry = relative(root, source);
  if (!pending.includes(entry)) pending.push(entry);
  return `./${bundleName(source)}.js`;
}

/** @type {import('esbuild').Plugin} */
const lazyModules = {
  name: 'lazy modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      return { path: bundleOf(resolve(resolveDir, path)), external: true };
    });
  },
};

// What every start paid to commander: child_process, for subcommands that are programs of their own (we have none); a
// copy of each of Node's modules that it imports whole; and for its first option, a table of all letters of Unicode.
const VARIADIC = /this\.variadic = (\/\\p\{ID_Continue\}.+\/u\.test\(flags\));/;
/** @type {import('esbuild').Plugin} */
const lightCommander = {
  name: 'light commander',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(child_process|fs|path|process)$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'node' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => ({
      contents: `export default ${path === 'node:child_process' ? '{}' : `process.getBuiltinModule('${path}')`};`,
    }));
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]option\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!VARIADIC.test(source)) throw new Error('commander tells variadic options otherwise now');
      return { contents: source.replace(VARIADIC, "this.variadic = flags.includes('...') && $1;") };
    });
  },
};

// Twelve files looked up one by one were a tenth of the first question's time. The compiled part stays where npm put
// it: above dist, where looking for the folder is ten times as fast as asking Node to resolve the name, and to open it as
// what it is is twice as fast as requiring it.
const DATABASE_FOLDER = `(() => {
  for (let at = path.dirname(__dirname); ; at = path.dirname(at)) {
    const lib = at + '/node_modules/better-sqlite3/lib';
    if (fs.existsSync(lib)) return lib;
    if (at === path.dirname(at)) return path.dirname(require.resolve('better-sqlite3'));
  }
})()`;
const OPEN_COMPILED = `const joined = (...parts) => parts.join('/');
function openCompiled(filename) {
  const opened = { exports: {} };
  process.dlopen(opened, filename);
  return opened.exports;
}`;
/** @type {import('esbuild').Plugin} */
const databaseInOneFile = {
  name: 'database in one file',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]better-sqlite3[\\/]lib[\\/]binding\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const found = source
        .replaceAll('path.join(__dirname, ', 'joined(FOLDER, ')
        .replaceAll('DEFAULT_ADDON = require(', 'DEFAULT_ADDON = openCompiled(');
      if (!found.includes('FOLDER') || !found.includes('openCompiled'))
        throw new Error('better-sqlite3 finds its compiled part otherwise now');
      return { contents: `${found}\nconst FOLDER = ${DATABASE_FOLDER};\n${OPEN_COMPILED}\n` };
    });
  },
};

// A command says a tenth of all words, and a paper is of one kind: of these tables only what is looked up is even read.
// What every start, or every notice, looks up stays where it is.
const ALWAYS_READ = ['commands', 'help', 'rectificationNotice'];
const TABLES = /[\\/](messages[\\/][^\\/]+[\\/](index|papers)|app[\\/]papers[\\/]forms)\.ts$/;
/** @type {import('esbuild').Plugin} */
const tablesWhenRead = {
  name: 'tables when read',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/(messages|app-papers)-/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: TABLES }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const entries = [...source.matchAll(/^ {2}(?:'?[\w-]+'?: )?(\w+),$/gm)].map(([, name]) => name);
      const bundles = new Map();
      const withoutImports = source.replace(/^import \{ (.+) \} from '(.+)';\n/gm, (line, list, file) => {
        const names = list.split(', ');
        if (!names.every((name) => entries.includes(name) && !ALWAYS_READ.includes(name))) return line;
        const bundle = bundleOf(resolve(dirname(path), file));
        for (const name of names) bundles.set(name, bundle);
        return '';
      });
      if (bundles.size === 0) throw new Error(`${path} lists its parts otherwise now`);
      const contents = withoutImports.replace(/^ {2}(?:('?[\w-]+'?): )?(\w+),$/gm, (line, key, name) => {
        const bundle = bundles.get(name);
        return bundle
          ? `  get ${key ?? name}() { return read.${name} ??= require('${bundle}').${name}; },`
          : line;
      });
      return { contents: `const read = {};\n${contents}`, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};

// Every command needs it: one copy, which the start has loaded already.
const SHARED = ['commander'];
/** @type {import('esbuild').Plugin} */
const sharedLibraries = {
  name: 'shared libraries',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${SHARED.join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${path}.js`, external: true },
    );
  },
};

// esbuild leaves what regular expressions say in Chinese, and one such character makes V8 keep the text in twice the bytes.
function inAscii(text) {
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(text))
    throw new Error('escapes would stand in String.raw as they are');
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function bundle(entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { [SHARED.includes(entry) ? entry : bundleName(resolve(root, entry))]: entry },
    outdir: building,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    logOverride: { 'require-resolve-not-external': 'silent' },
    external: ['@myriaddreamin/*', '@imagemagick/*', 'exifreader'],
    supported: { 'dynamic-import': false },
    define: {
      XH_SAFETY_VERSION: JSON.stringify(version),
      'import.meta.dirname': '__dirname',
      'import.meta.filename': '__filename',
    },
    plugins: [lazyModules, lightCommander, sharedLibraries, databaseInOneFile, tablesWhenRead],
    write: false,
  });
  mkdirSync(building, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text));
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

// For the Node that the checkout brings along; any other has its own compile cache, which keeps less.
const local = `${root}node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`;
if (existsSync(local)) runLocal('compile-code.ts', building);

rmSync(`${root}dist`, { recursive: true, force: true });
renameSync(building, `${root}dist`);
if (existsSync(local)) runLocal('pack-code.ts', `${root}dist`);

function runLocal(tool, folder) {
  const { status, stderr } = spawnSync(local, [`${root}tools/${tool}`, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
}
