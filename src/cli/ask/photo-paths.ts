import { fileURLToPath } from 'node:url';

// Quoted, or a run without separators in which a backslash keeps the character after it.
const PATH = /"([^"]+)"|'([^']+)'|((?:\\[ ;'"()&\\]|[^\s;；])+)/gu;

/**
 * The file paths in one typed or dragged-in text: parted by spaces or semicolons, in quotes where they hold such,
 * with a backslash before a space, or as `file://` addresses, whatever the terminal makes of a dragged file.
 */
export function photoPaths(text: string): string[] {
  return [...text.matchAll(PATH)].map(([, double, single, bare = '']) => {
    const path = double ?? single ?? bare.replaceAll(/\\([ ;'"()&\\])/gu, '$1');
    return path.startsWith('file://') ? fromAddress(path) : path;
  });
}

function fromAddress(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    return address;
  }
}
