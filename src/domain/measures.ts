import type { Grade } from './checklist.ts';
import {
  type FigureRange,
  type LivingHazard,
  lastDay,
  type PaperBehind,
  type VisitBehind,
} from './figure-facts.ts';
import { INPUTS, type InputFigure } from './figure-input.ts';
import type { Totals } from './figure-totals.ts';
import { isComplete } from './hazard-life.ts';
import type { PaperKind } from './paper.ts';

/** 项 | 家 | 家次 | 份 | 人次 | % | 万元, and the units of what is given. */
export type Unit = 'item' | 'enterprise' | 'visit' | 'copy' | 'person' | 'percent' | 'wan' | 'given';

/** How a figure is counted: from the sums of a scope, and again from the rows behind it. */
export type Measure =
  | {
      readonly from: 'hazards';
      readonly unit: Unit;
      readonly count: (t: Totals) => number;
      /** Whether a hazard that was found, or open on some day, is one of those counted. */
      readonly counts: (one: LivingHazard, range: FigureRange) => boolean;
      /** What of it is added up; one for each without it. */
      readonly amount?: (one: LivingHazard) => number;
    }
  | {
      readonly from: 'visits';
      readonly unit: Unit;
      readonly count: (t: Totals) => number;
      readonly counts?: (one: VisitBehind) => boolean;
      readonly amount?: (one: VisitBehind) => number;
      /** Enterprises instead of visits. */
      readonly isDistinct?: boolean;
    }
  | {
      readonly from: 'papers';
      readonly unit: Unit;
      readonly count: (t: Totals) => number;
      readonly counts: (one: PaperBehind) => boolean;
    }
  | { readonly from: 'registry'; readonly unit: Unit; readonly count: (t: Totals) => number }
  | { readonly from: 'rate'; readonly unit: 'percent'; readonly part: string; readonly whole: string }
  | { readonly from: 'input'; readonly unit: 'given' | 'wan'; readonly figure: InputFigure };

type HazardTest = (one: LivingHazard, range: FigureRange) => boolean;
type HazardCount = 'opening' | 'found' | 'closed' | 'voided' | 'transferred' | 'closing' | 'net' | 'fixed';

const isWithin = (day: string | undefined, range: FigureRange) =>
  day !== undefined && day >= range.from && day <= lastDay(range);
const isBy = (day: string | undefined, last: string) => day !== undefined && day <= last;

const TESTS: Readonly<Record<HazardCount, HazardTest>> = {
  opening: ({ life }, { from }) => life.foundOn < from && !(life.leftOn && life.leftOn < from),
  found: ({ life }, range) => isWithin(life.foundOn, range),
  closed: ({ life }, range) => life.leftAs === 'closed' && isWithin(life.leftOn, range),
  voided: ({ life }, range) => life.leftAs === 'voided' && isWithin(life.leftOn, range),
  transferred: ({ life }, range) => life.leftAs === 'transferred' && isWithin(life.leftOn, range),
  closing: ({ life }, range) => isBy(life.foundOn, lastDay(range)) && !isBy(life.leftOn, lastDay(range)),
  net: ({ life }, range) => isWithin(life.foundOn, range) && !isBy(life.voidedOn, range.asOf),
  fixed: (one, range) => TESTS.net(one, range) && isBy(one.life.fixedOn, range.asOf),
};

function hazards(count: HazardCount, ...grades: readonly Grade[]): Measure {
  return {
    from: 'hazards',
    unit: 'item',
    count: (t) => grades.reduce((sum, grade) => sum + t.hazards[grade][count], 0),
    counts: (one, range) => grades.includes(one.life.grade) && TESTS[count](one, range),
  };
}

const BOTH: readonly Grade[] = ['general', 'major'];

/** 在册重大隐患: open on some day of the range, and not voided. */
const isOnHand: HazardTest = ({ life }, range) =>
  life.grade === 'major' &&
  isBy(life.foundOn, lastDay(range)) &&
  !(life.leftOn && life.leftOn < range.from) &&
  !isBy(life.voidedOn, range.asOf);

type PlanCount = keyof Totals['plan'];

function majors(count: PlanCount, test: (one: LivingHazard, range: FigureRange) => boolean): Measure {
  return {
    from: 'hazards',
    unit: 'item',
    count: (t) => t.plan[count],
    counts: (one, range) => isOnHand(one, range) && test(one, range),
  };
}

const isListed: HazardTest = ({ plan }, { asOf }) => isBy(plan.listedOn, asOf);

function papers(...kinds: readonly PaperKind[]): Measure {
  return {
    from: 'papers',
    unit: 'copy',
    count: (t) => kinds.reduce((sum, kind) => sum + t.papers(kind), 0),
    counts: ({ kind }) => kinds.includes(kind),
  };
}

