import { decimalText, type FigureSource, figureText, hundredthsOf } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import type { Headline, PageModel } from '../../report/summary/page-model.ts';
import type { FigureStore } from '../../store/figure-store.ts';
import type { PageFacts, PageMessages } from './build-page.ts';
import { type Counted, figureOf } from './counted.ts';

type Plain = Exclude<FigureSource, { readonly from: 'rate' }>;

const SOURCES = {
  enterprises: { from: 'visits', unit: 'enterprises' },
  visits: { from: 'visits', unit: 'visits' },
  general: { from: 'hazards', grade: 'general', measure: 'kept' },
  generalFixed: { from: 'hazards', grade: 'general', measure: 'fixed' },
  major: { from: 'hazards', grade: 'major', measure: 'kept' },
  majorFixed: { from: 'hazards', grade: 'major', measure: 'closed' },
  accidents: { from: 'input', name: 'accidents' },
} as const satisfies Record<string, Plain>;

/** What the first figures are counted from. */
export type HeadlineCounts = Pick<Counted, 'hazards' | 'visits' | 'inputs'>;

const NOTHING_MORE = { kinds: [], register: [], documents: [], majors: [], funds: [] };

function taken(source: Plain, counts: HeadlineCounts): Amount {
  return figureOf(source, { ...NOTHING_MORE, ...counts }, {});
}

/** Counts of a period no more than its first figures need. */
export async function headlineCounts(store: FigureStore, period: Period): Promise<HeadlineCounts> {
  const given = await store.figures(period.name);
  return {
    hazards: await store.hazardCounts(period),
    visits: await store.visitCounts(period),
    inputs: new Map(given.map(({ name, street = '', value }) => [`${name}/${street}`, value])),
  };
}

type Words = PageMessages['summaryPage'];
type Amount = number | undefined;

/** The figures that are told first, each with its change on the period before. */
export function headlineOf(facts: PageFacts, t: PageMessages): PageModel['headline'] {
  const { summaryPage: w } = t;
  const { now, before, flows, overdue } = facts;
  const count = (name: keyof typeof SOURCES) => {
    const of = (counts: HeadlineCounts) => taken(SOURCES[name], counts);
    return counted(w, of(now), of(before.counted));
  };
  const rate = (part: keyof typeof SOURCES, whole: keyof typeof SOURCES) => {
    const of = (counts: HeadlineCounts) =>
      hundredthsOf(taken(SOURCES[part], counts) ?? 0, taken(SOURCES[whole], counts) ?? 0);
    return rated(t, of(now), of(before.counted));
  };
  const stock = (grade: 'general' | 'major') => {
    const flow = flows.find((one) => one.grade === grade && one.street === undefined)!;
    return counted(w, flow.closing, flow.opening);
  };
  const { figures: labels } = w;
  return {
    id: 'figures',
    heading: w.headline,
    note: w.headlineNote(before.name),
    figures: [
      { label: labels.enterprises, ...count('enterprises') },
      { label: labels.visits, ...count('visits') },
      { label: labels.general, ...count('general') },
      { label: labels.generalRate, ...rate('generalFixed', 'general') },
      { label: labels.openGeneral, ...stock('general') },
      { label: labels.major, ...count('major') },
      { label: labels.majorRate, ...rate('majorFixed', 'major') },
      { label: labels.openMajor, ...stock('major') },
      // What was overdue a period ago is in the log alone: folding it again would cost more than all the rest.
      { label: labels.overdue, value: String(overdue.total), change: '' },
      { label: labels.accidents, ...count('accidents') },
    ],
  };
}

type Told = Omit<Headline, 'label'>;

function counted(w: Words, here: Amount, there: Amount): Told {
  const text = (amount: Amount) => (amount === undefined ? w.pending : String(amount));
  const value = text(here);
  if (here === undefined || there === undefined) return { value, change: w.unknown(text(there)) };
  return { value, change: changed(w, here - there, String(Math.abs(here - there)), text(there)) };
}

function rated({ summary, summaryPage: w }: PageMessages, here: Amount, there: Amount): Told {
  const text = (hundredths: Amount) => (hundredths === undefined ? summary.none : figureText({ hundredths }));
  const value = text(here);
  if (here === undefined || there === undefined) return { value, change: w.unknown(text(there)) };
  const by = here - there;
  return { value, change: changed(w, by, w.points(decimalText(Math.abs(by))), text(there)) };
}

function changed(w: Words, by: number, amount: string, before: string): string {
  if (by === 0) return w.same(before);
  return by > 0 ? w.up(amount, before) : w.down(amount, before);
}
