import type { NoticeModel, ReportMessages } from './notice-model.ts';

/** What a format may need besides the model. Whoever calls reads files and asks the terminal; a format never does. */
export interface Layout {
  /** Columns of a text; default 80. */
  readonly width?: number | undefined;
  /** The Word template's bytes. */
  readonly template?: Uint8Array | undefined;
}

/** Lays a notice out: the same model and layout give the same bytes, on any day and any machine. */
export type Format = (model: NoticeModel, t: ReportMessages, layout?: Layout) => string | Uint8Array;

/** The formats by the name that a user gives. */
export const FORMATS = ['text', 'markdown', 'html', 'docx', 'json'] as const;
export type FormatName = (typeof FORMATS)[number];

interface Registered {
  /** Without the dot. */
  readonly extension: string;
  /** Whether it shows the photos; the others only name them, and need no bytes in the model. */
  readonly showsPhotos: boolean;
  readonly load: () => Promise<Format>;
}

/** Each format is loaded when it is used: a text never pays for Word. */
export const formats: Readonly<Record<FormatName, Registered>> = {
  text: { extension: 'txt', showsPhotos: false, load: async () => (await import('./text.ts')).text },
  markdown: {
    extension: 'md',
    showsPhotos: false,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: { extension: 'html', showsPhotos: true, load: async () => (await import('./html.ts')).html },
  docx: { extension: 'docx', showsPhotos: true, load: async () => (await import('./docx.ts')).docx },
  json: { extension: 'json', showsPhotos: false, load: async () => (await import('./json.ts')).json },
};
