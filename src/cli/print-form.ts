import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { buildForm } from '../app/build-form.ts';
import { Problem } from '../domain/problem.ts';
import { OWN_FONT } from '../report/fonts.ts';
import { formFileName } from '../report/form/file-name.ts';
import type { FormModel } from '../report/form/form-model.ts';
import { FORM_FORMATS, type FormFormatName, formFormats } from '../report/form/formats.ts';
import type { Context } from './context.ts';
import { traitsFrom } from './inspect/flags.ts';
import { publish } from './publish.ts';
import { readAsset } from './read-asset.ts';

/** What may be said about a form on the command line. */
export interface FormOptions {
  /** Default: what the extension of `out` says, else docx. */
  readonly format?: string;
  /** Ids separated by commas. */
  readonly traits?: string;
  /** A file or a folder; default the current folder. */
  readonly out?: string;
}

/**
 * Writes the blank form of these checklists into one file and returns its path.
 *
 * @throws Problem `usage.invalid-choice`, `checklist.unknown`, `trait.unknown`, `form.nothing-to-ask`, `pdf.*`, `file.*`
 */
export async function printForm(
  context: Context,
  ids: readonly string[],
  { format, traits, out }: FormOptions,
): Promise<string> {
  const { form } = context.t;
  const name = formatOf(format, out);
  const model = await formOf(context, [...new Set(ids)], traits);
  const layOut = await formFormats[name]();
  const bytes = layOut(model, form, () => readAsset('fonts', OWN_FONT));
  const path = pathOf(out, formFileName(model, name, form));
  publish(path, bytes);
  return path;
}

function formatOf(format: string | undefined, out = ''): FormFormatName {
  const extension = extname(out).slice(1).toLowerCase();
  const named = FORM_FORMATS.find((one) => one === (format ?? extension));
  if (named) return named;
  if (format === undefined) return 'docx';
  throw new Problem('usage.invalid-choice', { option: '--format', value: format, choices: FORM_FORMATS });
}

async function formOf(context: Context, ids: readonly string[], traits?: string): Promise<FormModel> {
  const { t, language } = context;
  const catalog = await context.catalog();
  const register = await catalog.register();
  const pinned = await Promise.all(ids.map((id) => catalog.get(id)));
  const checklists = pinned.map(({ checklist }) => checklist);
  const given = traits === undefined ? undefined : traitsFrom(traits, checklists, register);
  const words = { language, form: t.form, words: t.words, report: t.report };
  return buildForm({ checklists: pinned, register, traits: given }, words);
}

function pathOf(out: string | undefined, name: string): string {
  if (out === undefined) return name;
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  return isFolder ? join(out, name) : out;
}
