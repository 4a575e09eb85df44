import type { Command } from 'commander';
import type { Messages } from '../messages/index.ts';
import type { Io } from './io.ts';
import { widthOf } from './width.ts';

/** Makes a command and all below it speak the reader's language, throw instead of exit, and align wide text. */
export function speak(command: Command, help: Messages['help'], io: Io): void {
  const titles: Record<string, string> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  command
    .exitOverride()
    .helpOption('-h, --help', help.helpOption)
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: widthOf,
      showGlobalOptions: true,
    });
  if (command.commands.length > 0) command.helpCommand('help [command]', help.helpCommand);
  for (const child of command.commands) speak(child, help, io);
}
