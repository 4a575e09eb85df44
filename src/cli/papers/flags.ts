import { type Command, Option } from 'commander';
import { nameFrom, noteFrom } from '../../domain/entry.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { PAPER_KINDS, type PaperKind } from '../../domain/paper.ts';
import { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { DocumentRecord } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { collected, dateFrom, namedFrom } from '../hazard/flags.ts';
import { readNamedFile } from '../read-file.ts';
import type { Request } from './gather.ts';

/** Flags by which a paper is asked for. */
export interface PaperOptions {
  readonly hazards?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
  readonly on?: string;
  readonly to?: string;
  readonly set?: readonly string[];
  readonly fields?: string;
}

/** A command that makes a paper, with the flags that say what it is about. */
export function withPaperOptions(command: Command, { documents: { options } }: Messages): Command {
  return command
    .argument('<kind>', options.kind)
    .argument('[ref]', options.ref)
    .option('--hazards <numbers>', options.hazards)
    .option('--open', options.open)
    .option('--overdue', options.overdue)
    .option('--on <date>', options.on)
    .option('--to <name>', options.to)
    .addOption(new Option('--set <field=value>', options.set).argParser(collected))
    .option('--fields <file>', options.fields);
}

/** The flags of whatever shows a paper or writes its files. */
export function withOutput(command: Command, { documents: { options } }: Messages): Command {
  return command
    .option('--format <names>', options.format)
    .option('--out <folder>', options.out)
    .option('--template <file>', options.template);
}

/** A kind by its word or its name in the reader's language. @throws Problem `usage.invalid-choice` */
export function kindFrom(text: string, { documents }: Messages, option = 'kind'): PaperKind {
  const kind = PAPER_KINDS.find((one) => one === text.trim() || documents.kinds[one] === text.trim());
  if (!kind)
    throw new Problem('usage.invalid-choice', {
      option,
      value: text,
      choices: PAPER_KINDS.map((one) => documents.kinds[one]!),
    });
  return kind;
}

/** What the flags ask for. @throws Problem `usage.*`, `document.field-format`, `text.*`, `file.*` */
export async function requestFrom(
  context: Context,
  ref: string | undefined,
  { hazards, open, overdue, on, to, set = [], fields }: PaperOptions,
): Promise<Request> {
  return {
    ref,
    hazards: hazards?.split(/[,，、\s]+/).filter((number) => number !== ''),
    open,
    overdue,
    to: to === undefined ? undefined : namedFrom(to, '--to'),
    issuedOn: dayFrom(context, on),
    fields: {
      ...(fields !== undefined && (await fieldsIn(fields))),
      ...Object.fromEntries(set.map(pairFrom)),
    },
  };
}

/** The day of `--on`, else today. @throws Problem `usage.bad-date` */
export function dayFrom(context: Context, on: string | undefined): LocalDate {
  return on === undefined ? context.today() : dateFrom(on, '--on', context.today());
}

function pairFrom(text: string): [string, string] {
  const at = text.search(/[=＝]/);
  if (at <= 0) throw new Problem('document.field-format', { text });
  return [text.slice(0, at).trim(), noteFrom(text.slice(at + 1), text.slice(0, at).trim())];
}

async function fieldsIn(path: string): Promise<Record<string, string>> {
  const bytes = readNamedFile(path);
  const { readYaml } = await import('../../content/read-yaml.ts');
  const { file, diagnostics } = readYaml(path, bytes);
  const data = file?.data;
  const isFlat =
    typeof data === 'object' && data !== null && Object.values(data).every((one) => typeof one === 'string');
  if (diagnostics.length > 0 || !isFlat) throw new Problem('document.fields-invalid', { path });
  return Object.fromEntries(
    Object.entries(data as Record<string, string>).map(([name, value]) => [name, noteFrom(value, name)]),
  );
}

/** The paper of that number, or the only one whose number holds it. @throws Problem `document.unknown|ambiguous` */
export async function documentNamed(context: Context, ref: string): Promise<DocumentRecord> {
  const store = await context.store();
  const exact = await store.document(ref);
  if (exact) return exact;
  const [only, ...others] = await store.documents({ number: nameFrom(ref, ref), limit: 6 });
  if (!only) throw new Problem('document.unknown', { ref });
  if (others.length > 0)
    throw new Problem('document.ambiguous', { ref, numbers: [only, ...others].map(({ number }) => number) });
  return (await store.document(only.id))!;
}
