/** The font of the program's own PDF papers, in the folder `fonts` beside this file; `pdf/engine.ts` names its family. */
export const OWN_FONT = 'xh-safety-serif.ttf';
