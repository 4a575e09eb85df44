import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paperFields } from '../../../src/app/papers/build-paper.ts';
import { samplePaper } from '../../../src/app/papers/sample-paper.ts';
import { PAPER_KINDS } from '../../../src/domain/paper.ts';
import { issuersOf } from '../../../src/domain/paper-rules.ts';
import { missingGlyphs } from '../../../src/report/pdf/glyphs.ts';
import { boxOf, codes, en, paper, rules, said, signatures, zh } from './fixtures.ts';

const ISSUED = PAPER_KINDS.flatMap((kind) =>
  issuersOf(rules.table, kind).map((body) => [kind, body] as const),
);

describe('a sample of every kind', () => {
  it.each(ISSUED)('%s of a %s can be issued as it is', (kind, body) => {
    const { faults } = codes(kind, {}, body);
    expect(faults).toEqual([]);
  });

  it.each(PAPER_KINDS)('%s is always the same, and plain JSON', (kind) => {
    const model = samplePaper(kind, rules, zh);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(samplePaper(kind, rules, zh)).toEqual(model);
  });

  it.each(PAPER_KINDS)('%s bears its number and date, and no draft mark', (kind) => {
    const { head, blocks } = samplePaper(kind, rules, zh);
    expect(head).toMatchObject({ mark: '', number: expect.stringContaining('〔2026〕2号') });
    const sealed = blocks.some((block) => block.type === 'sign-off' && block.seal?.date === '2026年11月23日');
    expect(sealed).toBe(!['inspection-plan', 'inspection-record'].includes(kind));
  });

  it.each(PAPER_KINDS)(
    '%s has no Chinese label or title in English, and says that it is a translation',
    (kind) => {
      const model = samplePaper(kind, rules, en);
      const labels = model.blocks.flatMap((block) => {
        if (block.type === 'fields') return block.rows.flat().map(({ label }) => label);
        return block.type === 'table'
          ? block.columns.map(({ title }) => title)
          : 'heading' in block
            ? block.heading
            : [];
      });
      const fields = paperFields(kind, en).map(({ label }) => label);
      expect([model.head.title, ...labels, ...fields].filter((text) => /\p{Script=Han}/u.test(text))).toEqual(
        [],
      );
      expect(model.head.translation).toBe('Courtesy translation. Only the Chinese original has effect.');
      expect(samplePaper(kind, rules, zh).head.translation).toBe('');
    },
  );

  it.each(PAPER_KINDS)('%s has no character that the font of the papers lacks', (kind) => {
    const font = readFileSync(new URL('../../../src/report/fonts/xh-safety-serif.ttf', import.meta.url));
    const text = said(samplePaper(kind, rules, zh)) + said(samplePaper(kind, rules, en));
    expect(missingGlyphs(text, [font])).toEqual([]);
  });

  it.each(PAPER_KINDS)(
    '%s gives a template every field, also those that are not printed or blank',
    (kind) => {
      const names = paperFields(kind, zh).map(({ name }) => name);
      expect(Object.keys(samplePaper(kind, rules, zh).values)).toEqual(expect.arrayContaining(names));
    },
  );

  it.each(PAPER_KINDS)(
    '%s has tables whose columns fill the page and whose rows fill the columns',
    (kind) => {
      for (const block of samplePaper(kind, rules, zh).blocks) {
        if (block.type !== 'table') continue;
        expect(block.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
        expect(block.rows.every((row) => row.length === block.columns.length)).toBe(true);
      }
    },
  );
});

describe('a draft of every kind', () => {
  it.each(PAPER_KINDS)('%s says that it is one, with open number and date, whatever is missing', (kind) => {
    const { head } = paper(kind, { number: undefined, officers: [], fields: blank(kind), earlier: [] });
    expect(head.mark).toBe('草稿（编号、盖章后生效）');
    expect(head.number).toBe('（　　）字〔2026〕　　号');
  });

  it('says of a void paper that it is void', () => {
    expect(paper('work-reminder', { isVoid: true }).head.mark).toBe('作废');
  });
});

describe('the fields that a kind asks for', () => {
  it.each(PAPER_KINDS)('%s are told when they are blank, all of them at once', (kind) => {
    const needed = paperFields(kind, zh).filter(({ isRequired }) => isRequired);
    const { faults } = codes(kind, { fields: blank(kind) });
    expect(faults.filter((code) => code === 'paper.field-missing')).toHaveLength(needed.length);
  });

  it('have a label in both languages and a hint where the label is not enough', () => {
    expect(paperFields('extension-reply', zh)[0]).toEqual({
      name: '申请日期',
      type: 'date',
      isRequired: true,
      label: '申请日期',
      hint: '收到延期申请的日期',
    });
    expect(paperFields('extension-reply', en)[0]).toMatchObject({ name: '申请日期', label: 'Requested on' });
  });

  it('leave a stroke in a short box and a remark in a long one', () => {
    const plan = paper('inspection-plan', { fields: { 备注: '' }, enterprise: undefined });
    expect(boxOf(plan, '联系人')?.value).toBe('/');
    expect(boxOf(plan, '备注')?.value).toBe('（此栏空白）');
  });
});

describe('signatures', () => {
  it('are two of officers wherever officers sign, each with its certificate', () => {
    for (const kind of [
      'measures-decision',
      'rectification-order',
      'verification-record',
      'extension-reply',
    ] as const) {
      const lines = signatures(paper(kind)).filter((line) => line.startsWith('行政执法人员（签名）'));
      expect(lines.map((line) => line.split('证号：')[1])).toEqual(['示例-001', '示例-002']);
    }
  });

  it('keep a second line where only one officer is known', () => {
    const [first] = [{ name: '示例甲', certificate: '示例-001' }];
    const lines = signatures(paper('rectification-notice', { officers: [first!] }));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toBe('检查人员（签名）：＿＿＿＿＿＿＿＿　证号：＿＿＿＿＿＿＿＿');
  });
});

describe('copies', () => {
  it('are said of decision, order, verification and reply, and not of the record', () => {
    const kinds = PAPER_KINDS.filter((kind) => said(paper(kind)).includes('一式两份'));
    expect(kinds).toEqual([
      'measures-decision',
      'rectification-order',
      'rectification-notice',
      'verification-record',
      'extension-reply',
    ]);
  });
});

describe('a remedy', () => {
  it('is offered by decision and order alone, with one reconsideration body and one court', () => {
    const kinds = PAPER_KINDS.filter((kind) => /申请行政复议，或者/.test(said(paper(kind))));
    expect(kinds).toEqual(['measures-decision', 'rectification-order']);
    expect(said(paper('rectification-order'))).toContain(
      '如不服本指令，可自收到之日起60日内向南昌市西湖区人民政府申请行政复议，或者自收到之日起6个月内依法向示例人民法院提起行政诉讼。复议、诉讼期间不停止执行，法律另有规定的除外。',
    );
    expect(said(paper('measures-decision'))).toContain('如不服本决定，');
    expect(said(paper('rectification-order'))).toContain('期限和告知依据规则文件 2026.1 版。');
  });
});

function blank(kind: (typeof PAPER_KINDS)[number]): Record<string, string> {
  return Object.fromEntries(paperFields(kind, zh).map(({ name }) => [name, '']));
}
