import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/domain/checklist.ts';
import { textIn } from '../../../src/domain/text.ts';
import { FORM_FORMATS, type FormFormatName } from '../../../src/report/form/formats.ts';
import { dense, fileOf, formOf, hasPdfText, pagesOf, shipped } from './fixtures.ts';

const LANGUAGES = ['zh-CN', 'en'] as const;
const readable = FORM_FORMATS.filter((format) => format !== 'pdf' || hasPdfText);
const LONGEST = 9;

describe.each(LANGUAGES)('every shipped checklist on paper, in %s', (language) => {
  it.each(readable)('asks every question, in its order, as %s', async (format) => {
    expect(shipped.checklists.length).toBeGreaterThanOrEqual(12);
    for (const { checklist } of shipped.checklists) {
      const text = (await read(checklist.id, format)).join('');
      let from = 0;
      for (const item of itemsOf(checklist)) {
        const at = text.indexOf(dense(textIn(language, item.text)), from);
        expect(at, `${item.id} in ${format}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }
  });

  it.skipIf(!hasPdfText)(
    'says on every page which questions it asks, and which page of how many it is',
    async () => {
      for (const { checklist, hash } of shipped.checklists) {
        const pages = await read(checklist.id, 'pdf');
        expect(pages.length).toBeLessThanOrEqual(LONGEST);
        pages.forEach((page, index) => {
          expect(page).toContain(hash.slice(0, 12));
          const [number, count] = [index + 1, pages.length];
          expect(page).toContain(language === 'en' ? `Page${number}of${count}` : `第${number}页共${count}页`);
        });
      }
    },
  );

  const read = once(async (id, format) => pagesOf(await fileOf(formOf([id], language), format), format));
});

type Read = (id: string, format: FormFormatName) => Promise<string[]>;

/** Reads each file once, whoever asks. */
function once(read: Read): Read {
  const known = new Map<string, Promise<string[]>>();
  return (id, format) => {
    const key = `${id}.${format}`;
    const pages = known.get(key) ?? read(id, format);
    known.set(key, pages);
    return pages;
  };
}

describe('a form', () => {
  it.each(FORM_FORMATS)('has the same bytes each time, as %s', async (format) => {
    const [first, again] = [
      await fileOf(formOf(['gas', 'fire']), format),
      await fileOf(formOf(['gas', 'fire']), format),
    ];
    expect(Buffer.from(first).equals(again)).toBe(true);
  });

  it.skipIf(!hasPdfText)('begins each checklist on a page of its own', async () => {
    const alone = pagesOf(await fileOf(formOf(['gas']), 'pdf'), 'pdf').length;
    const both = pagesOf(await fileOf(formOf(['gas', 'fire']), 'pdf'), 'pdf');
    expect(both[alone]).toMatch(/^消防安全检查表/);
    expect(both.filter((page) => page.includes('检查表gas'))).toHaveLength(alone);
  });
});
