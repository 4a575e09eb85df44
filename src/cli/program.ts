import { Command, Option } from 'commander';
import type { Messages } from '../messages/index.ts';
import type { Context } from './context.ts';
import { speak } from './help.ts';
import type { Verbs } from './nouns/verbs.ts';
import { VERSION } from './version.ts';

/** A word that a command line may begin with. */
interface First {
  readonly description: (t: Messages) => string;
  /** The command itself, or the verbs of a noun: loaded when the word is there. */
  readonly load:
    | {
        readonly command: () => Promise<
          (context: Context, argv: readonly string[]) => Command | Promise<Command>
        >;
      }
    | Nouns;
}

interface Nouns {
  readonly verbs: () => Promise<{ readonly verbs: Verbs }>;
}

const FIRST_WORDS: Readonly<Record<string, First>> = {
  inspect: {
    description: (t) => t.commands.inspect,
    load: { command: async () => (await import('./commands/inspect.ts')).inspect },
  },
  report: {
    description: (t) => t.commands.report,
    load: { command: async () => (await import('./commands/report.ts')).report },
  },
  print: {
    description: (t) => t.documents.commands.print,
    load: { command: async () => (await import('./commands/print.ts')).print },
  },
  document: { description: (t) => t.documents.group, load: { verbs: () => import('./nouns/document.ts') } },
  inspection: {
    description: (t) => t.commands.inspection,
    load: { verbs: () => import('./nouns/inspection.ts') },
  },
  hazard: { description: (t) => t.commands.hazard, load: { verbs: () => import('./nouns/hazard.ts') } },
  enterprise: {
    description: (t) => t.registry.group,
    load: { verbs: () => import('./nouns/enterprise.ts') },
  },
  summary: {
    description: (t) => t.summary.command,
    load: { command: async () => (await import('./commands/summary.ts')).summary },
  },
  export: {
    description: (t) => t.exports.commands.export,
    load: { command: async () => (await import('./commands/export.ts')).exportCommand },
  },
  import: {
    description: (t) => t.exports.commands.import,
    load: { command: async () => (await import('./commands/import.ts')).importCommand },
  },
  checklist: {
    description: (t) => t.commands.checklist,
    load: { verbs: () => import('./nouns/checklist.ts') },
  },
  calendar: { description: (t) => t.calendar.group, load: { verbs: () => import('./nouns/calendar.ts') } },
  config: { description: (t) => t.documents.config, load: { verbs: () => import('./nouns/config.ts') } },
  check: {
    description: (t) => t.commands.check,
    load: { command: async () => (await import('./commands/check.ts')).check },
  },
};

/**
 * The command line, as far as these words need it: each start pays for what it uses. A line that names no command gets
 * all their names.
 */
export async function buildProgram(context: Context, argv: readonly string[]): Promise<Command> {
  const { t } = context;
  const program = new Command('xh-safety')
    .description(t.commands.program)
    .version(VERSION, '-V, --version', t.help.versionOption)
    .option('--db <file>', t.commands.db)
    .option('--checklists <folder>', t.commands.checklists)
    .addOption(new Option('--lang <language>', t.commands.lang).choices(['zh-CN', 'en']))
    .option('--no-color', t.commands.noColor)
    .option('--verbose', t.commands.verbose)
    .hook('preAction', (command) => void Object.assign(context.options, command.opts()));
  const named = Object.keys(FIRST_WORDS).filter((word) => argv.includes(word));
  const isWhole = named.length === 0 || argv.includes('help');
  for (const word of isWhole ? Object.keys(FIRST_WORDS) : named) {
    program.addCommand(await commandFor(word, context, argv, named.includes(word)));
  }
  speak(program, t.help, context.io);
  return program;
}

async function commandFor(
  word: string,
  context: Context,
  argv: readonly string[],
  isNamed: boolean,
): Promise<Command> {
  const { description, load } = FIRST_WORDS[word]!;
  if (isNamed && 'command' in load) return (await load.command())(context, argv);
  const command = new Command(word).description(description(context.t));
  if (isNamed && 'verbs' in load) {
    for (const verb of (await load.verbs()).verbs(context, argv)) command.addCommand(verb);
  }
  return command;
}