function visits(
  count: Exclude<keyof Totals['visits'], 'enterprises' | 'persons'>,
  counts?: (one: VisitBehind) => boolean,
): Measure {
  return { from: 'visits', unit: 'visit', count: (t) => t.visits[count], ...(counts && { counts }) };
}

const rate = (part: string, whole: string): Measure => ({ from: 'rate', unit: 'percent', part, whole });

const inputs = Object.fromEntries(
  Object.entries(INPUTS).map(([figure, kind]) => [
    figure,
    {
      from: 'input',
      unit: kind === 'amount' ? 'wan' : 'given',
      figure: figure as InputFigure,
    } satisfies Measure,
  ]),
) as Readonly<Record<InputFigure, Measure>>;

type FlowCount = 'opening' | 'found' | 'closed' | 'voided' | 'transferred' | 'closing';
const FLOW_COUNTS: readonly FlowCount[] = ['opening', 'found', 'closed', 'voided', 'transferred', 'closing'];

function flows<G extends Grade>(grade: G) {
  const named = FLOW_COUNTS.map((count) => [`flow-${grade}-${count}`, hazards(count, grade)]);
  return Object.fromEntries(named) as Readonly<Record<`flow-${G}-${FlowCount}`, Measure>>;
}

/** Every figure, by the name under which it can be asked for. Defined here once; the returns only arrange them. */
export const MEASURES = {
  expected: { from: 'registry', unit: 'enterprise', count: (t) => t.expected },
  enterprises: { from: 'visits', unit: 'enterprise', count: (t) => t.visits.enterprises, isDistinct: true },
  coverage: rate('enterprises', 'expected'),
  visits: visits('visits'),
  persons: { from: 'visits', unit: 'person', count: (t) => t.visits.persons, amount: (one) => one.persons },
  routine: visits('routine', ({ kind }) => kind === 'routine'),
  special: visits('special', ({ kind }) => kind === 'special'),
  cases: visits('singleCase', ({ kind }) => kind === 'case'),
  rechecks: visits('rechecks', ({ isRecheck }) => isRecheck),
  'general-found': hazards('net', 'general'),
  'general-fixed': hazards('fixed', 'general'),
  'general-rate': rate('general-fixed', 'general-found'),
  'general-unfixed': {
    from: 'hazards',
    unit: 'item',
    count: ({ hazards: { general } }) => general.net - general.fixed,
    counts: (one, range) => one.life.grade === 'general' && TESTS.net(one, range) && !TESTS.fixed(one, range),
  },
  'major-found': hazards('net', 'major'),
  'major-fixed': hazards('fixed', 'major'),
  'major-rate': rate('major-fixed', 'major-found'),
  found: hazards('net', ...BOTH),
  fixed: hazards('fixed', ...BOTH),
  'fixed-rate': rate('fixed', 'found'),
  funds: {
    from: 'hazards',
    unit: 'wan',
    count: ({ hazards: { general, major } }) => general.funds + major.funds,
    counts: TESTS.fixed,
    amount: ({ life }) => life.funds,
  },
  planned: majors('planned', ({ plan }) => plan.planned),
  complete: majors('complete', ({ plan }) => isComplete(plan)),
  'plan-goals': majors('goals', ({ plan }) => plan.goals),
  'plan-money': majors('money', ({ plan }) => plan.money),
  'plan-staff': majors('staff', ({ plan }) => plan.staff),
  'plan-time': majors('timeLimit', ({ plan }) => plan.timeLimit),
  'plan-emergency': majors('emergency', ({ plan }) => plan.emergency),
  'plan-funds': {
    from: 'hazards',
    unit: 'wan',
    count: (t) => t.plan.funds,
    counts: (one, range) => isOnHand(one, range) && one.plan.funds > 0,
    amount: ({ plan }) => plan.funds,
  },
  listed: majors('listed', isListed),
  'listed-province': majors(
    'province',
    (one, range) => isListed(one, range) && one.plan.level === 'province',
  ),
  'listed-city': majors('city', (one, range) => isListed(one, range) && one.plan.level === 'city'),
  delisted: majors('delisted', ({ plan }, range) => isWithin(plan.delistedOn, range)),
  records: papers('inspection-record'),
  orders: papers('rectification-order'),
  notices: papers('rectification-notice'),
  decisions: papers('measures-decision'),
  verifications: papers('verification-record'),
  'work-reminders': papers('work-reminder'),
  'risk-alerts': papers('risk-alert'),
  'supervision-orders': papers('supervision-order'),
  'accountability-proposals': papers('accountability-proposal'),
  ...flows('general'),
  ...flows('major'),
  ...inputs,
} satisfies Readonly<Record<string, Measure>>;
export type MeasureName = keyof typeof MEASURES;
