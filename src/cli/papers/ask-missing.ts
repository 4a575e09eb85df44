import { allFaults } from '../../app/issue-paper.ts';
import { type PaperInHand, type PaperMaking, paperInHand } from '../../app/paper-in-hand.ts';
import { paperFields } from '../../app/papers/build-paper.ts';
import { nameFrom, noteFrom } from '../../domain/entry.ts';
import { seriesOf } from '../../domain/numbering.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { isProblem, Problems } from '../../domain/problem.ts';
import type { Context } from '../context.ts';
import { sentence } from '../failure.ts';

/** What an answer puts right. */
const ASKED = ['paper.field-missing', 'document.number-needed'];

/**
 * A paper with what nobody gave and it cannot be without: its fields and its number, asked at the terminal.
 *
 * @throws Problems: what could not be issued whatever the answers is told before anything is asked
 */
export async function completed(
  context: Context,
  paper: PaperInHand,
  number: string | undefined,
  making: PaperMaking,
): Promise<{ paper: PaperInHand; typed: string | undefined }> {
  const faults = await allFaults(paper, number, await context.store());
  if (faults.some(({ code }) => !ASKED.includes(code))) throw new Problems(faults);
  const { kind, gathered } = paper;
  const fields = await askMissing(context, kind, gathered.fields, making.words);
  const typed = number ?? (await askNumber(context, paper));
  return { paper: paperInHand(kind, { ...gathered, fields }, making), typed };
}

async function askMissing(
  context: Context,
  kind: PaperKind,
  given: Readonly<Record<string, string>>,
  words: PaperMaking['words'],
): Promise<Readonly<Record<string, string>>> {
  const asked: Record<string, string> = {};
  for (const { name, label, isRequired } of paperFields(kind, words)) {
    if (isRequired && given[name] === undefined)
      asked[name] = await askLine(context, label, (text) => noteFrom(text, label));
  }
  return { ...given, ...asked };
}

/** Where no series has one. */
async function askNumber(context: Context, { kind, gathered }: PaperInHand): Promise<string | undefined> {
  if (seriesOf(gathered.profile!, kind, gathered.issuedOn)) return undefined;
  const label = context.t.documents.askNumber;
  return askLine(context, label, (text) => nameFrom(text, label));
}

async function askLine(context: Context, message: string, read: (text: string) => string): Promise<string> {
  const { input } = await import('@inquirer/prompts');
  const validate = (text: string) => {
    try {
      return read(text) !== '' || context.t.documents.askAgain;
    } catch (error) {
      if (isProblem(error)) return sentence(error, context.t);
      throw error;
    }
  };
  return read(await input({ message, validate }, { output: process.stderr }));
}
