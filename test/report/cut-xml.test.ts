import { describe, expect, it } from 'vitest';
import { cutXml } from '../../src/report/docx/cut-xml.ts';
import { fillSegments } from '../../src/report/docx/fill-segments.ts';

const p = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`;

const data = {
  name: '甲 & <乙>',
  empty: '',
  yes: true,
  no: false,
  list: [{ item: '一' }, { item: '二\n三' }],
  none: [],
};

describe('a part that is cut at its tags', () => {
  it.each([
    ['a text', p('{name}。'), '甲 &amp; &lt;乙&gt;。'],
    ['tags spread over runs', p('前{', 'na', 'me}后{#y', 'es}', '是{/', 'yes}'), '前甲 &amp; &lt;乙&gt;后是'],
    ['a condition in one paragraph', p('{#yes}是{/yes}{^yes}否{/yes}', '{#no}不{/no}'), '是'],
    ['a text as a condition', p('{#empty}空{/empty}{#name}有{name}{/name}'), '有甲 &amp; &lt;乙&gt;'],
    [
      'a list of paragraphs',
      p('{#list}') + p('{item}、{name}') + p('{/list}'),
      '一、甲 &amp; &lt;乙&gt;¶二↵三、甲 &amp; &lt;乙&gt;',
    ],
    ['a list in a list', p('{#yes}') + p('{#list}') + p('{ item }') + p('{/list}') + p('{/yes}'), '一¶二↵三'],
    ['a list in one paragraph', p('{#list}{item}；{/list}'), '一；二↵三；'],
    ['an empty list', p('{#none}') + p('{item}') + p('{/none}') + p('后'), '后'],
    [
      'rows',
      `<w:tbl>${row(p('{#list}{item}'), p('{name}{/list}'))}</w:tbl>`,
      '一¶甲 &amp; &lt;乙&gt;¶二↵三¶甲 &amp; &lt;乙&gt;',
    ],
  ])('fills in %s', (_, xml, expected) => {
    expect(said(fillSegments(cutXml(xml)!, data))).toBe(expected);
  });

  it('leaves a paragraph in a cell whose list is empty', () => {
    const filled = fillSegments(cutXml(row(p('{#none}') + p('{item}') + p('{/none}')))!, data);
    expect(filled).toBe('<w:tr><w:tc><w:tcPr></w:tcPr><w:p/></w:tc></w:tr>');
  });

  it('keeps the new page that LibreOffice puts behind a tag', () => {
    const opening = p('{#list}').replace('</w:p>', '<w:r><w:br w:type="page"/></w:r></w:p>');
    const filled = fillSegments(cutXml(opening + p('{item}') + p('{/list}'))!, { list: [{ item: '一' }] });
    expect(filled).toMatch(/^<w:p><w:r><w:br w:type="page"\/><\/w:r><\/w:p><w:p>.*一.*<\/w:p>$/);
  });

  it('never reads what it filled in as a tag', () => {
    expect(said(fillSegments(cutXml(p('{name}'))!, { name: '{#list}{name}' }))).toBe('{#list}{name}');
  });

  it.each([
    ['a brace that nothing closes', p('{na', 'me')],
    ['a list that begins among other words', p('前{#list}') + p('{item}') + p('{/list}')],
    ['a list over two rows', `<w:tbl>${row(p('{#list}{item}'))}${row(p('{/list}'))}</w:tbl>`],
    ['a list out of a cell', `${row(p('{#list}') + p('{item}'))}${p('{/list}')}`],
    ['a row with a tag before its list', row(p('{name}{#list}'), p('{item}{/list}'))],
    ['lists that cross', p('{#list}{#yes}{/list}{/yes}')],
    ['a text box', `<w:txbxContent>${p('{name}')}</w:txbxContent>`],
  ])('is left to the library with %s', (_, xml) => {
    expect(cutXml(xml)).toBeUndefined();
  });
});

/** The texts, `¶` between paragraphs and `↵` for a line break. */
function said(xml: string): string {
  return xml
    .replaceAll('<w:br/>', '↵')
    .replaceAll(/<\/w:p>(?=.*<w:p>)/gs, '¶')
    .replaceAll(/<[^>]*>/g, '');
}
