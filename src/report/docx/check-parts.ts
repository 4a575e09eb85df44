import { Problem } from '../../domain/problem.ts';
import { visible } from '../../domain/safe-text.ts';
import { faultInXml } from './well-formed.ts';

/** The text document inside a template. */
export const DOCUMENT = 'word/document.xml';

/**
 * What makes a template unfit, whatever its tags say: not a Word document, able to run something, or loading from
 * elsewhere when it is opened. Empty when there is nothing.
 */
export function faultsIn(parts: ReadonlyMap<string, Uint8Array>): Problem[] {
  if (!parts.has(DOCUMENT) || !parts.has('[Content_Types].xml')) return [new Problem('template.not-docx')];
  const names = [...parts.keys()];
  const active = names.filter((name) => ACTIVE.test(name));
  const targets = [...parts].flatMap(([name, content]) => loadedFromElsewhere(name, content));
  const astray = names.filter((name) => /(^|\/)\.\.?(\/|$)|^\/|[\\\p{Cc}]/u.test(name));
  return [
    ...(active.length > 0 ? [new Problem('template.macros', { parts: active })] : []),
    ...(targets.length > 0
      ? [new Problem('template.external-link', { targets: [...new Set(targets)] })]
      : []),
    ...astray.map((part) => new Problem('template.broken', { part: visible(part), tag: '', reason: 'ZIP' })),
    ...[...parts].flatMap(([part, content]) => malformed(part, content)),
  ];
}

/** The part as text. */
export function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

function malformed(part: string, content: Uint8Array): Problem[] {
  const fault = /\.(xml|rels)$/i.test(part) ? faultInXml(content) : undefined;
  return fault ? [new Problem('template.broken', { part, ...fault })] : [];
}

/** What runs, and documents within the document, which may load whatever they like. */
const ACTIVE = /vbaProject|\/(activeX|embeddings)\/|\.(x?html?|mht(ml)?|rtf|doc[xm]?|dot[xm]?)$/i;

// Fields reach outside without a relationship.
const REACHING_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK)\s[^<"]*"?[^<"]*/g;

function loadedFromElsewhere(name: string, content: Uint8Array): string[] {
  if (/\.rels$/i.test(name))
    return (textOf(content).match(/<Relationship\s[^<>]*>/gi) ?? []).flatMap(elsewhere);
  if (!/^word\/[^/]+\.xml$/i.test(name)) return [];
  const xml = textOf(content);
  // An instruction may be spread over several runs.
  const spread = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
  const simple = [...xml.matchAll(/\bw:instr\s*=\s*["']([^"']*)/g)].map(([, text]) => text);
  return [spread, ...simple].flatMap((instruction) => instruction?.match(REACHING_FIELD) ?? []);
}

// A relationship that does not call itself external, but leads to an address, is one all the same.
function elsewhere(relationship: string): string[] {
  const target = /\sTarget\s*=\s*["']([^"']*)/i.exec(relationship)?.[1] ?? '';
  const isExternal = /\sTargetMode\s*=\s*["'](?!Internal["'])/i.test(relationship);
  return isExternal || /^\s*([a-z][a-z\d+.-]*:|\\\\|\/\/)/i.test(target) ? [target] : [];
}
