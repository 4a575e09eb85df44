import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

interface Bundle {
  readonly exports: unknown;
}

/** Where a build keeps the code that this Node, and no other, can take as it is. */
export function codeFolder(folder: string): string {
  return join(folder, 'code', `${process.version}-${process.platform}-${process.arch}`);
}

/** A bundle as Node wraps a CommonJS module. */
export function wrapped(file: string): string {
  return `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
}

/**
 * A `require` for the bundles of a build, which takes their compiled code from its `code` folder: Node's own compile
 * cache keeps none of a module's functions, and compiling them anew was a tenth of each start. Undefined where the
 * build has no code for this Node.
 */
export function requireBundles(folder: string, requireOther: NodeJS.Require): NodeJS.Require | undefined {
  const code = codeFolder(folder);
  if (!existsSync(code)) return undefined;
  const loaded = new Map<string, Bundle>();
  const load = (id: string): unknown => {
    if (!id.startsWith('./')) return requireOther(id);
    const name = id.slice('./'.length);
    const known = loaded.get(name);
    if (known) return known.exports;
    const bundle: Bundle = { exports: {} };
    loaded.set(name, bundle);
    const file = join(folder, name);
    const script = new Script(wrapped(file), {
      filename: file,
      cachedData: readFileSync(join(code, name)),
    });
    script.runInThisContext()(bundle.exports, requireBundle, bundle, file, folder);
    return bundle.exports;
  };
  const requireBundle: NodeJS.Require = Object.assign(load, requireOther);
  return requireBundle;
}
