import { FANGSONG, type PdfEngine } from '../pdf/engine.ts';
import { COLUMNS, HEIGHTS, PAGE, SIZES } from './form-grid.ts';
import type { FormMessages, FormModel } from './form-model.ts';
import { source } from './typst-source.ts';

/** The form as PDF/A. @throws Problem `pdf.missing-characters` */
export function formPdf(model: FormModel, t: FormMessages, engine: PdfEngine): Uint8Array {
  const isChinese = model.language === 'zh-CN';
  return engine.render({
    source,
    data: { model, grid: { PAGE, COLUMNS, HEIGHTS, SIZES }, columns: t.columns, page: t.page },
    date: model.reviewedOn,
    families: isChinese ? FANGSONG : [],
  });
}
