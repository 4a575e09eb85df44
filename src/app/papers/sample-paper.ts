import type { PaperKind } from '../../domain/paper.ts';
import type { PaperRules } from '../../domain/paper-rules.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import { buildPaper } from './build-paper.ts';
import type { PaperWords } from './paper-source.ts';
import { sampleSource } from './sample-source.ts';

/** A full, plainly fictitious paper of a kind, always the same: for templates, and as an example of each tag. */
export function samplePaper(kind: PaperKind, rules: PaperRules, words: PaperWords): PaperModel {
  return buildPaper(kind, sampleSource(kind, rules), words);
}
