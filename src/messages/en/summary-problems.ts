import type { summaryProblems as source } from '../zh-CN/summary-problems.ts';

export const summaryProblems: typeof source = {
  'summary.bad-period': (d) =>
    `“${d.value}” is no period. Write 2026-11 (month), 2026-Q4 (quarter) or 2026 (year).`,
  'summary.bad-cut-off': (d) => `The cut-off day is 1 to ${d.last}, not “${d.value}”.`,
  'summary.unbalanced': (d) =>
    `The ${d.grade} hazards of ${d.street} do not balance: opening ${d.opening} + new ${d.found} - closed ${d.closed} - voided ${d.voided} - transferred ${d.transferred} ≠ closing ${d.closing} (${d.from} to ${d.to}). ${list(d.numbers) ? `Hazards at fault: ${list(d.numbers)}. ` : ''}Run check to find what was changed, then check --rebuild.`,
  'summary.unknown-figure': (d) =>
    `There is no figure “${d.figure}”. Write A4, A4@gas, C8@ with the name of a street, or what stands over the column; summary --json has all ids.`,
  'summary.rate-explained': (d) => `${d.figure} is a rate: ${d.part} in ${d.whole}. Ask for those two.`,
  'summary.not-explained': (d) =>
    `${d.figure} was typed in, there is nothing behind it: see summary set --list.`,
  'summary.recount-differs': (d) =>
    `${d.figure} is ${d.value}, but its rows add up to ${d.recounted}. Run check, then check --rebuild.`,
  'summary.found-differs': (d) =>
    `Hazards found from ${d.from} to ${d.to}: the monthly counts have ${d.value}, the flows ${d.recounted}. Run check to find what was changed, then check --rebuild.`,
  'summary.not-begun': (d) =>
    `${d.day} is before the first day of the period, ${d.from}: there is nothing to count yet.`,
  'summary.out-needed': (d) =>
    d.format === 'csv'
      ? 'A CSV file is written for each table: name a folder with --out.'
      : `${d.format} is written to a file: name it with --out, such as --out return.${d.format}.`,
  'summary.not-a-number': (d) =>
    `${d.label} must be ${d.isMoney ? 'a number with at most six decimals' : 'a whole number'}, not “${d.value}”.`,
};

function list(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : String(values ?? '');
}
