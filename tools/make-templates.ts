/** Makes the default Word templates from the sample of each kind: `npm run templates`. Users copy and edit them. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { samplePaper } from '../src/app/papers/sample-paper.ts';
import { compilePapers } from '../src/content/paper-folder.ts';
import { PAPER_KINDS } from '../src/domain/paper.ts';
import { en } from '../src/messages/en/index.ts';
import { zhCN } from '../src/messages/zh-CN/index.ts';
import { makeTemplate } from '../src/report/docx/make-template.ts';
import { templateName } from '../src/report/templates.ts';

const FOLDER = new URL('../src/report/templates/', import.meta.url);
const WORDS = { 'zh-CN': zhCN, en } as const;
const RULES = compilePapers(fileURLToPath(new URL('../seeds/papers', import.meta.url)));

for (const kind of PAPER_KINDS)
  for (const language of ['zh-CN', 'en'] as const) {
    const words = WORDS[language];
    const sample = samplePaper(kind, RULES, words);
    writeFileSync(new URL(templateName(kind, language), FOLDER), makeTemplate(sample, words.paperLayout));
  }
