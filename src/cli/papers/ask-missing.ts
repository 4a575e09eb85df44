import type { PaperInHand } from '../../app/paper-in-hand.ts';
import { paperFields } from '../../app/papers/build-paper.ts';
import { nameFrom, noteFrom } from '../../domain/entry.ts';
import { seriesOf } from '../../domain/numbering.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { isProblem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { Context } from '../context.ts';
import { sentence } from '../failure.ts';

/** The fields of a paper, those that nobody gave asked at the terminal. */
export async function askMissing(
  context: Context,
  kind: PaperKind,
  given: Readonly<Record<string, string>>,
  words: Messages,
): Promise<Readonly<Record<string, string>>> {
  const asked: Record<string, string> = {};
  for (const { name, label, isRequired } of paperFields(kind, words)) {
    if (isRequired && given[name] === undefined)
      asked[name] = await askLine(context, label, (text) => noteFrom(text, label));
  }
  return { ...given, ...asked };
}

/** The number that was given, or typed now where no series has one. */
export async function askNumber(
  context: Context,
  { kind, gathered }: PaperInHand,
  given: string | undefined,
): Promise<string | undefined> {
  const { profile, issuedOn } = gathered;
  if (given !== undefined || !profile) return given;
  if (seriesOf(profile, kind, issuedOn)) return undefined;
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
