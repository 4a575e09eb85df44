import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { samplePaper } from '../../src/app/papers/sample-paper.ts';
import { PAPER_KINDS } from '../../src/domain/paper.ts';
import { isProblem, isProblems, type Problem } from '../../src/domain/problem.ts';
import { makeTemplate } from '../../src/report/docx/make-template.ts';
import { checkTemplate, openTemplate } from '../../src/report/docx/open-template.ts';
import { readZip } from '../../src/report/docx/read-zip.ts';
import { type TemplateTag, templateTagsOf } from '../../src/report/docx/template-tags.ts';
import { writeZip } from '../../src/report/docx/write-zip.ts';
import { docx } from '../../src/report/docx.ts';
import type { Block, PaperModel } from '../../src/report/paper-model.ts';
import { templateName } from '../../src/report/templates.ts';
import { type Case, en, hazard, paper, photo, rules, template, zh } from './fixtures.ts';
import { PAPERS, record, text, WORDS } from './papers.ts';

const DOCUMENT = 'word/document.xml';

describe('a template that the office made its own', () => {
  it('is filled in by whatever tags it has left, in any order', async () => {
    const own = edited((xml) => xml.replace('{主送}', '致：{ 被检查单位 }（{统一社会信用代码}）'));
    expect(textIn(await filled(own))).toContain('致：示例餐饮有限公司（91360103MA0XH0018C）');
  });

  it('may leave a part out where a text is empty, or photos are', async () => {
    const own = edited((xml) =>
      xml.replace('{主送}', '{#草稿标记}未编号{/草稿标记}{^有照片}没有照片{/有照片}'),
    );
    expect(textIn(await filled(own))).toContain('未编号没有照片');
    expect(textIn(await filled(own, { office: { number: '12号' } }))).not.toContain('未编号');
    expect(textIn(await filled(own, { hazards: [hazard({ photos: [photo('a.png')] })] }))).not.toContain(
      '没有照片',
    );
  });

  it('may have narrower pages: photos fit their text', async () => {
    const own = edited((xml) => xml.replace(/(w:left|w:right)="\d+"/g, '$1="4000"'));
    const document = textIn(
      await filled(own, { hazards: [hazard({ photos: [photo('w.png', [900, 300])] })] }),
      true,
    );
    expect(Number(/<wp:extent cx="(\d+)"/.exec(document)![1])).toBe((11906 - 8000) * 635);
  });
});

describe('a faulty template', () => {
  it('is told all its unknown tags at once, wherever they stand', async () => {
    const faulty = edited((xml) =>
      xml
        .replace('{主送}', '{单位名称}{constructor}{__proto__}')
        .replace('{部位}', '{部位}{位置}{被检查单位}'),
    );
    const withHeader = changed(faulty, 'word/header1.xml', (xml) =>
      xml.replace('{草稿标记}', '{草稿标记}{密级}'),
    );
    const problems = await refusal(withHeader);
    expect(problems.map(({ code }) => code)).toEqual(Array(5).fill('template.unknown-tag'));
    expect(problems.map(({ details }) => details['tag'])).toEqual(
      expect.arrayContaining(['{密级}', '{单位名称}', '{constructor}', '{__proto__}', '{位置}']),
    );
    expect(problems.find(({ details }) => details['tag'] === '{密级}')!.details['part']).toBe(
      'word/header1.xml',
    );
  });

  it('is told that a list is used as a text, or a photo as one', async () => {
    const faulty = edited((xml) => xml.replace('{主送}', '{隐患}').replace('{@图片}', '{图片}'));
    expect(
      (await refusal(faulty)).map(({ code, details }) => [code, details['tag'], details['right']]),
    ).toEqual([
      ['template.wrong-kind', '{隐患}', '{#隐患}…{/隐患}'],
      ['template.wrong-kind', '{图片}', '{@图片}'],
    ]);
  });

  it.each([
    ['a brace that is never closed', '{被检查单位', 'template.unclosed-brace'],
    ['a brace that was never opened', '被检查单位}', 'template.unopened-brace'],
    ['a list that is never closed', '{#要求}', 'template.unclosed-list'],
    ['a list that was never opened', '{/要求}', 'template.unopened-list'],
  ])('is told of %s', async (_, text, code) => {
    expect((await refusal(edited((xml) => xml.replace('{主送}', text)))).map((one) => one.code)).toContain(
      code,
    );
  });

  it('is told of a photo that does not stand alone', async () => {
    const faulty = edited((xml) => xml.replace('{@图片}', '看：{@图片}'));
    expect((await refusal(faulty)).map(({ code }) => code)).toEqual(['template.photo-not-alone']);
  });

  it('is told of full-width braces, which would be printed as they are', async () => {
    const problems = await refusal(edited((xml) => xml.replace('{主送}', '｛主送｝')));
    expect(problems).toMatchObject([{ code: 'template.full-width-braces', details: { tags: ['｛主送｝'] } }]);
  });

  it('is told what no notice can do without', async () => {
    const faulty = edited((xml) => xml.replace('{文号}', '').replace('{隐患描述}', ''));
    expect(await refusal(faulty)).toMatchObject([
      { code: 'template.missing-tag', details: { tags: ['{文号}', '{隐患描述}'] } },
    ]);
  });

  it('is refused when it orders or punishes, which a street may not', async () => {
    const faulty = edited((xml) => xml.replace('{主送}', '{主送}现责令你单位限期整改，逾期处罚'));
    expect(await refusal(faulty)).toMatchObject([
      { code: 'template.ordering-words', details: { words: ['责令', '处罚'] } },
    ]);
  });
});

