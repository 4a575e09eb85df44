import { Problem } from '../domain/problem.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Whether the bytes are a ZIP or a text. @throws Problem that names what else they are and what to do about it */
export function fileKind(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new Problem('roster.empty');
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) {
    throw new Problem(isEncrypted(bytes) ? 'roster.password' : 'roster.old-excel');
  }
  if (startsWith(bytes, PDF) || startsWith(bytes, RTF)) throw new Problem('roster.not-a-table');
  if (isMarkup(bytes)) throw new Problem('roster.web-page');
  return 'text';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

// A password turns an .xlsx into an OLE file with one stream of this name, written in UTF-16.
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

// Many office systems export a web page or Excel's XML of 2003 and call it .xls; Excel opens them nevertheless.
function isMarkup(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replaceAll('\0', '');
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(!doctype|html|head|meta|table|\?xml)/i.test(head);
}
