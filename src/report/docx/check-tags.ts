import { Problem } from '../../domain/problem.ts';
import type { TemplateTag } from './template-tags.ts';

/** A tag as it was found in a template, with those inside it. */
export interface FoundTag {
  readonly value: string;
  /** `loop` for `{#…}`, `rawxml` for `{@…}`; absent for `{…}`. */
  readonly module?: string | undefined;
  readonly inverted?: boolean | undefined;
  readonly subparsed?: readonly FoundTag[] | undefined;
}

/** The tags of each part of a template, by the part's name. */
export type FoundTags = ReadonlyMap<string, readonly FoundTag[]>;

/**
 * Everything that is wrong with a template's tags, in all its parts: unknown, used as the wrong kind, missing, or
 * typed with the full-width braces of a Chinese keyboard.
 */
export function faultsInTags(
  tags: FoundTags,
  text: string,
  known: readonly TemplateTag[],
  required: readonly string[],
): Problem[] {
  const fullWidth = [...new Set(text.match(/｛[^｛｝{}]{1,20}[｝}]|\{[^｛｝{}]{1,20}｝/g) ?? [])];
  return [
    ...[...tags].flatMap(([part, inPart]) => faultsAmong(inPart, [known], part)),
    ...(fullWidth.length > 0 ? [new Problem('template.full-width-braces', { tags: fullWidth })] : []),
    ...missingTags(namesOf(tags), required),
  ];
}

/** What is missing, as one problem; none if nothing is. */
export function missingTags(found: ReadonlySet<string>, required: readonly string[]): Problem[] {
  const missing = required.filter((name) => !found.has(name));
  return missing.length > 0
    ? [new Problem('template.missing-tag', { tags: missing.map((name) => `{${name}}`) })]
    : [];
}

/** The names of all tags, those in lists too. */
export function namesOf(tags: FoundTags): Set<string> {
  return new Set([...tags.values()].flatMap(namesIn));
}

function namesIn(tags: readonly FoundTag[]): string[] {
  return tags.flatMap((tag) => [tag.value.trim(), ...namesIn(tag.subparsed ?? [])]);
}

/** Checks tags against those known in the lists around them, the innermost last. */
function faultsAmong(
  tags: readonly FoundTag[],
  scopes: readonly (readonly TemplateTag[])[],
  part: string,
): Problem[] {
  return tags.flatMap((tag) => {
    const known = scopes.flat().find(({ name }) => name === tag.value.trim());
    const details = { tag: writtenAs(tag), part };
    if (!known)
      return [new Problem('template.unknown-tag', { ...details, known: scopes.flat().map(correct) })];
    if (!isUsedAs(tag, known))
      return [new Problem('template.wrong-kind', { ...details, right: correct(known) })];
    const inner = known.tags ? [...scopes, known.tags] : scopes;
    return faultsAmong(tag.subparsed ?? [], inner, part);
  });
}

function isUsedAs(tag: FoundTag, { kind }: TemplateTag): boolean {
  if (kind === 'photo') return tag.module === 'rawxml';
  if (kind === 'list') return tag.module === 'loop' && !tag.inverted;
  // A text may be a condition: the part stands only where it is not empty.
  return tag.module === 'loop' || (kind === 'text' && tag.module === undefined);
}

function writtenAs({ value, module, inverted }: FoundTag): string {
  const sign = module === 'rawxml' ? '@' : module === 'loop' ? (inverted ? '^' : '#') : '';
  return `{${sign}${value.trim()}}`;
}

function correct({ name, kind }: TemplateTag): string {
  if (kind === 'text') return `{${name}}`;
  return kind === 'photo' ? `{@${name}}` : `{#${name}}…{/${name}}`;
}
