import { Problem } from '../../domain/problem.ts';

/** A whole number that an option gives, or the other one. @throws Problem `usage.number` */
export function numberFrom(value: string | undefined, option: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(value)) throw new Problem('usage.number', { option, value });
  return Number(value);
}

/** One of a few words. @throws Problem `usage.invalid-choice` */
export function choiceFrom<T extends string>(value: string, option: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new Problem('usage.invalid-choice', { option, value, choices });
  return choice;
}
