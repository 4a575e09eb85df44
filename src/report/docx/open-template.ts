import { isProblem, isProblems, type Problem, Problems } from '../../domain/problem.ts';
import { pack } from '../../zip/write-zip.ts';
import type { PaperModel, PaperPhoto } from '../paper-model.ts';
import { DOCUMENT, textOf } from './check-parts.ts';
import { missingTags, namesOf } from './check-tags.ts';
import { type CompiledTemplate, compileTemplate, fillByLibrary } from './compile-template.ts';
import { cutXml, type Segment } from './cut-xml.ts';
import { fillSegments } from './fill-segments.ts';
import { CONTENT_TYPES, RELATIONSHIPS } from './insert-photos.ts';
import { photoParagraph, textWidthOf } from './photo-drawing.ts';
import { templateData } from './template-data.ts';
import { requiredTags, type TemplateTag, templateTagsOf } from './template-tags.ts';
import type { WordParts } from './word-parts.ts';

/** A Word template that was checked, ready for any number of papers. */
export interface WordTemplate {
  /** Whether it was cut into segments; else each paper takes the library. */
  readonly isFast: boolean;
  /** @throws Problem `template.missing-tag` where the paper has what the template has no place for */
  fill(model: PaperModel): WordParts;
}

/**
 * Opens a template that users edited, for papers of the sample's kind and language.
 *
 * @throws Problem or Problems `template.*`: everything that is wrong with it
 */
export function openTemplate(bytes: Uint8Array, sample: PaperModel): WordTemplate {
  const compiled = compileTemplate(bytes, sample);
  const found = namesOf(compiled.tags);
  const width = textWidthOf(textOf(compiled.parts.get(DOCUMENT)!));
  const drawing = (photo: PaperPhoto) => photoParagraph(photo, width);
  const fast = cutParts(compiled);
  return {
    isFast: fast !== undefined,
    fill: (model) => {
      const missing = missingTags(found, requiredTags(model));
      if (missing.length > 0) throw new Problems(missing);
      const data = templateData(model, drawing);
      return fast ? fast(data) : withTexts(fillByLibrary(compiled, data));
    },
  };
}

/** What `document template check` tells: the tags there are for the sample's kind, and everything that is wrong. */
export function checkTemplate(
  bytes: Uint8Array,
  sample: PaperModel,
): { readonly tags: readonly TemplateTag[]; readonly problems: readonly Problem[] } {
  const tags = templateTagsOf(sample);
  try {
    compileTemplate(bytes, sample);
    return { tags, problems: [] };
  } catch (error) {
    if (isProblems(error)) return { tags, problems: error.problems };
    if (isProblem(error)) return { tags, problems: [error] };
    throw error;
  }
}

type Fill = (data: ReturnType<typeof templateData>) => WordParts;

/** Parses once; parts without tags stay as they were deflated. Undefined where the tags cannot be cut so. */
function cutParts({ parts, tags }: CompiledTemplate): Fill | undefined {
  const cut = new Map<string, readonly Segment[]>();
  for (const [name, inPart] of tags) {
    if (inPart.length === 0) continue;
    const segments = /^word\/[^/]+\.xml$/.test(name) ? cutXml(textOf(parts.get(name)!)) : undefined;
    if (!segments) return undefined;
    cut.set(name, segments);
  }
  const fixed = withTexts(parts);
  return (data) => {
    const filled = new Map(fixed);
    for (const [name, segments] of cut) filled.set(name, fillSegments(segments, data));
    return filled;
  };
}

/** Only what photos are added to stays text. */
function withTexts(parts: ReadonlyMap<string, Uint8Array>): WordParts {
  const texts = new Set([CONTENT_TYPES, RELATIONSHIPS]);
  return new Map(
    [...parts].map(([name, content]) => [name, texts.has(name) ? textOf(content) : pack(name, content)]),
  );
}
