import type { CommanderError } from 'commander';
import { Problem } from '../domain/problem.ts';

/** The problem behind a command line that commander could not read; its English stays out of it. */
export function usageProblem(error: CommanderError): Problem {
  const [name = '', suggestion] = [...error.message.matchAll(/'([^']*)'|Did you mean (\S+)\?/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const hint = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownCommand':
      return new Problem('usage.unknown-command', { name, suggestion: hint ?? suggestion });
    case 'commander.unknownOption':
      return new Problem('usage.unknown-option', { name });
    case 'commander.missingArgument':
      return new Problem('usage.missing-argument', { name });
    case 'commander.missingMandatoryOptionValue':
      return new Problem('usage.missing-option', { name: name.split(' ')[0]! });
    case 'commander.optionMissingArgument':
      return new Problem('usage.missing-option-value', { name });
    case 'commander.excessArguments':
      return new Problem('usage.too-many-arguments');
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1]?.split(', ') ?? [];
      // Of an option its name comes first, of an argument what was given for it.
      const isArgument = error.message.includes('command-argument');
      const [option, value] = isArgument ? [suggestion, name] : [name, suggestion];
      return new Problem('usage.invalid-choice', { option, value, choices });
    }
    default:
      return new Problem('usage.other', { text: error.message });
  }
}
