const BARS = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars, the highest number the highest bar; 0 is a dot, so that nothing and little differ. */
export function sparkline(values: readonly number[]): string {
  const highest = Math.max(...values, 1);
  return values
    .map((value) => (value === 0 ? '·' : BARS[Math.max(0, Math.ceil((value / highest) * BARS.length) - 1)]))
    .join('');
}
