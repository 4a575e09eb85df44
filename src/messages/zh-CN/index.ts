import type { Language } from '../../domain/text.ts';
import { calendar } from './calendar.ts';
import { checklists } from './checklists.ts';
import { commands } from './commands.ts';
import { diagnostics } from './diagnostics.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { form } from './form.ts';
import { hazard } from './hazard.ts';
import { help } from './help.ts';
import { inspect } from './inspect.ts';
import { paperLayout } from './paper-layout.ts';
import { papers } from './papers.ts';
import { problems } from './problems.ts';
import { registry } from './registry.ts';
import { report } from './report.ts';
import { summary } from './summary.ts';
import { summaryPage } from './summary-page.ts';
import { template } from './template.ts';
import { words } from './words.ts';

export const zhCN = {
  language: 'zh-CN' as Language,
  words,
  help,
  commands,
  calendar,
  checklists,
  form,
  hazard,
  problems,
  inspect,
  registry,
  report,
  template,
  diagnostics,
  paperLayout,
  papers,
  documents,
  summary,
  summaryPage,
  exports,
};
