import { fileURLToPath } from 'node:url';
import { buildPaper } from '../../../src/app/papers/build-paper.ts';
import { issueFaults } from '../../../src/app/papers/issue-faults.ts';
import type { PaperSource, PaperWords } from '../../../src/app/papers/paper-source.ts';
import { sampleSource } from '../../../src/app/papers/sample-source.ts';
import { compileCalendar } from '../../../src/content/compile-calendar.ts';
import { compilePapers } from '../../../src/content/paper-folder.ts';
import { calendarOf } from '../../../src/domain/calendar.ts';
import type { Hazard } from '../../../src/domain/hazard.ts';
import type { BodyKind, PaperKind } from '../../../src/domain/paper.ts';
import type { Block, PaperModel } from '../../../src/report/paper-model.ts';
import { messagesIn } from '../../messages-in.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));

export const rules = compilePapers(`${seeds}/papers`);
export const calendar = calendarOf(compileCalendar(seeds).tables.map(({ table }) => table));
export const zh: PaperWords = messagesIn('zh-CN');
export const en: PaperWords = messagesIn('en');

/** The sample of a kind, changed. Fields are added to those of the sample. */
export function source(kind: PaperKind, change: Partial<PaperSource> = {}, body?: BodyKind): PaperSource {
  const sample = sampleSource(kind, rules, body);
  return { ...sample, ...change, fields: { ...sample.fields, ...change.fields } };
}

export function paper(kind: PaperKind, change: Partial<PaperSource> = {}, words = zh, body?: BodyKind) {
  return buildPaper(kind, source(kind, change, body), words);
}

/** Hazards as rows of the store. */
export function rows(...hazards: readonly Hazard[]): PaperSource['hazards'] {
  return hazards.map((hazard) => ({
    id: hazard.number,
    hazard,
    enterpriseName: '示例餐饮有限公司',
    street: '桃源街道',
  }));
}

/** A hazard of the samples, changed; counted from 0. */
export function hazard(index: number, change: Partial<Hazard> = {}): Hazard {
  return { ...sampleSource('rectification-order', rules).hazards[index]!.hazard, ...change };
}

/** Everything that the paper says, from top to bottom. */
export function said(model: PaperModel): string {
  const { banner, title, issuer, number, addressee } = model.head;
  return [
    banner,
    title,
    issuer,
    number,
    addressee,
    ...model.blocks.flatMap(linesOf),
    ...model.everyPage,
  ].join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [block.heading, ...block.paragraphs];
    case 'fields':
      return block.rows.map((row) => row.map(({ label, value }) => `${label}：${value}`).join(' · '));
    case 'table':
      return [
        block.columns.map(({ title }) => title).join(' · '),
        ...block.rows.map((row) => row.join(' · ')),
      ];
    case 'sign-off':
      return [...block.lines, block.seal ? `${block.seal.issuer} ${block.seal.date}` : '', ...block.below];
  }
}

/** The names of the parts in their order: of boxes, their own. */
export function order(model: PaperModel): string[] {
  return model.blocks.flatMap((block) => {
    if (block.type === 'fields') return block.rows.flatMap((row) => row.map(({ name }) => name));
    return block.type === 'sign-off' ? ['sign-off'] : [block.name];
  });
}

/** The paragraphs of a text by its name. */
export function paragraphs(model: PaperModel, name: string): readonly string[] {
  return model.blocks.flatMap((block) =>
    block.type === 'text' && block.name === name ? block.paragraphs : [],
  );
}

/** The rows of the table. */
export function table(model: PaperModel): readonly (readonly string[])[] {
  return model.blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
}

/** The value of a box by its name. */
export function boxOf(model: PaperModel, name: string) {
  return model.blocks
    .flatMap((block) => (block.type === 'fields' ? block.rows.flat() : []))
    .find((field) => field.name === name);
}

/** The signature lines. */
export function signatures(model: PaperModel): readonly string[] {
  return model.blocks.flatMap((block) => (block.type === 'sign-off' ? block.lines : []));
}

/** Codes of faults and warnings, in their order. */
export function codes(kind: PaperKind, change: Partial<PaperSource> = {}, body?: BodyKind) {
  const { faults, warnings } = issueFaults(kind, source(kind, change, body));
  return { faults: faults.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
}