describe('a file that is no template', () => {
  it.each([
    ['text', Buffer.from('not a zip')],
    ['nothing', Buffer.alloc(0)],
    ['an old .doc', Buffer.from('d0cf11e0a1b11ae1'.repeat(64), 'hex')],
    ['half a template', template().subarray(0, 5000)],
    ['another ZIP file', writeZip(new Map([['a.txt', Buffer.from('a')]]))],
  ])('is refused: %s', async (_, bytes) => {
    expect((await refusal(bytes)).map(({ code }) => code)).toEqual(['template.not-docx']);
  });

  it('is refused above 10 MB', async () => {
    expect(await refusal(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject([
      { code: 'template.too-large' },
    ]);
  });

  it('is refused before it unpacks to more than 64 MB, or into more than 2000 parts', async () => {
    const bomb = writeZip(
      new Map([...readZip(template()), ['word/bomb.xml', new Uint8Array(65 * 1024 * 1024)]]),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toMatchObject([{ code: 'template.too-large' }]);
    const crowd = new Map(
      Array.from({ length: 2001 }, (_, index) => [`${index}.xml`, new Uint8Array()] as const),
    );
    expect(await refusal(writeZip(crowd))).toMatchObject([{ code: 'template.too-large' }]);
  });

  it('is refused when a part is larger than the directory says', async () => {
    const bomb = Buffer.from(writeZip(new Map([['a.xml', new Uint8Array(5_000_000)]])));
    bomb.writeUInt32LE(10, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
    expect((await refusal(bomb)).map(({ code }) => code)).toEqual(['template.not-docx']);
  });

  it('is refused with macros or anything embedded', async () => {
    const active = added('word/vbaProject.bin', 'x');
    expect(await refusal(active)).toMatchObject([
      { code: 'template.macros', details: { parts: ['word/vbaProject.bin'] } },
    ]);
    expect(await refusal(added('word/embeddings/oleObject1.bin', 'x'))).toMatchObject([
      { code: 'template.macros' },
    ]);
  });

  it('is refused when it would load something from elsewhere', async () => {
    const link =
      '<Relationship Id="x" Type="t/attachedTemplate" Target="http://example.invalid/t" TargetMode="External"/>';
    const linked = changed(template(), 'word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${link}</Relationships>`),
    );
    expect(await refusal(linked)).toMatchObject([
      { code: 'template.external-link', details: { targets: ['http://example.invalid/t'] } },
    ]);
    const hidden = link.replace(' TargetMode="External"', '').replace('http:', '\\\\');
    const unc = changed(template(), 'word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', () => `${hidden}</Relationships>`),
    );
    expect((await refusal(unc)).map(({ code }) => code)).toEqual(['template.external-link']);
    const runs =
      '<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://example.invalid"</w:instrText></w:r>';
    const field = edited((xml) => xml.replace('</w:body>', `<w:p>${runs}</w:p></w:body>`));
    expect((await refusal(field)).map(({ code }) => code)).toEqual(['template.external-link']);
  });

  it.each<[string, (xml: string) => string | Buffer, string]>([
    ['a tag that is not closed', (xml) => xml.replace('</w:body>', ''), '</w:document>'],
    ['a tag that was never opened', (xml) => xml.replace('<w:body>', '<w:body></w:p>'), '</w:p>'],
    ['tags that cross', (xml) => xml.replace('<w:body>', '<w:body><a><b></a></b>'), '</a>'],
    ['half a tag', (xml) => xml.replace('<w:body>', '<w:body><w:p w:x='), '<w:p w:x='],
    ['an entity of its own', (xml) => xml.replace('<w:body>', '<w:body>&secret;'), '&secret;'],
    ['another encoding', (xml) => Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'), ''],
    ['an encoding that it names', (xml) => xml.replace('UTF-8', 'UTF-7'), ''],
  ])('is refused with %s, which no word processor opens or each reads otherwise', async (_, edit, tag) => {
    const parts = readZip(template());
    parts.set(DOCUMENT, Buffer.from(edit(Buffer.from(parts.get(DOCUMENT)!).toString())));
    const [fault] = await refusal(writeZip(parts));
    expect(fault).toMatchObject({ code: 'template.broken', details: { part: DOCUMENT } });
    expect(String(fault!.details['tag'])).toContain(tag);
  });

  it('is refused with parts outside its folder, or whole documents inside', async () => {
    for (const name of ['../../x.txt', '/x.xml', 'word\\x.xml'])
      expect((await refusal(added(name, '<x/>'))).map(({ code }) => code)).toContain('template.broken');
    for (const name of ['word/chunk.html', 'word/chunk.mht', 'word/chunk.docx'])
      expect((await refusal(added(name, 'x'))).map(({ code }) => code)).toEqual(['template.macros']);
  });

  it('is refused when it declares entities', async () => {
    const declaring = edited((xml) =>
      xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
    );
    expect(await refusal(declaring)).toMatchObject([
      { code: 'template.broken', details: { part: DOCUMENT } },
    ]);
  });
});

describe('the templates that come with the program', () => {
  it('are those that the samples make: `npm run templates`', () => {
    for (const kind of PAPER_KINDS)
      for (const language of ['zh-CN', 'en'] as const) {
        const sample = samplePaper(kind, rules, language === 'en' ? en : zh);
        const file = new URL(`../../src/report/templates/${templateName(kind, language)}`, import.meta.url);
        const made = makeTemplate(sample, WORDS[language]);
        expect(readZip(readFileSync(file)), templateName(kind, language)).toEqual(readZip(made));
        expect(checkTemplate(made, sample).problems).toEqual([]);
      }
  });
});

describe('the list of tags', () => {
  it('is used by the default template but for what only some offices want', async () => {
    for (const words of [zh, en]) {
      const sample = await paper({ words });
      const parts = [...readZip(template(words.language)).values()]
        .map((content) => Buffer.from(content).toString())
        .join();
      const unused = namesIn(templateTagsOf(sample)).filter(
        (name) => !new RegExp(`\\{[#@]?${name}\\}`).test(parts),
      );
      const inEnglish = words === en ? [] : ['译文说明'];
      expect(unused.filter((name) => !inEnglish.includes(name))).toEqual([
        ...Object.keys(sample.values),
        '页眉',
        '有检查情况',
        '有要求',
        '有逾期',
        '有份数说明',
        '每页',
        '图号',
      ]);
    }
  });

  it('shows an example for each tag, from the sample', () => {
    const tags = templateTagsOf(record());
    expect(tags.find(({ name }) => name === '被检查单位')).toMatchObject({ example: '示例餐饮有限公司' });
    expect(tags.find(({ name }) => name === '问题')!.tags).toContainEqual({
      name: '内容',
      kind: 'text',
      example: '可燃气体报警',
    });
    expect(namesIn(tags).filter((name) => name === '')).toEqual([]);
  });

  it('means the innermost where a column, a part or a value has the same name', () => {
    const named = record({ values: { 处理: '值' } });
    const blocks = named.blocks.map((block) =>
      block.type === 'table'
        ? {
            ...block,
            columns: block.columns.map((column, at) => (at === 2 ? { ...column, name: '问题' } : column)),
          }
        : block,
    );
    const sample = { ...named, blocks };
    const made = makeTemplate(sample, WORDS['zh-CN']);
    expect(checkTemplate(made, sample).problems).toEqual([]);
    const file = docx(sample, WORDS['zh-CN'], { template: openTemplate(made, sample) }) as Uint8Array;
    expect(textIn(file)).toContain('后厨未安装可燃气体报警器（见图1）');
    expect(textIn(file)).toContain('以上情况已当场告知你单位。');
  });

  it('is told together with everything that is wrong', () => {
    const broken = makeTemplate(record(), WORDS['zh-CN']).slice(0, 900);
    const { tags, problems } = checkTemplate(broken, record());
    expect(tags.length).toBeGreaterThan(20);
    expect(problems.map(({ code }) => code)).toEqual(['template.not-docx']);
    expect(checkTemplate(makeTemplate(record(), WORDS['zh-CN']), record()).problems).toEqual([]);
  });
});

describe.each(Object.entries(PAPERS))('the default template of the paper "%s"', (_, sample) => {
  const t = WORDS[sample.language];
  const made = openTemplate(makeTemplate(sample, t), sample);

  it('is filled in to exactly what is laid out without it', () => {
    expect(made.isFast).toBe(true);
    const [direct, filledIn] = [docx(sample, t), docx(sample, t, { template: made })].map((file) =>
      readZip(file as Uint8Array),
    );
    expect([...filledIn!.keys()].sort()).toEqual([...direct!.keys()].sort());
    for (const [name, content] of direct!) {
      const [is, should] = [filledIn!.get(name)!, content].map((one) =>
        Buffer.from(one).toString().replaceAll(EMPTY_RUN, '').split('</w:p>'),
      );
      expect(is, name).toEqual(should);
    }
  });

  it('says the same in another paper through the library as by segments', () => {
    const other = reworded(sample);
    const slow = openTemplate(boxed(makeTemplate(sample, t)), sample);
    expect(slow.isFast).toBe(false);
    const [byLibrary, bySegments] = [slow, made].map(
      (one) => docx(other, t, { template: one }) as Uint8Array,
    );
    for (const part of [DOCUMENT, 'word/footer1.xml', 'word/header1.xml'])
      expect(paragraphsIn(byLibrary!, part)).toEqual(paragraphsIn(bySegments!, part));
  });

  it('has no place for what its kind never says, and tells so', () => {
    const added = { ...sample, blocks: [...sample.blocks, text('附加', ['多出一段'])] };
    expect(() => docx(added, t, { template: made })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'template.missing-tag' })] }),
    );
  });
});

