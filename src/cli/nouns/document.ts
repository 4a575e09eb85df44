import { documentCorrect } from '../commands/document-correct.ts';
import { documentDraft } from '../commands/document-draft.ts';
import { documentIssue } from '../commands/document-issue.ts';
import { documentKinds } from '../commands/document-kinds.ts';
import { documentList } from '../commands/document-list.ts';
import { documentRender } from '../commands/document-render.ts';
import { documentServe } from '../commands/document-serve.ts';
import { documentShow } from '../commands/document-show.ts';
import { documentTemplate } from '../commands/document-template.ts';
import { documentVoid } from '../commands/document-void.ts';
import type { Verbs } from './verbs.ts';

/** What can be done with a paper. */
export const verbs: Verbs = (context) => [
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
];
