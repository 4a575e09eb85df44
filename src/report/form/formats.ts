import type { FormMessages, FormModel } from './form-model.ts';

/** Lays a form out: the same model and font give the same bytes. */
export type FormFormat = (model: FormModel, t: FormMessages, font: () => Uint8Array) => string | Uint8Array;

/** The formats by the name that a user gives, which is also their file's extension. */
export const FORM_FORMATS = ['docx', 'html', 'pdf'] as const;
export type FormFormatName = (typeof FORM_FORMATS)[number];

/** Each format is loaded when it is used. */
export const formFormats: Readonly<Record<FormFormatName, () => Promise<FormFormat>>> = {
  docx: async () => (await import('./docx.ts')).formDocx,
  html: async () => (await import('./html.ts')).formHtml,
  pdf: async () => {
    const [{ formPdf }, { openPdfEngine }] = await Promise.all([
      import('./pdf.ts'),
      import('../pdf/engine.ts'),
    ]);
    return (model, t, font) => formPdf(model, t, openPdfEngine([font()]));
  },
};
