/** True for equal content; the order of keys does not count, that of lists does. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  );
}

// Not between digits, where it makes another number.
const PUNCTUATION =
  /(?<!\d)[,.;:?!"'()[\]，。；：、？！“”‘’（）《》【】…—]|[,.;:?!"'()[\]，。；：、？！“”‘’（）《》【】…—](?!\d)|\s/gu;

/** What a value says without its English text, punctuation and spacing: the Chinese text has legal effect. */
export function chineseGist(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chineseGist);
  if (typeof value === 'string') return value.normalize('NFKC').replaceAll(PUNCTUATION, '');
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'en');
  return Object.fromEntries(kept.map(([key, each]) => [key, chineseGist(each)]));
}
