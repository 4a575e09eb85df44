/** A character that an encoding cannot hold. */
export interface Unheld {
  readonly character: string;
  /** 0-based, in UTF-16 units of the text. */
  readonly index: number;
}

let codes: Uint32Array | undefined;

/**
 * A text in GB18030. The runtime only reads that encoding, so the table is what it reads each sequence as.
 *
 * @param unheld is told of each character that has no sequence; a `?` stands in its place
 */
export function encodeGb18030(text: string, unheld: (one: Unheld) => void): Buffer {
  codes ??= readCodes();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index)!;
    const code = point > 0xffff ? fourBytes(point - 0x10000 + 189_000) : codes[point]!;
    if (point < 0x80) bytes[at++] = point;
    else if (code === 0) {
      unheld({ character: text[index]!, index });
      bytes[at++] = 0x3f;
    } else if (code <= 0xffff) at = bytes.writeUInt16BE(code, at);
    else at = bytes.writeUInt32BE(code, at);
    if (point > 0xffff) index += 1;
  }
  return bytes.subarray(0, at);
}

/** Sequences of two bytes, then those of four for the rest of the basic plane. */
function readCodes(): Uint32Array {
  const sequences: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) sequences.push((lead << 8) | trail);
  for (let pointer = 0; pointer < 39_420; pointer += 1) sequences.push(fourBytes(pointer));
  const bytes = Buffer.concat(sequences.map((code) => Buffer.from([...bytesOf(code), 0x0a])));
  const texts = new TextDecoder('gb18030').decode(bytes).split('\n');
  const table = new Uint32Array(0x10000);
  texts.slice(0, sequences.length).forEach((text, index) => {
    const point = text.codePointAt(0);
    if (text.length === 1 && point !== undefined && point !== 0xfffd && table[point] === 0)
      table[point] = sequences[index]!;
  });
  return table;
}

function fourBytes(pointer: number): number {
  const digits = [Math.floor(pointer / 12_600) + 0x81, (Math.floor(pointer / 1260) % 10) + 0x30];
  const rest = [(Math.floor(pointer / 10) % 126) + 0x81, (pointer % 10) + 0x30];
  return Buffer.from([...digits, ...rest]).readUInt32BE();
}

function bytesOf(code: number): number[] {
  const bytes = [code >>> 24, (code >>> 16) & 0xff, (code >>> 8) & 0xff, code & 0xff];
  return code > 0xffff ? bytes : bytes.slice(2);
}
