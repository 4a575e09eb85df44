import type { Size } from './size.ts';

/** A photo as it goes into a paper: upright, small enough, and without what a phone writes beside the picture. */
export interface PaperCopy extends Size {
  readonly mime: 'image/jpeg' | 'image/png';
  readonly content: Uint8Array;
}

/** Goes up with whatever changes the bytes of a copy: the rules of `makePaperCopy`, or the codecs' version. */
export const COPY_VERSION = 1;

/** Pixels of a copy's longer side: 270 to the inch at 150 mm, the widest that a paper shows. */
export const LONGEST_SIDE = 1600;
