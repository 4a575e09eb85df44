import type { help as source } from '../zh-CN/help.ts';

export const help: typeof source = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  globalOptions: 'Global options:',
  commands: 'Commands:',
  helpOption: 'show help',
  helpCommand: 'show the help of a command',
  versionOption: 'show the version',
  optionsWord: 'options',
  commandWord: 'command',
  choices: 'choices',
  default: 'default',
  placeholder: (word) => word,
};
