import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { compiledBundles } from './compiled-bundles.ts';

interface Bundle {
  readonly exports: unknown;
}

/** Where a build keeps the code of its bundles for this Node. */
export function codeFolder(folder: string): string {
  return `${folder}/code/${process.version}-${process.platform}-${process.arch}`;
}

/** A bundle as Node wraps a CommonJS module. */
export function wrapped(file: string): string {
  return `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
}

/**
 * A `require` for the bundles of a build, which takes them with their compiled code from its `code` folder: Node's own
 * compile cache keeps none of a module's functions, and compiling them anew was a tenth of each start. A bundle whose
 * code is not there, or is another Node's, is left to Node.
 */
export function requireBundles(
  folder: string,
  requireOther: NodeJS.Require,
  scriptOf: (name: string) => Script | undefined = compiledScripts(folder),
): NodeJS.Require {
  const loaded = new Map<string, Bundle>();
  const load = (id: string): unknown => {
    if (!id.startsWith('./')) return requireOther(id);
    const known = loaded.get(id);
    if (known) return known.exports;
    const script = scriptOf(id.slice(2));
    if (!script) return requireByNode(id, requireOther);
    const bundle: Bundle = { exports: {} };
    loaded.set(id, bundle);
    script.runInThisContext()(bundle.exports, requireBundle, bundle, `${folder}/${id.slice(2)}`, folder);
    return bundle.exports;
  };
  const requireBundle: NodeJS.Require = Object.assign(load, requireOther);
  return requireBundle;
}

function compiledScripts(folder: string): (name: string) => Script | undefined {
  const compiled = compiledBundles(codeFolder(folder), process.argv.slice(2));
  return (name) => {
    const bundle = compiled(name);
    if (bundle === undefined) return undefined;
    const filename = `${folder}/${name}`;
    const script = new Script(bundle.source, { filename, cachedData: bundle.code });
    return script.cachedDataRejected ? undefined : script;
  };
}

function requireByNode(id: string, requireOther: NodeJS.Require): unknown {
  process.getBuiltinModule('node:module').enableCompileCache();
  return requireOther(id);
}
