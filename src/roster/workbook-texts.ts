import type { XmlHandlers } from './xml.ts';
import { scanXml } from './xml.ts';

/** Collects the text of a cell or a shared string while its XML is read. */
export interface TextCollector extends XmlHandlers {
  /** What was collected since the last time. */
  take(): string;
}

/** What stands in `v` and `t`, without the reading aids (`rPh`) that go with East Asian texts. */
export function textCollector(): TextCollector {
  let text = '';
  let isInside = false;
  let isAid = false;
  return {
    open({ name }) {
      if (name === 'rPh') isAid = true;
      else if (name === 'v' || name === 't') isInside = !isAid;
    },
    close(name) {
      if (name === 'rPh') isAid = false;
      else if (name === 'v' || name === 't') isInside = false;
    },
    text(read) {
      if (isInside) text += read();
    },
    take() {
      const taken = text;
      text = '';
      return taken;
    },
  };
}

/** The text that a cell's XML means: characters that XML cannot hold are written as `_x000D_`. */
export function meantText(text: string): string {
  if (!text.includes('_x')) return text.trim();
  const unescaped = text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return unescaped.trim();
}

/** The texts that the cells of a workbook refer to by number. */
export function sharedTexts(part: Uint8Array): string[] {
  const texts: string[] = [];
  const collector = textCollector();
  scanXml(part, {
    ...collector,
    close(name) {
      collector.close(name);
      if (name === 'si') texts.push(meantText(collector.take()));
    },
  });
  return texts;
}
