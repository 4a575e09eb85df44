import { type FigureSource, figureText, hundredthsOf, type StreetText } from '../../domain/figure.ts';
import { daysOverdue } from '../../domain/hazard.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Period } from '../../domain/period.ts';
import type { OverdueHazard } from '../../messages/zh-CN/summary.ts';
import type { HazardRow } from '../../store/store.ts';
import { printable } from '../printable.ts';
import type { Compared } from './comparison.ts';
import { type Counted, figureOf } from './counted.ts';
import { isBalanced } from './flow.ts';
import type { Overdue } from './overdue.ts';
import { rateText, STREET_NAMES, type SummaryWords } from './returns.ts';
import type { Flow, SummaryModel } from './summary-model.ts';

type Plain = Exclude<FigureSource, { readonly from: 'rate' }>;

const FIGURES = {
  groups: { from: 'input', name: 'groups' },
  persons: { from: 'visit-kinds', kind: 'persons' },
  enterprises: { from: 'visits', unit: 'enterprises' },
  visits: { from: 'visits', unit: 'visits' },
  general: { from: 'hazards', grade: 'general', measure: 'kept' },
  major: { from: 'hazards', grade: 'major', measure: 'kept' },
  fixedGeneral: { from: 'hazards', grade: 'general', measure: 'fixed' },
  fixedMajor: { from: 'hazards', grade: 'major', measure: 'closed' },
  penalties: { from: 'input', name: 'penalties' },
  penaltyAmount: { from: 'input', name: 'penalty-amount' },
  suspensions: { from: 'input', name: 'suspensions' },
  interviews: { from: 'input', name: 'interviews' },
  listed: { from: 'majors', measure: 'listed' },
  selfFound: { from: 'input', name: 'self-found-major' },
  selfFixed: { from: 'input', name: 'self-fixed-major' },
  accidents: { from: 'input', name: 'accidents' },
  deaths: { from: 'input', name: 'deaths' },
} as const satisfies Record<string, Plain>;
export type TextFigure = keyof typeof FIGURES;

/** What the text tells. */
export interface TextFacts {
  readonly counted: Counted;
  readonly compared: Compared;
  readonly flows: readonly Flow[];
  readonly overdue: Overdue;
  /** The day on which that is overdue. */
  readonly day: LocalDate;
}

/** The one-page text for the commission above, as `workflow` lists its parts. */
export function textOf(
  { kind }: Period,
  { counted: now, compared, flows, overdue, day }: TextFacts,
  t: SummaryWords,
): SummaryModel['text'] {
  const value = (name: TextFigure, counted = now) => figureOf(FIGURES[name], counted, {});
  const said = (name: TextFigure, counted = now) => {
    const number = value(name, counted);
    return number === undefined ? t.pending : figureText(number);
  };
  const total = (counted: Counted) => ({
    found: (value('general', counted) ?? 0) + (value('major', counted) ?? 0),
    fixed: (value('fixedGeneral', counted) ?? 0) + (value('fixedMajor', counted) ?? 0),
  });
  const { found, fixed } = total(now);
  const documents = now.documents.reduce((sum, row) => sum + row.documents, 0);
  const orders = (kind: string) =>
    now.documents.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.documents, 0);
  const w = t.text;
  const change = (of: (counted: Counted) => number | undefined, than: Counted) => {
    const [here, there] = [of(now), of(than)];
    return here === undefined || there === undefined ? t.pending : w.change(here, there);
  };
  // Who reported nothing is named: zero is a report, too.
  const silent = STREET_NAMES.filter((street) => figureOf(FIGURES.visits, now, { street }) === 0);
  const input = (name: string) => now.inputs.get(`${name}/`) ?? t.pending;
  return [
    {
      heading: w.overall,
      paragraphs: [
        w.visits(said('groups'), said('persons'), said('enterprises'), said('visits')),
        ...(silent.length > 0 ? [w.silent(silent)] : []),
        w.hazards(found, said('general'), said('major'), fixed, rateText(hundredthsOf(fixed, found), t)),
        w.enforcement(
          documents,
          said('penalties'),
          said('penaltyAmount'),
          said('suspensions'),
          said('interviews'),
        ),
        w.comparison(
          compared.before && change((counted) => total(counted).found, compared.before),
          change((counted) => total(counted).found, compared.lastYear),
        ),
        w.yearSoFar(
          said('general', compared.year),
          said('fixedGeneral', compared.year),
          said('major', compared.year),
          said('fixedMajor', compared.year),
        ),
        w.accidents(
          said('accidents'),
          said('deaths'),
          change((counted) => value('accidents', counted), compared.lastYear),
        ),
      ],
    },
    {
      heading: w.majors,
      paragraphs: [
        w.majorFigures(
          said('major'),
          said('fixedMajor'),
          said('selfFound'),
          said('selfFixed'),
          said('listed'),
        ),
      ],
    },
    {
      heading: w.stock,
      paragraphs: flows
        .filter(({ street }) => street === undefined)
        .map((flow) => w.flow(flow, isBalanced(flow))),
    },
    {
      heading: w.supervision,
      paragraphs: [
        w.overdue(
          overdue.total,
          overdue.majors,
          day,
          overdue.rows.map((row) => longOverdue(row, day)),
        ),
        w.fourOrders(...(FOUR.map(orders) as [number, number, number, number])),
      ],
    },
    { heading: w.problems, paragraphs: writtenOf('problems', now.inputs, t) },
    { heading: w.plans(kind), paragraphs: writtenOf('plans', now.inputs, t) },
    { heading: '', paragraphs: [w.signed(input('filled-by'), input('checked-by'), input('in-charge'))] },
  ];
}

// What the district wrote itself; without that, what its streets did.
function writtenOf(name: StreetText, inputs: Counted['inputs'], t: SummaryWords): string[] {
  const own = inputs.get(`${name}/`);
  if (own !== undefined) return [own];
  const written = STREET_NAMES.flatMap((street) => {
    const text = inputs.get(`${name}/${street}`);
    return text === undefined ? [] : [t.text.ofStreet(street, text)];
  });
  return written.length > 0 ? written : [t.pending];
}

function longOverdue({ hazard, enterpriseName, street }: HazardRow, day: LocalDate): OverdueHazard {
  return {
    number: hazard.number,
    name: printable(enterpriseName),
    street,
    days: daysOverdue(hazard, day),
  };
}

const FOUR = ['work-reminder', 'risk-alert', 'supervision-order', 'accountability-proposal'];
