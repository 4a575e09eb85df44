import type { Enterprise } from './enterprise.ts';

const PHONE = /\d[\d\s-]{4,}\d/g;

/** A phone as others may see it: `138****8000`. A text in which no number is found is hidden whole. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize('NFKC');
  const masked = digits.replaceAll(PHONE, (number) => {
    const plain = number.replaceAll(/[\s-]/g, '');
    return plain.length < 8 ? `****${plain.slice(-2)}` : `${plain.slice(0, 3)}****${plain.slice(-4)}`;
  });
  return masked === digits ? '****' : masked;
}

/** The enterprise with every phone masked: what lists and exports show unless contacts are asked for. */
export function withMaskedPhones(enterprise: Enterprise): Enterprise {
  return masked(enterprise) as Enterprise;
}

function masked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'phone' && typeof part === 'string' ? maskPhone(part) : masked(part),
    ]),
  );
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** True if a text contains a resident identity number (GB 11643: date of birth and check digit fit). */
export function hasIdentityNumber(text: string): boolean {
  if (text.length < 18) return false;
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  for (let at = 0; at + 18 <= plain.length; at += 1) {
    if (isIdentityNumber(plain.slice(at, at + 18))) return true;
  }
  return false;
}

function isIdentityNumber(word: string): boolean {
  if (!/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(word)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(word[index]), 0);
  return CHECKS[sum % 11] === word[17];
}
