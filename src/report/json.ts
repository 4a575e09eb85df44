import type { Format } from './formats.ts';

/** The model itself, keys in their order; a photo is named by its SHA-256, without its bytes. */
export const json: Format = (model) => {
  const photos = model.photos.map(({ content: _, ...photo }) => photo);
  return `${JSON.stringify({ document: 'rectification-notice', ...model, photos }, null, 2)}\n`;
};
