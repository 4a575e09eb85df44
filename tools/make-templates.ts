/** Makes the default Word templates from the sample of each kind: `npm run templates`. Users copy and edit them. */
import { writeFileSync } from 'node:fs';
import { PAPER_KINDS } from '../src/domain/paper.ts';
import { paperLayout as en } from '../src/messages/en/paper-layout.ts';
import { paperLayout as zhCN } from '../src/messages/zh-CN/paper-layout.ts';
import { makeTemplate } from '../src/report/docx/make-template.ts';
import { templateName } from '../src/report/templates.ts';
import { samplePaper } from './sample-paper.ts';

const FOLDER = new URL('../src/report/templates/', import.meta.url);
const WORDS = { 'zh-CN': zhCN, en } as const;

for (const kind of PAPER_KINDS)
  for (const language of ['zh-CN', 'en'] as const) {
    const sample = samplePaper(kind, language);
    if (sample)
      writeFileSync(new URL(templateName(kind, language), FOLDER), makeTemplate(sample, WORDS[language]));
  }
