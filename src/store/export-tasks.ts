import { five, hazards, picked } from './export-hazards.ts';
import { codes, type ExportTable, member } from './export-table.ts';

const ACCEPTED = `${member('s', 'acceptedBy')} is not null`;
const COMMITTED = ['responsible', 'measures', 'funds', 'dueOn', 'emergencyPlan']
  .map((path) => `${five(path)} = '1'`)
  .join(' and ');

/** What is to be done next on a hazard, in the order in which it is done, and when it is. */
const TASKS: Readonly<Record<string, string>> = {
  order: `h.status = 'raised'`,
  'report-major': `h.grade = 'major' and ${member('s', 'reported')} is null`,
  commit: `h.grade = 'major' and h.status <> 'verified' and not (${COMMITTED})`,
  rectify: `h.status = 'ordered' and coalesce(h.due_on >= $today, true)`,
  // Who did not report by the due date is looked at all the same.
  verify: `h.status = 'rectified' or (h.status = 'ordered' and h.due_on < $today)`,
  accept: `h.status = 'verified' and h.grade = 'major' and not (${ACCEPTED})`,
  delist: `h.status = 'verified' and h.listed = 1 and ${ACCEPTED}`,
  close: `h.status = 'verified' and (h.grade = 'general' or (h.listed = 0 and ${ACCEPTED}))`,
};

const NEXT = Object.entries(TASKS).map(([task, condition]) => `case when ${condition} then '${task}' end`);

/** 待办: every open hazard with what is to be done next, what is due first at the top. */
export const tasks: ExportTable = {
  ...hazards,
  where: `h.status in ('raised', 'ordered', 'rectified', 'verified')`,
  order: 'h.due_on is null, h.due_on, h.number, h.id',
  columns: [
    ...picked('row'),
    codes(
      'next',
      `(select json_group_array(value) from json_each(json_array(${NEXT.join(', ')})) where value is not null)`,
      'task',
    ),
    ...picked('due-on', 'days-overdue', 'number', 'enterprise', 'street', 'sector', 'place', 'description'),
    ...picked(
      'grade',
      'status',
      'listed',
      'requirement',
      'responsible',
      'phone',
      'inspector-1',
      'inspector-2',
    ),
  ],
};
