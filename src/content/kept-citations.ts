import type { Citations, CitedLaw } from '../domain/checklist.ts';

/** The file among the compiled ones. */
export const CITATIONS = 'citations.txt';

/** The laws as lines of text, each after its key: a paper cites a few of a hundred, and reads only those. */
export function keptCitations({ sources }: Citations): string {
  const lines = Object.entries(sources).map(([key, law]) => `${key}\t${JSON.stringify(law)}\n`);
  return `\n${lines.join('')}`;
}

/** The citations again, each law read when it is looked up. */
export function citationsIn(kept: string): Citations {
  const read = new Map<string, CitedLaw | undefined>();
  const law = (key: string) => {
    if (!read.has(key)) read.set(key, lawIn(kept, key));
    return read.get(key);
  };
  return { sources: new Proxy({}, { get: (_, key) => law(String(key)) }) };
}

function lawIn(kept: string, key: string): CitedLaw | undefined {
  const line = `\n${key}\t`;
  const start = kept.indexOf(line);
  if (start < 0) return undefined;
  return JSON.parse(kept.slice(start + line.length, kept.indexOf('\n', start + 1))) as CitedLaw;
}
