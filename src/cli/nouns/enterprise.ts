import { enterpriseAdd } from '../commands/enterprise-add.ts';
import { enterpriseConfirm } from '../commands/enterprise-confirm.ts';
import { enterpriseEdit } from '../commands/enterprise-edit.ts';
import { enterpriseImport } from '../commands/enterprise-import.ts';
import { enterpriseList } from '../commands/enterprise-list.ts';
import { enterpriseMerge } from '../commands/enterprise-merge.ts';
import { enterpriseRetire } from '../commands/enterprise-retire.ts';
import { enterpriseReview } from '../commands/enterprise-review.ts';
import { enterpriseShow } from '../commands/enterprise-show.ts';
import type { Verbs } from './verbs.ts';

/** What can be done with an enterprise. */
export const verbs: Verbs = (context) => [
  enterpriseList(context),
  enterpriseShow(context),
  enterpriseAdd(context),
  enterpriseEdit(context),
  enterpriseImport(context),
  enterpriseMerge(context),
  enterpriseRetire(context),
  enterpriseConfirm(context),
  enterpriseReview(context),
];
