import { checklistDiff } from '../commands/checklist-diff.ts';
import { checklistList } from '../commands/checklist-list.ts';
import { checklistNew } from '../commands/checklist-new.ts';
import { checklistPrint } from '../commands/checklist-print.ts';
import { checklistShow } from '../commands/checklist-show.ts';
import { checklistSources } from '../commands/checklist-sources.ts';
import { checklistTrace } from '../commands/checklist-trace.ts';
import { checklistValidate } from '../commands/checklist-validate.ts';
import type { Verbs } from './verbs.ts';

/** What can be done with a checklist. */
export const verbs: Verbs = (context) => [
  checklistList(context),
  checklistShow(context),
  checklistValidate(context),
  checklistPrint(context),
  checklistTrace(context),
  checklistSources(context),
  checklistDiff(context),
  checklistNew(context),
];
