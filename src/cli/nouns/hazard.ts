import type { Command } from 'commander';
import { hazardAccept } from '../commands/hazard-accept.ts';
import { hazardClose } from '../commands/hazard-close.ts';
import { hazardCommit } from '../commands/hazard-commit.ts';
import { hazardDelist } from '../commands/hazard-delist.ts';
import { hazardExtend } from '../commands/hazard-extend.ts';
import { hazardList } from '../commands/hazard-list.ts';
import { hazardListForSupervision } from '../commands/hazard-list-for-supervision.ts';
import { hazardOrder } from '../commands/hazard-order.ts';
import { hazardRectify } from '../commands/hazard-rectify.ts';
import { hazardReportMajor } from '../commands/hazard-report-major.ts';
import { hazardShow } from '../commands/hazard-show.ts';
import { hazardTransfer } from '../commands/hazard-transfer.ts';
import { hazardVerify } from '../commands/hazard-verify.ts';
import { hazardVoid } from '../commands/hazard-void.ts';
import type { Context } from '../context.ts';
import type { Verbs } from './verbs.ts';

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

/** What can be done with a hazard. Lists are asked for by schedulers all day: they do not pay for the other verbs. */
export const verbs: Verbs = (context, argv) => {
  const [, verb] = argv.slice(argv.indexOf('hazard'));
  const named = verb === undefined ? undefined : HAZARD_VERBS[verb];
  return (named ? [named] : Object.values(HAZARD_VERBS)).map((make) => make(context));
};
