import { Command, Option } from 'commander';
import { calendarDue } from './commands/calendar-due.ts';
import { calendarImport } from './commands/calendar-import.ts';
import { calendarNew } from './commands/calendar-new.ts';
import { calendarRules } from './commands/calendar-rules.ts';
import { calendarShow } from './commands/calendar-show.ts';
import { check } from './commands/check.ts';
import { checklistDiff } from './commands/checklist-diff.ts';
import { checklistList } from './commands/checklist-list.ts';
import { checklistNew } from './commands/checklist-new.ts';
import { checklistPrint } from './commands/checklist-print.ts';
import { checklistShow } from './commands/checklist-show.ts';
import { checklistSources } from './commands/checklist-sources.ts';
import { checklistTrace } from './commands/checklist-trace.ts';
import { checklistValidate } from './commands/checklist-validate.ts';
import { configProfileImport } from './commands/config-profile-import.ts';
import { configProfileList } from './commands/config-profile-list.ts';
import { configProfileNew } from './commands/config-profile-new.ts';
import { configProfileShow } from './commands/config-profile-show.ts';
import { configProfileUse } from './commands/config-profile-use.ts';
import { configRulesShow } from './commands/config-rules-show.ts';
import { documentCorrect } from './commands/document-correct.ts';
import { documentDraft } from './commands/document-draft.ts';
import { documentIssue } from './commands/document-issue.ts';
import { documentKinds } from './commands/document-kinds.ts';
import { documentList } from './commands/document-list.ts';
import { documentRender } from './commands/document-render.ts';
import { documentServe } from './commands/document-serve.ts';
import { documentShow } from './commands/document-show.ts';
import { documentTemplate } from './commands/document-template.ts';
import { documentVoid } from './commands/document-void.ts';
import { enterpriseAdd } from './commands/enterprise-add.ts';
import { enterpriseConfirm } from './commands/enterprise-confirm.ts';
import { enterpriseEdit } from './commands/enterprise-edit.ts';
import { enterpriseImport } from './commands/enterprise-import.ts';
import { enterpriseList } from './commands/enterprise-list.ts';
import { enterpriseMerge } from './commands/enterprise-merge.ts';
import { enterpriseRetire } from './commands/enterprise-retire.ts';
import { enterpriseReview } from './commands/enterprise-review.ts';
import { enterpriseShow } from './commands/enterprise-show.ts';
import { exportCommand } from './commands/export.ts';
import { hazardAccept } from './commands/hazard-accept.ts';
import { hazardClose } from './commands/hazard-close.ts';
import { hazardCommit } from './commands/hazard-commit.ts';
import { hazardDelist } from './commands/hazard-delist.ts';
import { hazardExtend } from './commands/hazard-extend.ts';
import { hazardList } from './commands/hazard-list.ts';
import { hazardListForSupervision } from './commands/hazard-list-for-supervision.ts';
import { hazardOrder } from './commands/hazard-order.ts';
import { hazardRectify } from './commands/hazard-rectify.ts';
import { hazardReportMajor } from './commands/hazard-report-major.ts';
import { hazardShow } from './commands/hazard-show.ts';
import { hazardTransfer } from './commands/hazard-transfer.ts';
import { hazardVerify } from './commands/hazard-verify.ts';
import { hazardVoid } from './commands/hazard-void.ts';
import { importCommand } from './commands/import.ts';
import { inspect } from './commands/inspect.ts';
import { inspectionList } from './commands/inspection-list.ts';
import { inspectionShow } from './commands/inspection-show.ts';
import { print } from './commands/print.ts';
import { report } from './commands/report.ts';
import type { Context } from './context.ts';
import { speak } from './help.ts';
import { VERSION } from './version.ts';

const HAZARD_VERBS: Readonly<Record<string, (context: Context) => Command>> = {
  list: hazardList,
  show: hazardShow,
  order: hazardOrder,
  rectify: hazardRectify,
  verify: hazardVerify,
  close: hazardClose,
  extend: hazardExtend,
  transfer: hazardTransfer,
  void: hazardVoid,
  'report-major': hazardReportMajor,
  commit: hazardCommit,
  'list-for-supervision': hazardListForSupervision,
  accept: hazardAccept,
  delist: hazardDelist,
};

// Lists are asked for by schedulers all day: they do not pay for the other verbs.
function hazardVerbs(context: Context, argv: readonly string[]): Command[] {
  const [, verb] = argv.slice(argv.indexOf('hazard'));
  const named = verb === undefined ? undefined : HAZARD_VERBS[verb];
  return (named ? [named] : Object.values(HAZARD_VERBS)).map((make) => make(context));
}

function configVerbs(context: Context): Command[] {
  const { documents } = context.t;
  const profile = new Command('profile').description(documents.profile);
  for (const make of [
    configProfileNew,
    configProfileImport,
    configProfileList,
    configProfileShow,
    configProfileUse,
  ])
    profile.addCommand(make(context));
  return [profile, new Command('rules').description(documents.rules).addCommand(configRulesShow(context))];
}

/** The whole command line, as far as these words need it. */
export function buildProgram(context: Context, argv: readonly string[]): Command {
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

  // Only the verbs of the noun that is asked for are made: each start pays for what it uses.
  const group = (noun: string, description: string, verbs: () => readonly Command[]) => {
    const command = new Command(noun).description(description);
    for (const verb of argv.includes(noun) ? verbs() : []) command.addCommand(verb);
    return command;
  };
  program.addCommand(inspect(context));
  program.addCommand(report(context));
  program.addCommand(print(context));
  program.addCommand(exportCommand(context));
  program.addCommand(importCommand(context));
  program.addCommand(
    group('document', t.documents.group, () => [
      documentKinds(context),
      documentDraft(context),
      documentIssue(context),
      documentList(context),
      documentShow(context),
      documentRender(context),
      documentCorrect(context),
      documentVoid(context),
      documentServe(context),
      documentTemplate(context),
    ]),
  );
  program.addCommand(
    group('inspection', t.commands.inspection, () => [inspectionList(context), inspectionShow(context)]),
  );
  program.addCommand(group('hazard', t.commands.hazard, () => hazardVerbs(context, argv)));
  program.addCommand(
    group('enterprise', t.registry.group, () => [
      enterpriseList(context),
      enterpriseShow(context),
      enterpriseAdd(context),
      enterpriseEdit(context),
      enterpriseImport(context),
      enterpriseMerge(context),
      enterpriseRetire(context),
      enterpriseConfirm(context),
      enterpriseReview(context),
    ]),
  );
  program.addCommand(
    group('checklist', t.commands.checklist, () => [
      checklistList(context),
      checklistShow(context),
      checklistValidate(context),
      checklistPrint(context),
      checklistTrace(context),
      checklistSources(context),
      checklistDiff(context),
      checklistNew(context),
    ]),
  );
  program.addCommand(
    group('calendar', t.calendar.group, () => [
      calendarShow(context),
      calendarNew(context),
      calendarImport(context),
      calendarDue(context),
      calendarRules(context),
    ]),
  );
  program.addCommand(group('config', t.documents.config, () => configVerbs(context)));
  program.addCommand(check(context));
  speak(program, t.help, context.io);
  return program;
}
