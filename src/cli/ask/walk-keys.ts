import type { Result } from '../../domain/inspection.ts';

/** What a key of the walk decides. */
export type WalkChoice =
  | { readonly kind: 'verdict'; readonly result: Result }
  | { readonly kind: 'back' | 'go' | 'note' | 'photo' | 'measure' | 'undo' | 'save' | 'missing' };

const CHOICES: Readonly<Record<string, WalkChoice>> = {
  1: { kind: 'verdict', result: 'pass' },
  2: { kind: 'verdict', result: 'fail' },
  3: { kind: 'verdict', result: 'not-applicable' },
  0: { kind: 'verdict', result: 'not-checked' },
  b: { kind: 'back' },
  g: { kind: 'go' },
  n: { kind: 'note' },
  p: { kind: 'photo' },
  m: { kind: 'measure' },
  u: { kind: 'undo' },
  s: { kind: 'save' },
};

/** Which keys have a meaning only on some items. */
export interface KeyScope {
  /** Something is missing that Enter can ask for. */
  readonly canSupply: boolean;
  /** The item has a value to measure. */
  readonly canMeasure: boolean;
}

/** The decision of a key; undefined when it has no meaning on this item. */
export function walkChoice(key: string, { canSupply, canMeasure }: KeyScope): WalkChoice | undefined {
  if (key === 'enter') return canSupply ? { kind: 'missing' } : undefined;
  if (key === 'm' && !canMeasure) return undefined;
  return Object.hasOwn(CHOICES, key) ? CHOICES[key] : undefined;
}
