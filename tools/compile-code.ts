// Compiles every function of the bundles in a folder for the Node that runs this, once and for all starts.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { codeFolder, wrapped } from '../src/cli/bundles.ts';
import { writeBundles } from '../src/cli/compiled-bundles.ts';

const folder = process.argv[2]!;
const code = codeFolder(folder);
mkdirSync(code, { recursive: true });
for (const name of readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'start.js')) {
  const source = wrapped(join(folder, name));
  // Back to the flags of a start before the code is taken, or a start would refuse it.
  setFlagsFromString('--no-lazy');
  const script = new Script(source);
  setFlagsFromString('--lazy');
  writeBundles(join(code, name), new Map([[name, { source, code: script.createCachedData() }]]));
}
