import type { PaperLayoutWords } from '../formats.ts';
import type { PaperModel } from '../paper-model.ts';
import { paperParts, taggedAnnex } from './paper-parts.ts';
import { taggedModel } from './tagged-model.ts';
import { writeZip } from './write-zip.ts';

/** The default Word template of a sample's kind: the sample's layout with tags in place of its texts. */
export function makeTemplate(sample: PaperModel, t: PaperLayoutWords): Uint8Array {
  const encoder = new TextEncoder();
  const parts = [...paperParts(taggedModel(sample), t, taggedAnnex)];
  return writeZip(
    new Map(
      parts.map(([name, xml]) => [
        name,
        encoder.encode(name === 'docProps/core.xml' ? xml.replace('{标题}', sample.head.title) : xml),
      ]),
    ),
  );
}