const EMPTY_RUN = /<w:r><w:rPr>(?:(?!<w:t)<[^>]*>)*<w:t xml:space="preserve"><\/w:t><\/w:r>/g;

/** The same kind of paper with other texts: hostile ones, several lines, empty lists. */
function reworded(sample: PaperModel): PaperModel {
  return {
    ...sample,
    head: { ...sample.head, mark: '', issuer: '另一\n单位 <&>" {标题}' },
    blocks: sample.blocks.map((block): Block => {
      if (block.type === 'table') return { ...block, rows: block.rows.slice(0, 0) };
      if (block.type === 'text') return { ...block, paragraphs: ['第一段 {#内容}\n  又一行', '', '"二"'] };
      if (block.type === 'sign-off') return { ...block, lines: [], below: block.below.map(() => '甲\n乙') };
      return { ...block, rows: block.rows.map((row) => row.map((field) => ({ ...field, value: '值\n二' }))) };
    }),
  };
}

/** The template with a text box, for which segments are not made. */
function boxed(bytes: Uint8Array): Uint8Array {
  return changed(bytes, DOCUMENT, (xml) =>
    xml.replace('</w:p><w:sectPr>', '<w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p><w:sectPr>'),
  );
}

/** Text of each paragraph, with its line breaks; the paragraphs that a cell needs but has no use for are left out. */
function paragraphsIn(file: Uint8Array, part: string): string[] {
  const xml = Buffer.from(readZip(file).get(part)!).toString();
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    paragraph
      .replaceAll('<w:br/>', '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'"),
  );
}

