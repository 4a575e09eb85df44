import { Problem } from '../../domain/problem.ts';
import type { PaperSource } from './paper-source.ts';

/** What is wrong with a number that was typed in: half-width brackets, leading zeros. */
export function numberFaults({ number }: PaperSource): Problem[] {
  if (number === undefined) return [];
  return [
    ...(/[()[\]［］【】]/.test(number) ? [new Problem('paper.number-brackets', { number })] : []),
    ...(/[〕）]0\d*号/.test(number) ? [new Problem('paper.number-zero', { number })] : []),
  ];
}

/** A number usually bears the year of its paper. */
export function numberWarnings({ number, issuedOn }: PaperSource): Problem[] {
  const year = issuedOn.slice(0, 4);
  return number === undefined || number.includes(year)
    ? []
    : [new Problem('paper.number-year', { number, year })];
}
