import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PizZip from 'pizzip';
import { buildForm } from '../../../src/app/build-form.ts';
import { compileFolders } from '../../../src/content/compile.ts';
import type { Checklist, Register } from '../../../src/domain/checklist.ts';
import type { Language } from '../../../src/domain/text.ts';
import { form as en } from '../../../src/messages/en/form.ts';
import { report as enReport } from '../../../src/messages/en/report.ts';
import { words as enWords } from '../../../src/messages/en/words.ts';
import { form as zh } from '../../../src/messages/zh-CN/form.ts';
import { report as zhReport } from '../../../src/messages/zh-CN/report.ts';
import { words as zhWords } from '../../../src/messages/zh-CN/words.ts';
import type { FormModel } from '../../../src/report/form/form-model.ts';
import { type FormFormatName, formFormats } from '../../../src/report/form/formats.ts';

const ROOT = new URL('../../../', import.meta.url);
const FONT = readFileSync(new URL('src/report/fonts/xh-safety-serif.ttf', ROOT));

/** Every shipped checklist, as the program compiles it. */
export const shipped = compileFolders([fileURLToPath(new URL('checklists', ROOT))], '2026-11-23');

export const WORDS = {
  'zh-CN': { language: 'zh-CN', form: zh, words: zhWords, report: zhReport },
  en: { language: 'en', form: en, words: enWords, report: enReport },
} as const;

export const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;
if (!hasPdfText)
  process.stderr.write('\npdftotext is not installed: the text of PDF files was NOT read back.\n\n');

/** The form of shipped checklists. */
export function formOf(
  ids: readonly string[],
  language: Language = 'zh-CN',
  traits?: readonly string[],
): FormModel {
  const checklists = ids.map((id) => shipped.checklists.find(({ checklist }) => checklist.id === id)!);
  return buildForm({ checklists, register: shipped.register, traits }, WORDS[language]);
}

/** The form of a checklist that a test made up. */
export function formOfOwn(
  checklist: Checklist,
  register: Partial<Register> = {},
  traits?: readonly string[],
): FormModel {
  const pinned = { checklist, hash: 'abcdef0123456789' };
  return buildForm(
    { checklists: [pinned], register: { sources: {}, traits: [], ...register }, traits },
    WORDS['zh-CN'],
  );
}

/** The file in a format. */
export async function fileOf(model: FormModel, format: FormFormatName): Promise<Uint8Array> {
  const layOut = await formFormats[format]();
  return Buffer.from(layOut(model, WORDS[model.language].form, () => FONT));
}

/** One part of a Word file. */
export function partOf(file: Uint8Array, name: string): string {
  return new PizZip(file).file(name)!.asText();
}

/** What a reader finds in the file, page by page where it has pages, without any white space. */
export function pagesOf(file: Uint8Array, format: FormFormatName): string[] {
  if (format === 'pdf') return textOfPdf(file).split('\f').slice(0, -1).map(dense);
  const markup = format === 'docx' ? partOf(file, 'word/document.xml') : new TextDecoder().decode(file);
  return [dense(unescaped(markup.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '')))];
}

/** Text without white space, as texts are compared that lines were broken in. */
export function dense(text: string): string {
  return text.replaceAll(/\s/g, '');
}

function textOfPdf(file: Uint8Array): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], {
    input: file,
    stdio: ['pipe', 'pipe', 'ignore'],
  }).toString();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&([^;]+);/g, (_, name: string) => ENTITIES[name]!);
}
