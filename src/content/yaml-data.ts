import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { unsafeCharacters } from './characters.ts';
import type { FaultAt } from './compose-yaml.ts';
import type { Path } from './diagnostic.ts';

/** Where a value and its key stand in the text (offsets in UTF-16 units). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names that mean something else than a key: YAML's merge key, and JavaScript's way to the prototype. */
const FORBIDDEN = new Set(['<<', '__proto__']);

/**
 * The plain data of a tree: texts, lists and maps; a value that is missing is the empty text.
 *
 * Keys that may not be are left out and added to `faults`.
 */
export function dataOf(node: unknown, faults: FaultAt[]): unknown {
  if (isMap(node)) return mapOf(node.items, faults);
  if (isSeq(node)) return node.items.map((item) => dataOf(item, faults));
  if (!isScalar(node)) return '';
  const text = String(node.value ?? '');
  const span = spanOf(node);
  for (const { fault } of unsafeCharacters(text, 1)) faults.push({ ...fault, ...span });
  return text;
}

function mapOf(pairs: readonly Pair[], faults: FaultAt[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const pair of pairs) {
    const fault = keyFault(pair, data);
    const value = dataOf(pair.value, faults);
    if (fault) faults.push(fault);
    else data[keyOf(pair)!] = value;
  }
  return data;
}

function keyFault(pair: Pair, earlier: Readonly<Record<string, unknown>>): FaultAt | undefined {
  const key = keyOf(pair);
  const span = spanOf(pair.key);
  if (key === undefined) return { code: 'key.not-text', ...span };
  if (FORBIDDEN.has(key)) return { code: 'key.forbidden', details: { key }, ...span };
  if (Object.hasOwn(earlier, key)) return { code: 'key.duplicate', details: { key }, ...span };
  return undefined;
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : undefined;
}

/** The span of the value at a path, or of its key; of the nearest thing around it where there is none. */
export function spanAt(root: unknown, path: Path, part: 'key' | 'value'): Span {
  let node = root;
  let span = spanOf(root);
  for (const [index, step] of path.entries()) {
    const found = childOf(node, step);
    if (!found) return span;
    const wanted = index < path.length - 1 || part === 'key' ? (found.key ?? found.value) : found.value;
    span = spanOf(wanted ?? found.key);
    node = found.value;
  }
  return span;
}

function childOf(node: unknown, step: string | number): { key?: unknown; value: unknown } | undefined {
  if (isMap(node)) return node.items.find((pair) => keyOf(pair) === step);
  if (isSeq(node) && typeof step === 'number' && step in node.items) return { value: node.items[step] };
  return undefined;
}

function spanOf(node: unknown): Span {
  const range = (node as Node | null | undefined)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
