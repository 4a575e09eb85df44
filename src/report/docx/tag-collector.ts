import type { DXT } from 'docxtemplater';
import type { FoundTag } from './check-tags.ts';

/** Collects the tags of each part of a template while the library parses it. */
export interface TagCollector {
  readonly module: DXT.Module;
  readonly tags: ReadonlyMap<string, readonly FoundTag[]>;
}

interface Step {
  readonly inspect?: { readonly filePath?: string; readonly postparsed?: readonly ParsedPart[] };
}

/** A stretch of XML, or a tag with what stands inside it. */
interface ParsedPart extends Omit<FoundTag, 'subparsed'> {
  readonly type: string;
  readonly subparsed?: readonly ParsedPart[] | undefined;
}

/** A module for the template library. Its own inspector would need a package more. */
export function tagCollector(): TagCollector {
  const tags = new Map<string, readonly FoundTag[]>();
  let part = '';
  const set = ({ inspect }: Step): void => {
    part = inspect?.filePath ?? part;
    if (inspect?.postparsed) tags.set(part, tagsAmong(inspect.postparsed));
  };
  return { module: { name: 'tag-collector', set }, tags };
}

function tagsAmong(parts: readonly ParsedPart[]): FoundTag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value, module, inverted, subparsed = [] }) => ({
      value,
      module,
      inverted,
      subparsed: tagsAmong(subparsed),
    }));
}
