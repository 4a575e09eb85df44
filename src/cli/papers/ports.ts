import { withPaperCopies } from '../../app/paper-copies.ts';
import type { PaperMaking } from '../../app/paper-in-hand.ts';
import type { Photo } from '../../domain/inspection.ts';
import type { PaperKind } from '../../domain/paper.ts';
import type { PaperRules } from '../../domain/paper-rules.ts';
import type { Messages } from '../../messages/index.ts';
import type { PaperCopy } from '../../photo/paper-copy.ts';
import type { WordTemplate } from '../../report/docx/open-template.ts';
import { OWN_FONT } from '../../report/fonts.ts';
import { type FormatName, formats, type Layout } from '../../report/formats.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import { readAsset } from '../read-asset.ts';

/** The one place where commands meet the making and the laying out of papers. */

/** What papers are made by, here and in this language. @throws Problem `paper.rules-invalid`, `calendar.invalid` */
export async function paperMaking(home: string, words: Messages): Promise<PaperMaking> {
  const { openCalendar } = await import('../../content/open-calendar.ts');
  const { calendar } = await openCalendar(home);
  return { ...(await draftMaking(home, words)), calendar };
}

/** What drafts are made by whose faults nobody is told: due dates on holidays are one of these. */
export async function draftMaking(home: string, words: Messages): Promise<PaperMaking> {
  return { rules: await paperRules(home), words };
}

/** The table of kinds and the dated rules of this installation. @throws Problem `paper.rules-invalid` */
export async function paperRules(home?: string): Promise<PaperRules> {
  const { openPapers } = await import('../../content/paper-open.ts');
  return openPapers(home);
}

/** What formats need of the world to lay papers out. */
export interface LayingOut {
  readonly words: Messages;
  /** Columns of a text. To ask a terminal for them costs as much as a page of Word. */
  readonly width: () => number;
  readonly template?: Uint8Array | undefined;
  /** The copy of a photo for papers. */
  readonly copyOf: (photo: Photo) => Promise<PaperCopy>;
}

/** Lays out one paper after the other. */
export type Layouter = (paper: PaperModel) => Promise<string | Uint8Array>;

/** A format, loaded once and used for as many papers of one kind as there are. */
export async function layouter(name: FormatName, world: LayingOut): Promise<Layouter> {
  const { showsPhotos, load } = formats[name];
  const format = await load();
  const layout = await layoutOf(name, world);
  return async (paper) => {
    const shown = showsPhotos ? await withPaperCopies(paper, world.copyOf) : paper;
    return format(shown, world.words.paperLayout, layout(paper));
  };
}

async function layoutOf(
  name: FormatName,
  { width, template }: LayingOut,
): Promise<(paper: PaperModel) => Layout> {
  if (name === 'pdf') return () => ({ font: ownFont });
  if (name === 'text') return () => ({ width: width() });
  if (name !== 'docx' || template === undefined) return () => ({});
  const { openTemplate } = await import('../../report/docx/open-template.ts');
  let opened: WordTemplate | undefined;
  return (paper) => {
    opened ??= openTemplate(template, paper);
    return { template: opened };
  };
}

/** Several papers in one PDF. @throws Problem `pdf.*` */
export async function printAll(papers: readonly PaperModel[], world: LayingOut): Promise<Uint8Array> {
  const { printAll: print } = await import('../../report/pdf.ts');
  const shown: PaperModel[] = [];
  for (const paper of papers) shown.push(await withPaperCopies(paper, world.copyOf));
  return print(shown, world.words.paperLayout, { font: ownFont });
}

// The same function always, so that the PDF engine opens once.
function ownFont(): Uint8Array {
  return readAsset('fonts', OWN_FONT);
}

/** Looks a template over: the tags there are for a kind, and everything that is wrong. */
export async function checkTemplate(bytes: Uint8Array, kind: PaperKind, words: Messages) {
  const { checkTemplate: check } = await import('../../report/docx/open-template.ts');
  return check(bytes, await sampleOf(kind, words));
}

/** The template of a kind that comes with the program, to be edited. */
export async function shippedTemplate(kind: PaperKind, words: Messages): Promise<Uint8Array> {
  const { makeTemplate } = await import('../../report/docx/make-template.ts');
  return makeTemplate(await sampleOf(kind, words), words.paperLayout);
}

async function sampleOf(kind: PaperKind, words: Messages): Promise<PaperModel> {
  const { samplePaper } = await import('../../app/papers/sample-paper.ts');
  return samplePaper(kind, await paperRules(), words);
}
