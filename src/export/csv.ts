import type { Header, Out, TableWriter } from './table-writer.ts';

const BOM = '\uFEFF';

/** CSV by RFC 4180 as Excel opens it: CRLF, and a byte order mark where the encoding has one. */
export function csvWriter(
  headers: readonly Header[],
  out: Out,
  form: { raw: boolean; bom: boolean },
): TableWriter {
  const cells = headers.map(({ label }) => `"${label.replaceAll('"', '""')}"`);
  const head = `${form.bom ? BOM : ''}${cells.join(',')}${form.raw ? '\n' : '\r\n'}`;
  return { begin: () => out(Buffer.from(head)), rows: (bytes) => out(bytes), end: () => {} };
}

/** JSON lines have nothing around their rows. */
export function jsonLinesWriter(out: Out): TableWriter {
  return { begin: () => {}, rows: (bytes) => out(bytes), end: () => {} };
}
