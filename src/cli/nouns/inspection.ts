import { inspectionList } from '../commands/inspection-list.ts';
import { inspectionShow } from '../commands/inspection-show.ts';
import type { Verbs } from './verbs.ts';

/** What can be done with an inspection. */
export const verbs: Verbs = (context) => [inspectionList(context), inspectionShow(context)];
