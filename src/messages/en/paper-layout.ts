import type { paperLayout as source } from '../zh-CN/paper-layout.ts';

export const paperLayout: typeof source = {
  htmlLanguage: 'en',
  colon: ': ',
  gap: '  ',
  photosTitle: 'Annex: photos taken on site',
  page: { before: 'Page ', between: ' of ', after: '' },
};
