import { isDateFormat } from 'hucre';
import { scanXml } from './xml.ts';

/** The styles, by their numbers as cells give them, in which a number is shown as a date. */
export function dateStyles(part: Uint8Array): Set<string> {
  const formats = new Map<string, string>();
  const dates = new Set<string>();
  let list = '';
  let index = 0;
  scanXml(part, {
    open(tag) {
      if (tag.name === 'numFmts' || tag.name === 'cellXfs') list = tag.name;
      const id = tag.attribute('numFmtId') ?? '0';
      if (list === 'numFmts') formats.set(id, tag.attribute('formatCode') ?? '');
      if (list !== 'cellXfs' || tag.name !== 'xf') return;
      if (isDateFormat(formats.get(id) ?? id)) dates.add(String(index));
      index += 1;
    },
    close(name) {
      if (name === list) list = '';
    },
    text() {},
  });
  return dates;
}
