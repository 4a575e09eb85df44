import { type FigureSource, hundredthsOf } from '../../domain/figure.ts';
import type { Headline, PageModel } from '../../report/summary/page-model.ts';
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

type Words = PageMessages['summaryPage'];
type Amount = number | undefined;

/** The figures that are told first, each with its change on the period before. */
export function headlineOf(facts: PageFacts, t: PageMessages): PageModel['headline'] {
  const { summaryPage: w } = t;
  const { now, before, model, overdue } = facts;
  const count = (name: keyof typeof SOURCES) => {
    const of = (counted: Counted) => figureOf(SOURCES[name], counted, {});
    return counted(w, of(now), of(before.counted));
  };
  const rate = (part: keyof typeof SOURCES, whole: keyof typeof SOURCES) => {
    const of = (counted: Counted) =>
      hundredthsOf(figureOf(SOURCES[part], counted, {}) ?? 0, figureOf(SOURCES[whole], counted, {}) ?? 0);
    return rated(t, of(now), of(before.counted));
  };
  const stock = (grade: 'general' | 'major') => {
    const flow = model.flows.find((one) => one.grade === grade && one.street === undefined)!;
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
      { label: labels.overdue, ...counted(w, overdue.total, before.overdue) },
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
  const text = (hundredths: Amount) => (hundredths === undefined ? summary.none : `${fixed(hundredths)}%`);
  const value = text(here);
  if (here === undefined || there === undefined) return { value, change: w.unknown(text(there)) };
  const by = here - there;
  return { value, change: changed(w, by, w.points(fixed(Math.abs(by))), text(there)) };
}

function changed(w: Words, by: number, amount: string, before: string): string {
  if (by === 0) return w.same(before);
  return by > 0 ? w.up(amount, before) : w.down(amount, before);
}

/** Hundredths with two decimals. */
export function fixed(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
