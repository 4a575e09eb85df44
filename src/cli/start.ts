import { requireBundles } from './bundles.ts';
import { VERSION } from './version.ts';

// `--version` is asked by scripts all the time and needs nothing but this file.
const [, , first, ...rest] = process.argv;
if ((first === '--version' || first === '-V') && rest.length === 0) {
  process.stdout.write(`${VERSION}\n`);
} else {
  void run();
}

async function run(): Promise<void> {
  const { main } = await loadMain();
  const code = await main(process.argv, process.env);
  // All is written by now, but for Windows' console; to take the heap down piece by piece takes a tenth of a short run.
  if (process.platform === 'win32') process.exitCode = code;
  else process.exit(code);
}

async function loadMain(): Promise<typeof import('./main.ts')> {
  const isBuilt = typeof require === 'function';
  if (isBuilt) return requireBundles(__dirname, require)('./cli-main.js') as typeof import('./main.ts');
  process.getBuiltinModule('node:module').enableCompileCache();
  return import('./main.ts');
}
