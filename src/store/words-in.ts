/** The words of a column that keeps each of them between spaces. */
export function wordsIn(spaced: string): string[] {
  const words = spaced.trim();
  return words === '' ? [] : words.split(' ');
}
