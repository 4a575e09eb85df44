import type { FormMessages, FormModel } from './form-model.ts';

/** What Windows forbids in names, and what would be invisible in them. */

/** `燃气安全检查表.docx`; several checklists are named by their ids. */
export function formFileName({ checklists }: FormModel, extension: string, t: FormMessages): string {
  const [only, ...others] = checklists;
  const ids = checklists.map((checklist) => checklist.id).join('-');
  const name = others.length === 0 ? only!.title : `${t.fileName}_${ids}`;
  return `${name.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '').trim()}.${extension}`;
}
