/** The measures of a layout, the same in every format: millimetres, and points for type. */
export interface PaperStyle {
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly sizes: {
    readonly issuer: number;
    readonly title: number;
    readonly body: number;
    readonly table: number;
    readonly note: number;
    readonly page: number;
  };
  /** Height of a line of the title, the text and, at least, a table. */
  readonly leading: { readonly title: number; readonly body: number; readonly table: number };
  /** Signatures; seal and date. */
  readonly signOff: readonly [number, number];
  /** Left clear above issuer and date. */
  readonly sealGap: number;
}

/** A4 and what no layout changes, in millimetres. */
export const A4 = { width: 210, height: 297 } as const;
/** From the edge of the paper to header and footer, in millimetres. */
export const EDGES = { header: 12, footer: 11, letterFooter: 23 } as const;
/** Least height of a box, in millimetres. */
export const BOX_HEIGHT = 8;
/** The most of a page that a photo takes, in millimetres: two fit on one. */
export const PHOTO = { width: 150, height: 96 } as const;
/** 右空四字: what a letter leaves free beside its date, in characters. */
export const DATE_INDENT = 4;

/**
 * `form`: as enforcement forms are printed, 小四 with 23 points a line. `letter`: GB/T 9704-2012, 3号 with 29 points a
 * line, 22 lines of 28 characters; its seal is set on the name and the date, and the gap above them is what is missing
 * to 5 cm.
 */
export const PAPER_STYLES: Readonly<Record<'form' | 'letter', PaperStyle>> = {
  form: {
    margins: { top: 23, right: 22, bottom: 22, left: 22 },
    sizes: { issuer: 16, title: 20, body: 12, table: 10.5, note: 10.5, page: 9 },
    leading: { title: 30, body: 23, table: 16 },
    signOff: [94, 72],
    sealGap: 50,
  },
  letter: {
    margins: { top: 37, right: 26, bottom: 35, left: 28 },
    sizes: { issuer: 26, title: 22, body: 16, table: 12, note: 14, page: 14 },
    leading: { title: 36, body: 29, table: 20 },
    signOff: [62, 94],
    sealGap: 30,
  },
};

/** Millimetres between the margins. */
export function textWidth({ margins }: PaperStyle): number {
  return A4.width - margins.left - margins.right;
}

/** Label and box of a row of so many, in forty-eighths of the width. */
export const BOXES: Readonly<Record<number, readonly [label: number, box: number]>> = {
  1: [10, 38],
  2: [10, 14],
  3: [7, 9],
  4: [6, 6],
};
