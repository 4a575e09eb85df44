import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type Context, createContext } from '../../src/cli/context.ts';
import { tellFailure } from '../../src/cli/failure.ts';
import type { Language } from '../../src/domain/text.ts';
import { NOW } from '../builders.ts';

/** What one run of a command said and ended with. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A folder of its own in which commands run with data, checklists and files of their own. */
export interface Workshop {
  readonly folder: string;
  /** Runs a command; `verbose` and the language are the program's own options. */
  run(
    command: (context: Context, argv: readonly string[]) => Command | Promise<Command>,
    args: readonly string[],
    options?: { readonly verbose?: boolean; readonly language?: Language; readonly columns?: number },
  ): Promise<Ran>;
  /** The store that the commands read. */
  store(): ReturnType<Context['store']>;
  remove(): Promise<void>;
}

export async function workshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), 'xh-safety-'));
  const env = { XH_SAFETY_HOME: folder, XH_SAFETY_NOW: NOW };
  const own = await createContext([], env);
  const run: Workshop['run'] = async (command, args, { verbose, language = 'zh-CN', columns = 80 } = {}) => {
    const said = { out: '', err: '' };
    const io = {
      out: (text: string) => {
        said.out += text;
      },
      err: (text: string) => {
        said.err += text;
      },
      isInteractive: false,
      color: false,
      isTerminal: false,
      columns,
      room: Number.POSITIVE_INFINITY,
    };
    const made = await createContext(['--lang', language], env);
    const context = { ...made, io, options: { ...made.options, ...(verbose ? { verbose } : {}) } };
    const code = await exitCodeOf(async () => {
      const asked = await command(context, args);
      const program = new Command().addCommand(asked.exitOverride());
      await program.parseAsync([asked.name(), ...args], { from: 'user' });
    }, context);
    await context.close();
    return { ...said, code };
  };
  const remove = async () => {
    await own.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, run, store: own.store, remove };
}

async function exitCodeOf(action: () => Promise<void>, { io, t }: Context): Promise<number> {
  process.exitCode = undefined;
  try {
    await action();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    const told = tellFailure(error, t);
    if (!told) throw error;
    io.err(told.text);
    return told.exitCode;
  } finally {
    process.exitCode = undefined;
  }
}
