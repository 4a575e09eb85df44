import type { IndustryCode } from './enterprise.ts';

const FORM = /^[A-T]?(\d{2,4})(?:@(2017|2011))?$/;

/**
 * The 国民经济行业代码 in a text such as `6210`, `H6210`, `6210@2011` or `6210（2011）`; of the edition of 2017 where
 * none is named. Undefined where it is no such code.
 */
export function industryNamed(text: string): IndustryCode | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .replace(/\((?:GB\/?T4754-?)?(\d{4})版?\)$/, '@$1');
  const [, code, edition = '2017'] = FORM.exec(plain) ?? [];
  return code === undefined ? undefined : { code, edition: edition as IndustryCode['edition'] };
}
