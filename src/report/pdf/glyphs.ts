/** Characters that need no glyph: they only part or join what stands around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * The characters of a text that none of these TrueType or OpenType fonts can show, each once, in order of appearance.
 */
export function missingGlyphs(text: string, fonts: readonly Uint8Array[]): string[] {
  const coverages = fonts.map(coverageOf);
  return [...new Set(text)].filter(
    (character) => !INVISIBLE.test(character) && !coverages.some((has) => has(character.codePointAt(0)!)),
  );
}

type Coverage = (codePoint: number) => boolean;

const read = new WeakMap<Uint8Array, Coverage>();

function coverageOf(font: Uint8Array): Coverage {
  const known = read.get(font);
  if (known) return known;
  const coverage = readCoverage(new DataView(font.buffer, font.byteOffset, font.byteLength));
  read.set(font, coverage);
  return coverage;
}

// The table `cmap` of the OpenType specification; format 12 is the one that reaches beyond the first 65536 characters.
function readCoverage(font: DataView): Coverage {
  const cmap = tableAt(font, 'cmap');
  const count = font.getUint16(cmap + 2);
  const maps = Array.from({ length: count }, (_, index) => cmap + font.getUint32(cmap + 8 + index * 8));
  const whole = maps.find((at) => font.getUint16(at) === 12);
  if (whole === undefined) throw new Error('the font has no character map of format 12');
  const ranges = groups(font, whole);
  return (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function tableAt(font: DataView, name: string): number {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => font.getUint8(at + index)));
    if (tag === name) return font.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** First and last code point. */
type Range = readonly [number, number];

function groups(font: DataView, at: number): Range[] {
  const count = font.getUint32(at + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + index * 12;
    return [font.getUint32(group), font.getUint32(group + 4)];
  });
}