async function filled(bytes: Uint8Array, given: Case = {}): Promise<Uint8Array> {
  const model = await paper(given);
  return docx(model, WORDS['zh-CN'], { template: openTemplate(bytes, await paper()) }) as Uint8Array;
}

async function refusal(bytes: Uint8Array): Promise<readonly Problem[]> {
  try {
    await filled(bytes);
  } catch (error) {
    if (isProblems(error)) return error.problems;
    if (isProblem(error)) return [error];
    throw error;
  }
  throw new Error('the template was taken');
}

function edited(change: (xml: string) => string): Uint8Array {
  return changed(template(), DOCUMENT, change);
}

function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = readZip(bytes);
  const before = Buffer.from(parts.get(part)!).toString();
  const after = change(before);
  expect(after).not.toBe(before);
  return writeZip(parts.set(part, Buffer.from(after)));
}

function added(part: string, content: string): Uint8Array {
  return writeZip(readZip(template()).set(part, Buffer.from(content)));
}

function textIn(file: Uint8Array, withMarkup = false): string {
  const xml = Buffer.from(readZip(file).get(DOCUMENT)!).toString();
  return withMarkup ? xml : xml.replaceAll(/<[^>]*>/g, '');
}

function namesIn(tags: readonly TemplateTag[]): string[] {
  return tags.flatMap((tag) => [tag.name, ...namesIn(tag.tags ?? [])]);
}
