/** A clause's heading as the index has it. */
export interface Heading {
  readonly number: number;
  readonly title: string;
  readonly organs: string;
}

/** What the circular's text says under a heading; all of it bare, as `bare` leaves it. */
export interface ClauseText {
  /** Between the title and the responsible organs; empty where the title does not stand in the text. */
  readonly body: string;
  readonly hasTitle: boolean;
  readonly hasOrgans: boolean;
}

/** A text without white space and the marks of Markdown: what is left must stand verbatim. */
export function bare(text: string): string {
  return text.replaceAll(/[\s*_#`]/gu, '');
}

/** Finds each clause in the text of the circular, Markdown or plain, by its number and title. */
export function clauseTexts(source: string, headings: readonly Heading[]): Map<number, ClauseText> {
  const text = bare(source);
  const places = headings.map((heading) => ({ heading, ...titlePlace(text, heading) }));
  return new Map(
    places.map(({ heading, start, end }) => {
      const next = places.map((place) => place.start).filter((other) => other > start);
      return [
        heading.number,
        clauseText(start < 0 ? undefined : text.slice(end, Math.min(...next)), heading),
      ];
    }),
  );
}

function titlePlace(text: string, { number, title }: Heading): { start: number; end: number } {
  const words = bare(`${number}.${title}`);
  const start = text.indexOf(words);
  const end = start + words.length;
  return { start, end: text[end] === '。' ? end + 1 : end };
}

// The organs close a clause; what follows them is the heading of the next part.
function clauseText(written: string | undefined, { organs }: Heading): ClauseText {
  if (written === undefined) return { body: '', hasTitle: false, hasOrgans: false };
  const end = written.indexOf(`（${bare(organs)}）`);
  return { body: end < 0 ? written : written.slice(0, end), hasTitle: true, hasOrgans: end >= 0 };
}

/** The share of a body, from 0 to 1, that at least one of the phrases covers; phrases that do not stand count nothing. */
export function shareQuoted(body: string, phrases: readonly string[]): number {
  const quoted = new Uint8Array(body.length);
  for (const phrase of phrases) {
    const start = body.indexOf(phrase);
    if (start >= 0) quoted.fill(1, start, start + phrase.length);
  }
  return body.length === 0 ? 0 : quoted.reduce((sum, one) => sum + one, 0) / body.length;
}
