const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands between tags or in a double-quoted attribute of XML. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!) : text;
}

/** A text as it stands within `<w:t>`: its line breaks are Word's. */
export function wordText(text: string): string {
  const escaped = escapeXml(text);
  return escaped.includes('\n')
    ? escaped.replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
    : escaped;
}

/** Pieces put one behind the other. Joined, each of a document's levels would be copied again. */
export function concat(pieces: readonly string[]): string {
  let all = '';
  for (const piece of pieces) all += piece;
  return all;
}
