import { daysOverdue, type Hazard, hasFiveCommitments } from '../../domain/hazard.ts';
import { dateOf } from '../../domain/local-date.ts';
import type { Period } from '../../domain/period.ts';
import type { PageModel } from '../../report/summary/page-model.ts';
import type { Store } from '../../store/store.ts';
import { printable } from '../printable.ts';
import type { PageFacts, PageMessages } from './build-page.ts';
import { isBalanced } from './flow.ts';
import type { Flow } from './summary-model.ts';

type TablePart = PageModel['tables'][number];
const MOST_MAJORS = 100;

/** What is overdue, longest first. */
export function overdueTable(
  { overdue, day }: PageFacts,
  { summaryPage: w, words }: PageMessages,
): TablePart {
  const { total, rows } = overdue;
  return {
    id: 'overdue',
    heading: w.overdueTitle,
    note: total === 0 ? '' : w.overdueNote(total, rows.length, day),
    table: {
      headers: w.overdueHeaders,
      rows: rows.map(({ hazard, enterpriseName, street }) => [
        hazard.number,
        printable(enterpriseName),
        street,
        words.grade[hazard.grade],
        printable(hazard.description),
        hazard.dueOn ?? '',
        String(daysOverdue(hazard, day)),
      ]),
      empty: w.overdueNone,
      numeric: [6],
    },
  };
}

/** Major hazards that were open at some time in the period, and by whose order they are supervised. */
export async function majorsTable(
  store: Store,
  { now }: PageFacts,
  period: Period,
  t: PageMessages,
): Promise<TablePart> {
  const { summaryPage: w, words } = t;
  const open = await store.openMajors(period, MOST_MAJORS);
  const rows = open.map(({ hazard, enterpriseName, street }) => [
    hazard.number,
    printable(enterpriseName),
    street,
    hazard.foundOn,
    hazard.dueOn ?? '',
    words.hazardStatus[hazard.status],
    hasFiveCommitments(hazard) ? w.yes : w.no,
    listingOf(hazard, t),
  ]);
  const total = now.majors.reduce((sum, { majors }) => sum + majors, 0);
  const listed = now.majors.reduce((sum, row) => sum + row.listed, 0);
  return {
    id: 'majors',
    heading: w.majorsTitle,
    note: rows.length === 0 ? '' : w.majorsNote(total, listed, rows.length),
    table: { headers: w.majorsHeaders, rows, empty: w.majorsNone, numeric: [] },
  };
}

function listingOf({ listing }: Hazard, { summaryPage: w, hazard }: PageMessages): string {
  if (!listing) return w.notListed;
  const delisted = listing.delistedAt === undefined ? '' : dateOf(listing.delistedAt);
  return w.listing(hazard.level[listing.level], printable(listing.number), delisted);
}

/** The stock of open hazards from the first day to the last, by grade. */
export function flowTable(flows: readonly Flow[], { summary, summaryPage: w }: PageMessages): TablePart {
  const whole = flows.filter(({ street }) => street === undefined);
  return {
    id: 'flow',
    heading: w.flowTitle,
    note: w.flowNote,
    table: {
      headers: summary.flowHeaders,
      rows: whole.map((flow) => [
        summary.grades[flow.grade],
        ...[flow.opening, flow.found, flow.closed, flow.voided, flow.transferred, flow.closing].map(String),
        isBalanced(flow) ? summary.balanced : summary.unbalanced,
      ]),
      empty: '',
      numeric: [1, 2, 3, 4, 5, 6],
    },
  };
}
