import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { orderingWords } from '../../domain/paper-wording.ts';
import { Problem, Problems } from '../../domain/problem.ts';
import type { PaperModel } from '../paper-model.ts';
import { faultsIn } from './check-parts.ts';
import { type FoundTags, faultsInTags } from './check-tags.ts';
import { readZip } from './read-zip.ts';
import { tagCollector } from './tag-collector.ts';
import type { TemplateData } from './template-data.ts';
import { templateProblems } from './template-problems.ts';
import { requiredTags, templateTagsOf } from './template-tags.ts';
import type { Parts } from './write-zip.ts';

/** A template found fit. */
export interface CompiledTemplate {
  readonly parts: Parts;
  readonly tags: FoundTags;
}

/**
 * Reads a template of the sample's kind and finds everything that is wrong with it.
 *
 * @throws Problem or Problems `template.*`
 */
export function compileTemplate(bytes: Uint8Array, sample: PaperModel): CompiledTemplate {
  const parts = readZip(bytes);
  const unfit = faultsIn(parts);
  if (unfit.length > 0) throw new Problems(unfit);
  const collector = tagCollector();
  const text = telling(() => opened(parts, [collector.module]).getFullText());
  const { tags } = collector;
  const faults = [
    ...faultsInTags(tags, text, templateTagsOf(sample), requiredTags(sample)),
    ...faultsInWording(text, sample),
  ];
  if (faults.length > 0) throw new Problems(faults);
  return { parts, tags };
}

/** Fills a template in through the library: slower than by segments, but whatever its tags are spread over. */
export function fillByLibrary({ parts }: CompiledTemplate, data: TemplateData): Parts {
  const zip = telling(() => opened(parts, []).render(data).getZip());
  return new Map(Object.values(zip.files).map((part) => [part.name, part.asUint8Array()]));
}

function opened(parts: Parts, modules: DXT.Module[]): Docxtemplater<PizZip> {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content);
  return new Docxtemplater(zip, {
    modules,
    errorLogging: false,
    paragraphLoop: true,
    linebreaks: true,
    parser: ownProperty,
    // A part that this paper does not have; unknown tags were refused.
    nullGetter: () => '',
  });
}

/** A notice urges: a street has no power to order or to punish. */
function faultsInWording(text: string, { kind }: PaperModel): Problem[] {
  const words = kind === 'rectification-notice' ? orderingWords(text) : [];
  return words.length > 0 ? [new Problem('template.ordering-words', { words })] : [];
}

// A tag means a key of the data and nothing else: no path, no expression, nothing inherited.
function ownProperty(tag: string): { get: (scope: object) => unknown } {
  const name = tag.trim();
  return {
    get: (scope) => (Object.hasOwn(scope, name) ? (scope as Record<string, unknown>)[name] : undefined),
  };
}

function telling<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const problems = templateProblems(error);
    throw problems.length > 0 ? new Problems(problems) : error;
  }
}
