const INNERMOST_PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g;
const RUN_TEXT = /(<w:t(?: [^>]*)?>)([^<]*)(?=<\/w:t>)/g;
const TAG = /\{[^{}]*\}/g;

/**
 * The XML with each tag whole in the run where it begins. Word spreads a tag over runs where somebody stopped while
 * typing it, and LibreOffice at each change from Latin to Chinese.
 */
export function joinTags(xml: string): string {
  return xml.replaceAll(INNERMOST_PARAGRAPH, joinedParagraph);
}

function joinedParagraph(paragraph: string): string {
  const texts = [...paragraph.matchAll(RUN_TEXT)].map((match) => match[2]!);
  if (!texts.some((text) => /[{}]/.test(text.replaceAll(TAG, '')))) return paragraph;
  const joined = joinedTexts(texts);
  let index = 0;
  return paragraph.replaceAll(RUN_TEXT, (_, opening: string) => opening + joined[index++]!);
}

function joinedTexts(texts: readonly string[]): string[] {
  const whole = texts.join('');
  const owners = texts.flatMap((text, index) => Array<number>(text.length).fill(index));
  for (const { index, 0: tag } of whole.matchAll(TAG)) owners.fill(owners[index]!, index, index + tag.length);
  const joined = texts.map(() => '');
  owners.forEach((owner, at) => {
    joined[owner] += whole[at]!;
  });
  return joined;
}
