import type { PaperInHand } from '../../app/issue-paper.ts';
import type { PaperSource } from '../../app/paper-source.ts';
import type { Photo } from '../../domain/inspection.ts';
import type { PaperKind } from '../../domain/paper.ts';
import type { PaperRules } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import type { Language } from '../../domain/text.ts';
import type { Messages } from '../../messages/index.ts';
import type { FormatName } from '../../report/formats.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import { TEMPLATES } from '../../report/templates.ts';
import { readAsset } from '../read-asset.ts';

/** The one place where commands meet the making and the laying out of papers. */

/** What only people know of a kind of paper. */
export interface AskedField {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
}

/** The words that papers are made of, in one language. */
export type PaperWords = Messages & { readonly language: Language };

/** The paper in hand: checked, and ready to be made under any number. */
export async function paperInHand(
  kind: PaperKind,
  source: PaperSource,
  words: PaperWords,
  rules: PaperRules,
): Promise<PaperInHand> {
  const { noticeInHand } = await import('./interim.ts');
  return noticeInHand(kind, source, words, rules);
}

/** What has to be known besides what is on record. */
export async function fieldsOf(_kind: PaperKind, _words: PaperWords): Promise<readonly AskedField[]> {
  return [];
}

/** The table of kinds and the dated rules of this installation. @throws Problem `paper.rules-invalid` */
export async function paperRules(home: string): Promise<PaperRules> {
  const { openPapers } = await import('../../content/paper-open.ts');
  return openPapers(home);
}

/** What a format needs of the world to lay papers out. */
export interface LayingOut {
  readonly words: PaperWords;
  readonly width: number;
  readonly template?: Uint8Array | undefined;
  readonly photo: (photo: Photo) => Uint8Array;
}

/** A format, loaded once and used for as many papers as there are. */
export async function layouter(
  name: FormatName,
  world: LayingOut,
): Promise<(paper: PaperModel) => string | Uint8Array> {
  const { interimLayouter } = await import('./interim.ts');
  return interimLayouter(name, world);
}

/** Several papers in one PDF. */
export async function printAll(_papers: readonly PaperModel[], _world: LayingOut): Promise<Uint8Array> {
  throw new Problem('document.not-yet', { kind: 'pdf' });
}

/** Looks a template over. @throws Problems `template.*`, all that is wrong with it at once */
export async function checkTemplate(bytes: Uint8Array, _kind: PaperKind): Promise<void> {
  const { compileTemplate } = await import('../../report/docx/compile-template.ts');
  compileTemplate(bytes);
}

/** The template of a kind that comes with the program, to be edited. */
export async function shippedTemplate(_kind: PaperKind, { language }: PaperWords): Promise<Uint8Array> {
  return readAsset('templates', TEMPLATES[language]);
}
