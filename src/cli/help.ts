import { type Command, Help, type Option } from 'commander';
import type { Messages } from '../messages/index.ts';
import { widthOf } from '../report/width.ts';
import type { Io } from './io.ts';

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
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      displayWidth: widthOf,
      showGlobalOptions: true,
      commandUsage: (one) => translated(plain.commandUsage(one), help),
      subcommandTerm: (one) => translated(plain.subcommandTerm(one), help),
      optionTerm: (option) => translated(plain.optionTerm(option), help),
      argumentTerm: (argument) => help.placeholder(plain.argumentTerm(argument)),
      optionDescription: (option) => describe(option, help),
    });
  if (command.commands.length > 0) command.helpCommand('help [command]', help.helpCommand);
  for (const child of command.commands) speak(child, help, io);
}

const plain = new Help();

function translated(usage: string, help: Messages['help']): string {
  return usage
    .replace('[options]', `[${help.optionsWord}]`)
    .replace('[command]', `[${help.commandWord}]`)
    .replaceAll(/(?<=[<[])[a-z]+(?:[|:=][a-z]+)*(?=(?:\.{3})?[>\]])/g, (words) =>
      words.replaceAll(/[a-z]+/g, help.placeholder),
    );
}

function describe(option: Option, help: Messages['help']): string {
  const facts = [
    ...(option.argChoices ? [`${help.choices} ${option.argChoices.join(' ')}`] : []),
    ...(typeof option.defaultValue === 'string' ? [`${help.default} ${option.defaultValue}`] : []),
  ];
  return facts.length > 0 ? `${option.description} (${facts.join(' · ')})` : option.description;
}
