import type { paperLayout } from '../messages/zh-CN/paper-layout.ts';
import type { WordTemplate } from './docx/open-template.ts';
import type { PaperModel } from './paper-model.ts';

/** The words that a layout brings itself, in one language. */
export type PaperLayoutWords = typeof paperLayout;

/** What a format may need besides the model. Whoever calls reads files and asks the terminal; a format never does. */
export interface Layout {
  /** Columns of a text; default 80. */
  readonly width?: number | undefined;
  /** The office's own Word template; the default layout without it. */
  readonly template?: WordTemplate | undefined;
  /** The bytes of the font for PDF, read at the first paper; the same function opens the engine once. */
  readonly font?: (() => Uint8Array) | undefined;
}

/** Lays a paper out: the same model and layout give the same bytes, on any day. */
export type PaperFormat = (model: PaperModel, t: PaperLayoutWords, layout?: Layout) => string | Uint8Array;

/** The formats by the name that a user gives. */
export const FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf', 'json'] as const;
export type FormatName = (typeof FORMATS)[number];

interface Registered {
  /** Without the dot. */
  readonly extension: string;
  /** Whether it shows the photos; the others only name them, and need no bytes in the model. */
  readonly showsPhotos: boolean;
  /** Whether it is made to be read on a terminal. */
  readonly isText: boolean;
  readonly load: () => Promise<PaperFormat>;
}

/** Each format is loaded when it is used: a text never pays for Word. */
export const formats: Readonly<Record<FormatName, Registered>> = {
  text: {
    extension: 'txt',
    showsPhotos: false,
    isText: true,
    load: async () => (await import('./text.ts')).text,
  },
  markdown: {
    extension: 'md',
    showsPhotos: false,
    isText: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    extension: 'html',
    showsPhotos: true,
    isText: true,
    load: async () => (await import('./html.ts')).html,
  },
  docx: {
    extension: 'docx',
    showsPhotos: true,
    isText: false,
    load: async () => (await import('./docx.ts')).docx,
  },
  pdf: {
    extension: 'pdf',
    showsPhotos: true,
    isText: false,
    load: async () => (await import('./pdf.ts')).pdf,
  },
  json: {
    extension: 'json',
    showsPhotos: false,
    isText: true,
    load: async () => (await import('./json.ts')).json,
  },
};
