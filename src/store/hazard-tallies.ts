import { type Hazard, rectificationFunds } from '../domain/hazard.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { fenOf } from '../domain/money.ts';
import type { Queries } from './driver.ts';
import { askedOfMajor, type HazardDates, tallyOf } from './project-figures.ts';

/** All that is counted of hazards as they are folded. */
export interface HazardTallies {
  /** Counts a hazard's state, or takes it away. */
  add(hazard: Hazard, dates: HazardDates, sign: 1 | -1): void;
  write(tx: Queries): Promise<void>;
}

/** The monthly counts, the flows by month, what is asked of majors, and the rectification funds by the day of the find. */
export function hazardTallies(): HazardTallies {
  const months = tallyOf(
    'hazard_month',
    ['found_month', 'fixed_month', 'ended_month', 'ended_how', 'street', 'sector', 'grade'],
    'hazards',
  );
  const flows = tallyOf('hazard_flow', ['month', 'way', 'grade', 'street'], 'hazards');
  // Few rows, where the hazards that have some are many.
  const funds = tallyOf('hazard_fund_day', ['found_on', 'street', 'sector', 'voided_on'], 'fen');
  const majors = tallyOf(
    'major_month',
    ['ended_month', 'street', 'sector', 'found_month', 'ended_how', 'commitments', 'listed'],
    'hazards',
    'fen',
  );
  return {
    add: (hazard, { street, fixedOn, endedOn, endedHow = '' }, sign) => {
      const { foundOn, sector, grade } = hazard;
      const [found, fixed, ended] = [foundOn, fixedOn, endedOn].map(monthOf);
      months.add([found!, fixed!, ended!, endedHow, street, sector, grade], sign);
      flows.add([found!, 'found', grade, street], sign);
      if (ended) flows.add([ended, 'ended', grade, street], sign);
      const fen = fenOf(rectificationFunds(hazard));
      const voidedOn = endedHow === 'voided' ? endedOn : undefined;
      if (fen > 0) funds.add([foundOn, street, sector, voidedOn ?? ''], sign * fen);
      if (grade !== 'major') return;
      const asked = askedOfMajor(hazard);
      const key = [ended!, street, sector, found!, endedHow, asked.commitments.join(''), asked.listed];
      majors.add(key, sign, sign * fenOf(asked.funds));
    },
    write: async (tx) => {
      for (const tally of [months, flows, funds, majors]) await tally.write(tx);
    },
  };
}

function monthOf(day: LocalDate | undefined): string {
  return day?.slice(0, 'YYYY-MM'.length) ?? '';
}
