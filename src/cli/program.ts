import { Command } from 'commander';
import { check } from './commands/check.ts';
import { checklistList } from './commands/checklist-list.ts';
import { checklistShow } from './commands/checklist-show.ts';
import { checklistValidate } from './commands/checklist-validate.ts';
import { enterpriseList } from './commands/enterprise-list.ts';
import { hazardList } from './commands/hazard-list.ts';
import { hazardShow } from './commands/hazard-show.ts';
import { inspect } from './commands/inspect.ts';
import { inspectionList } from './commands/inspection-list.ts';
import { inspectionShow } from './commands/inspection-show.ts';
import { report } from './commands/report.ts';
import type { Context } from './context.ts';
import { speak } from './help.ts';
import { VERSION } from './version.ts';

/** The whole command line. */
export function buildProgram(context: Context): Command {
  const { t } = context;
  const program = new Command('xh-safety')
    .description(t.commands.program)
    .version(VERSION, '-V, --version', t.help.versionOption)
    .option('--db <file>', t.commands.db)
    .option('--checklists <folder>', t.commands.checklists)
    .option('--lang <language>', t.commands.lang)
    .option('--no-color', t.commands.noColor)
    .option('--verbose', t.commands.verbose)
    .hook('preAction', (command) => void Object.assign(context.options, command.opts()));

  program.addCommand(inspect(context));
  program.addCommand(report(context));
  program.addCommand(
    group('inspection', t.commands.inspection, [inspectionList(context), inspectionShow(context)]),
  );
  program.addCommand(group('hazard', t.commands.hazard, [hazardList(context), hazardShow(context)]));
  program.addCommand(group('enterprise', t.commands.enterpriseGroup, [enterpriseList(context)]));
  program.addCommand(
    group('checklist', t.commands.checklist, [
      checklistList(context),
      checklistShow(context),
      checklistValidate(context),
    ]),
  );
  program.addCommand(check(context));
  speak(program, t.help, context.io);
  return program;
}

function group(noun: string, description: string, verbs: readonly Command[]): Command {
  const command = new Command(noun).description(description);
  for (const verb of verbs) command.addCommand(verb);
  return command;
}
