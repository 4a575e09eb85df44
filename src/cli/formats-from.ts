import { Problem } from '../domain/problem.ts';
import { FORMATS, type FormatName } from '../report/formats.ts';

/** The formats named by a flag, separated by commas. @throws Problem `usage.invalid-choice` */
export function formatsFrom(text: string): FormatName[] {
  return text.split(',').map((word) => {
    const name = FORMATS.find((format) => format === word.trim());
    if (!name)
      throw new Problem('usage.invalid-choice', { option: '--format', value: word, choices: FORMATS });
    return name;
  });
}
