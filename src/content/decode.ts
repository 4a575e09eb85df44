import { type Diagnostic, diagnosticAt, diagnosticOfFile } from './diagnostic.ts';
import { lineIndexOf } from './line-index.ts';

/** The most that one file of content may have. */
export const LIMITS = {
  bytes: 1024 * 1024,
  lines: 20_000,
  /** Characters of a line, in UTF-16 units. */
  line: 10_000,
  /** Lists and maps within each other. */
  depth: 32,
  /** Keys, values and the signs between them. */
  values: 50_000,
  /** Faults of one file that are told one by one. */
  problems: 1_000,
} as const;

/** A file's bytes as text without its byte order mark, or why they are not a text that may be read. */
export function decodeFile(file: string, bytes: Uint8Array): string | Diagnostic {
  if (bytes.length > LIMITS.bytes) {
    return diagnosticOfFile(file, {
      code: 'file.too-large',
      details: { bytes: bytes.length, limit: LIMITS.bytes },
    });
  }
  const encoding = looksLikeUtf16(bytes);
  const text = encoding === undefined ? decoded(bytes, 'utf-8') : undefined;
  if (text === undefined) return notUtf8(file, bytes, encoding);
  return refusedText(file, text) ?? text;
}

function refusedText(file: string, text: string): Diagnostic | undefined {
  const lines = text.split('\n');
  if (lines.length > LIMITS.lines) {
    const details = { lines: lines.length, limit: LIMITS.lines };
    return diagnosticOfFile(file, { code: 'file.too-many-lines', details });
  }
  const long = lines.findIndex((line) => line.length > LIMITS.line);
  if (long >= 0) {
    const details = { length: lines[long]!.length, limit: LIMITS.line };
    return diagnosticAt(file, { code: 'file.line-too-long', details }, { line: long + 1, col: 1 });
  }
  const blank = lines.every((line) => /^\s*(#|$)/.test(line));
  return blank ? diagnosticOfFile(file, { code: 'file.empty' }) : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(file: string, bytes: Uint8Array, utf16: string | undefined): Diagnostic {
  const looksLike = utf16 ?? (looksLikeGb18030(bytes) ? 'GB18030' : 'unknown');
  const before = utf16 === undefined ? validPrefix(bytes) : '';
  return diagnosticAt(
    file,
    { code: 'file.not-utf8', details: { looksLike } },
    lineIndexOf(before)(before.length),
  );
}

// A text in Chinese or English saved as UTF-16 has a zero byte beside every ASCII character.
function looksLikeUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const head = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even + odd === 0 || even + odd < head.length / 5) return undefined;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

// GB18030 decodes almost anything; only a text that then holds common Chinese characters is one.
function looksLikeGb18030(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'gb18030');
  return text !== undefined && /[\u4e00-\u9fff]{2}|[，。：；、]/.test(text);
}

// Lenient decoding puts U+FFFD where the first wrong byte stood; a file that is not UTF-8 has no other.
function validPrefix(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\uFFFD');
  return at < 0 ? text : text.slice(0, at);
}
