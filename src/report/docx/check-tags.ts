import { Problem } from '../../domain/problem.ts';
import { REQUIRED_TAGS, type TemplateTag, templateTags } from './template-tags.ts';

/** A tag as it was found in a template, with those inside it. */
export interface FoundTag {
  readonly value: string;
  /** `loop` for `{#…}`, `rawxml` for `{@…}`; absent for `{…}`. */
  readonly module?: string | undefined;
  readonly inverted?: boolean | undefined;
  readonly subparsed?: readonly FoundTag[] | undefined;
}

/**
 * Everything that is wrong with a template's tags, in all its parts: unknown, used as the wrong kind, missing, or
 * typed with the full-width braces of a Chinese keyboard.
 */
export function faultsInTags(tags: ReadonlyMap<string, readonly FoundTag[]>, text: string): Problem[] {
  const found = [...tags.values()].flatMap(namesIn);
  const missing = REQUIRED_TAGS.filter((name) => !found.includes(name));
  const fullWidth = [...new Set(text.match(/｛[^｛｝{}]{1,20}[｝}]|\{[^｛｝{}]{1,20}｝/g) ?? [])];
  return [
    ...[...tags].flatMap(([part, inPart]) => faultsAmong(inPart, [templateTags], part)),
    ...(fullWidth.length > 0 ? [new Problem('template.full-width-braces', { tags: fullWidth })] : []),
    ...(missing.length > 0
      ? [new Problem('template.missing-tag', { tags: missing.map((name) => `{${name}}`) })]
      : []),
  ];
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
    const inner = known.kind === 'list' ? [...scopes, known.tags] : scopes;
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
