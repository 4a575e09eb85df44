import { join, resolve } from 'node:path';
import type { IssuedDocument } from '../../domain/document.ts';
import { Problem } from '../../domain/problem.ts';
import { type Messages, messagesFor } from '../../messages/index.ts';
import { paperFileName } from '../../report/file-name.ts';
import { type FormatName, formats } from '../../report/formats.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import { isUnaltered } from '../../store/document-hash.ts';
import type { DocumentRecord } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { formatsFrom } from '../formats-from.ts';
import { type Published, publish } from '../publish.ts';
import { readNamedFile } from '../read-file.ts';
import { type LayingOut, type Layouter, layouter } from './ports.ts';

/** Flags of every command that shows or writes papers. */
export interface OutputOptions {
  readonly format?: string;
  readonly out?: string;
  readonly template?: string;
}

/** A paper with what its file is called. */
export interface Printed {
  readonly paper: PaperModel;
  readonly number?: string | undefined;
}

/** The words of the language that a paper is in. */
export function wordsOf({ language }: Pick<PaperModel, 'language'>): Promise<Messages> {
  return messagesFor(language);
}

/** The words of what is issued: papers have legal weight in Chinese only. */
export const officialWords = (): Promise<Messages> => messagesFor('zh-CN');

/** The frozen paper, marked where it is void. @throws Problem `document.altered` */
export function frozenPaper(document: IssuedDocument, isVoid: boolean, { papers: t }: Messages): PaperModel {
  if (!isUnaltered(document)) throw new Problem('document.altered', { number: document.number });
  const paper = document.content as PaperModel;
  return isVoid ? { ...paper, head: { ...paper.head, mark: t.voided } } : paper;
}

/** An issued paper as it is printed. @throws Problem `document.altered` */
export async function printedDocument({ document, status }: DocumentRecord): Promise<Printed> {
  const paper = frozenPaper(document, status === 'void', await wordsOf(document.content as PaperModel));
  return { paper, number: document.number };
}

/** Shows a paper in one text format, or writes its files and tells their paths. @throws Problem `usage.*`, `file.*` */
export async function deliver(
  context: Context,
  printed: Printed,
  { format = 'text', out, template }: OutputOptions,
): Promise<void> {
  const names = formatsFrom(format);
  const isOneText = names.length === 1 && formats[names[0]!].isText;
  if (out === undefined && !isOneText) throw new Problem('usage.out-needed', { format });
  const lay = await layouters(context, names, printed.paper, template);
  if (out === undefined) return context.io.out(String(await lay[0]![1](printed.paper)));
  const put = (name: string, bytes: Uint8Array | string) => {
    const path = join(out, name);
    const published = publish(path, bytes);
    context.io.out(`${path}\n`);
    return published;
  };
  await writeFiles(printed, lay, await wordsOf(printed.paper), put);
}

/** Formats by name, in the order in which they were asked for. */
export type Layouters = readonly (readonly [FormatName, Layouter])[];

/** The formats, each loaded once. */
export async function layouters(
  context: Context,
  names: readonly FormatName[],
  paper: Pick<PaperModel, 'language' | 'kind'>,
  template?: string,
): Promise<Layouters> {
  const world = await layingOut(context, paper, template);
  return Promise.all(names.map(async (name) => [name, await layouter(name, world)] as const));
}

/** What formats need of the world: words, width, photos, and the template that a flag or the profile names. */
export async function layingOut(
  context: Context,
  paper: Pick<PaperModel, 'language' | 'kind'>,
  template?: string,
): Promise<LayingOut> {
  const path = template ?? (await ownTemplate(context, paper));
  return {
    words: await wordsOf(paper),
    width: () => context.io.columns,
    template: path === undefined ? undefined : readNamedFile(path),
    // The shelf is opened for papers that show photos.
    copyOf: async (photo) => (await context.photos()).paperCopy(photo),
  };
}

/** The office's own template of a kind. It is for what has legal weight, and that is Chinese. */
async function ownTemplate(
  context: Context,
  { language, kind }: Pick<PaperModel, 'language' | 'kind'>,
): Promise<string | undefined> {
  if (language !== 'zh-CN' || kind === 'summary') return undefined;
  const profile = await (await context.store()).profileInForce();
  const path = profile?.templates?.[kind];
  return path === undefined ? undefined : resolve(context.home, path);
}

/**
 * Puts a file for each format where `put` puts them, and returns their names. `apart` tells papers apart that would
 * bear one name. @throws Problem `file.*`
 */
export async function writeFiles(
  { paper, number }: Printed,
  lay: Layouters,
  { papers: t }: Messages,
  put: (name: string, bytes: Uint8Array | string) => Published,
  apart = '',
): Promise<{ name: string; published: Published }[]> {
  const mark =
    (number === undefined ? t.draftMark(paper.about.inspection ?? '') : t.serialMark(serialOf(number))) +
    apart;
  const files: { name: string; published: Published }[] = [];
  for (const [format, laid] of lay) {
    const name = paperFileName(paper, formats[format].extension, mark);
    files.push({ name, published: put(name, await laid(paper)) });
  }
  return files;
}

/** 12 of 〔2026〕12号: the date in the name says the year. A number of another make stands there whole. */
export function serialOf(number: string): string {
  return /\D(\d+)号?$/u.exec(number)?.[1] ?? number;
}
