import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { Problem, Problems } from '../../domain/problem.ts';
import { orderingWordsIn } from '../wording.ts';
import { DOCUMENT, faultsIn, textOf } from './check-parts.ts';
import { faultsInTags } from './check-tags.ts';
import { readZip } from './read-zip.ts';
import { tagCollector } from './tag-collector.ts';
import type { TemplateData } from './template-data.ts';
import { templateProblems } from './template-problems.ts';

/** The parts of a Word file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** A template found fit: its text document as XML, and what fills it in, once. */
export interface CompiledTemplate {
  readonly document: string;
  readonly render: (data: TemplateData) => Parts;
}

/**
 * Reads a template and finds everything that is wrong with it.
 *
 * @throws Problem or Problems `template.*`
 */
export function compileTemplate(bytes: Uint8Array): CompiledTemplate {
  const parts = readZip(bytes);
  const unfit = faultsIn(parts);
  if (unfit.length > 0) throw new Problems(unfit);
  const template = compiled(parts);
  return {
    document: textOf(parts.get(DOCUMENT)!),
    render: (data) => partsOf(telling(() => template.render(data).getZip())),
  };
}

function compiled(parts: Parts): Docxtemplater<PizZip> {
  const collector = tagCollector();
  const template = telling(
    () =>
      new Docxtemplater(zipOf(parts), {
        modules: [collector.module],
        errorLogging: false,
        paragraphLoop: true,
        linebreaks: true,
        parser: ownProperty,
        nullGetter: refuseUnknown,
      }),
  );
  const text = template.getFullText();
  const faults = [...faultsInTags(collector.tags, text), ...faultsInWording(text)];
  if (faults.length > 0) throw new Problems(faults);
  return template;
}

function faultsInWording(text: string): Problem[] {
  const words = orderingWordsIn(text);
  return words.length > 0 ? [new Problem('template.ordering-words', { words })] : [];
}

// A tag means a key of the data and nothing else: no path, no expression, nothing inherited.
function ownProperty(tag: string): { get: (scope: object) => unknown } {
  const name = tag.trim();
  return {
    get: (scope) => (Object.hasOwn(scope, name) ? (scope as Record<string, unknown>)[name] : undefined),
  };
}

function refuseUnknown(part: { value: string }): never {
  throw new TypeError(`the template's tag ${part.value} passed the check and has no value`);
}

function telling<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const problems = templateProblems(error);
    throw problems.length > 0 ? new Problems(problems) : error;
  }
}

function zipOf(parts: Parts): PizZip {
  const zip = new PizZip();
  for (const [name, content] of parts) zip.file(name, content);
  return zip;
}

function partsOf(zip: PizZip): Parts {
  return new Map(Object.values(zip.files).map((part) => [part.name, part.asUint8Array()]));
}
