import type { PaperFormat } from './formats.ts';

/** The model itself, keys in their order; a photo is named by its SHA-256, without its bytes. */
export const json: PaperFormat = (model) => {
  const photos = model.photos.map(({ content: _, ...photo }) => photo);
  return `${JSON.stringify({ ...model, photos }, null, 2)}\n`;
};
