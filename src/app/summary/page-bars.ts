import { hundredthsOf } from '../../domain/figure.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { COUNTED_SECTORS, SECTORS } from '../../domain/sector.ts';
import type { BarChart, BarRow } from '../../report/summary/page-model.ts';
import type { PageFacts, PageMessages } from './build-page.ts';
import { figureOf, type Scope } from './counted.ts';
import { rateText, STREET_NAMES } from './returns.ts';

/** A bar for each sector: what was found, filled as far as it is put right. Other sectors only where there is any. */
export function sectorBars(facts: PageFacts, t: PageMessages): BarChart {
  const { summaryPage: w, summary } = t;
  const rows = COUNTED_SECTORS.map((sector) => ({ label: summary.sectors[sector], scope: { sector } }));
  const chart = hazardBars(facts, t, rows);
  const shown = chart.rows.filter(({ whole }, index) => index < SECTORS.length || whole > 0);
  return { id: 'sectors', heading: w.sectors, rowHeading: w.sector, ...chart, rows: shown };
}

/** A bar for each street, by the order of their codes. */
export function streetBars(facts: PageFacts, t: PageMessages): BarChart {
  const { summaryPage: w } = t;
  const rows = STREET_NAMES.map((street) => ({ label: street, scope: { street } }));
  return { id: 'streets', heading: w.streets, rowHeading: w.street, ...hazardBars(facts, t, rows) };
}

function hazardBars(
  { now }: PageFacts,
  t: PageMessages,
  rows: readonly { readonly label: string; readonly scope: Scope }[],
): Omit<BarChart, 'id' | 'heading' | 'rowHeading'> {
  const { summaryPage: w } = t;
  return {
    note: w.barsNote,
    barHeading: w.drawn,
    numberHeadings: [w.found, w.fixed, w.rate],
    key: { whole: w.foundSign, part: w.fixedSign },
    rows: rows.map(({ label, scope }) => told(label, barOf(now, scope), t)),
  };
}

interface Lengths {
  readonly whole: number;
  readonly part: number;
}

function barOf(now: PageFacts['now'], scope: Scope): Lengths {
  const count = (grade: 'general' | 'major', measure: 'kept' | 'fixed' | 'closed') =>
    figureOf({ from: 'hazards', grade, measure }, now, scope) ?? 0;
  return {
    whole: count('general', 'kept') + count('major', 'kept'),
    part: count('general', 'fixed') + count('major', 'closed'),
  };
}

function told(label: string, { whole, part }: Lengths, { summary }: PageMessages): BarRow {
  const rate = rateText(hundredthsOf(part, whole), summary);
  return { label, whole, part, numbers: [String(whole), String(part), rate] };
}

/** Open hazards by how long ago they were found. */
export function ageBars(
  ages: readonly { readonly upTo: number | undefined; readonly hazards: number }[],
  day: LocalDate,
  { summaryPage: w }: PageMessages,
): BarChart {
  const total = ages.reduce((sum, { hazards }) => sum + hazards, 0);
  return {
    id: 'ages',
    heading: w.ages,
    note: w.agesNote(total, day),
    rowHeading: w.age,
    barHeading: w.drawn,
    numberHeadings: [w.open],
    key: { whole: w.open },
    rows: ages.map(({ upTo, hazards }, index) => {
      const from = ages[index - 1]?.upTo ?? 0;
      const label =
        upTo === undefined ? w.moreThan(from) : index === 0 ? w.atMost(upTo) : w.upTo(from + 1, upTo);
      return { label, whole: hazards, numbers: [String(hazards)] };
    }),
  };
}
