/** Characters of GB 32100-2015 by value: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = 31;

/** What is wrong with a credit code, and the check character it should have had. */
export type CreditCodeFault =
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'character'; readonly character: string; readonly position: number }
  | { readonly kind: 'check'; readonly expected: string; readonly found: string };

/** Full-width to half-width, upper case, without spaces: the form in which codes are stored. */
export function normalizeCreditCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/**
 * Tests a normalized 统一社会信用代码 by GB 32100-2015; undefined when it is right.
 * Positions 3–8 name the registering office, not the place, so they are not compared with the district.
 */
export function creditCodeFault(code: string): CreditCodeFault | undefined {
  const characters = [...code];
  if (characters.length !== LENGTH) return { kind: 'length', length: characters.length };
  const wrong = characters.findIndex((character, index) => !isAllowed(character, index));
  if (wrong >= 0) return { kind: 'character', character: characters[wrong]!, position: wrong + 1 };
  const expected = checkCharacter(characters.slice(0, -1));
  const found = characters.at(-1)!;
  return found === expected ? undefined : { kind: 'check', expected, found };
}

function isAllowed(character: string, index: number): boolean {
  const isRegion = index >= 2 && index < 8;
  return isRegion ? /^\d$/.test(character) : ALPHABET.includes(character);
}

function checkCharacter(characters: readonly string[]): string {
  let weight = 1;
  let sum = 0;
  for (const character of characters) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET[(MODULUS - (sum % MODULUS)) % MODULUS]!;
}
