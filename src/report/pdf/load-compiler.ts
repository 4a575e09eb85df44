import { createRequire } from 'node:module';
import { Problem } from '../../domain/problem.ts';

/** What the papers use of the Typst compiler's package. */
export interface TypstPackage {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }): TypstCompiler;
  };
}

/** A compiler with its fonts. It keeps what it has laid out, so the second paper is much faster than the first. */
export interface TypstCompiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  evictCache(maxAge: number): void;
  compile(request: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> }): {
    readonly result: object | null;
    takeError(): TypstError | null;
  };
  fetchDiagnostics(error: TypstError): readonly { readonly message: string }[];
  pdf(
    document: object,
    options: { readonly pdfStandard: string; readonly creationTimestamp: number },
  ): Buffer;
}

/** The compiler's handle on what went wrong. */
export interface TypstError {
  readonly kind: string;
}

const WRAPPER = '@myriaddreamin/typst-ts-node-compiler';
/** What the names of the packages with the binaries add to platform and processor. */
const BUILDS: readonly string[] = ['', '-gnu', '-musl', '-msvc', '-gnueabihf'];

/**
 * Loads the compiler: through its wrapper, or the package of this platform by itself.
 *
 * @throws Problem `pdf.unavailable` when neither is installed or none runs here
 */
export function loadCompiler(
  load: (name: string) => unknown = createRequire(import.meta.filename),
): TypstPackage {
  const { platform, arch } = process;
  for (const name of [WRAPPER, ...BUILDS.map((build) => `${WRAPPER}-${platform}-${arch}${build}`)]) {
    try {
      return load(name) as TypstPackage;
    } catch {
      // Not installed, or built for another system: the next one.
    }
  }
  throw new Problem('pdf.unavailable', { platform: `${platform}-${arch}` });
}
