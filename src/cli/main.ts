import { CommanderError } from 'commander';
import { messagesFor } from '../messages/index.ts';
import { createContext } from './context.ts';
import { EXIT, tellFailure } from './failure.ts';
import { processIo } from './io.ts';
import { buildProgram } from './program.ts';
import { languageOf } from './settings.ts';
import { usageProblem } from './usage.ts';

/** Words of a command line begin behind the program and its script. */
const FIRST_WORD = 2;

/** Runs one command line and returns the exit code. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  process.umask(0o077);
  try {
    const context = await createContext(argv, env);
    try {
      const program = await buildProgram(context, argv);
      await program.parseAsync(argv.length > FIRST_WORD ? [...argv] : [...argv, '--help']);
      return Number(process.exitCode ?? EXIT.done);
    } finally {
      await context.close();
    }
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    // A noun without its verb: commander has shown the verbs.
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
    const known = error instanceof CommanderError ? usageProblem(error) : error;
    const told = tellFailure(known, await messagesFor(languageOf(argv, env)));
    // Node would show a bug with its line, which in a bundle is the whole program.
    processIo(env).err(told?.text ?? `${error instanceof Error ? error.stack : error}\n`);
    return told?.exitCode ?? EXIT.problem;
  }
}
