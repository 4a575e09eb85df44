import type { ReturnName } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';

/** One figure as it is printed, and what it counts. */
export interface Cell {
  /** `A4`, or `A4@gas` in the row of a sector, `C8@桃源街道` in that of a street. */
  readonly figure: string;
  readonly text: string;
  /** A rate is in hundredths of a per cent. Null where there is none: not given yet, or 0 of 0. */
  readonly value: number | null;
}

/** A return as a table: a row for each sector, street or figure, and a total. */
export interface ReturnTable {
  readonly name: ReturnName;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly notes: readonly string[];
}

/** 期初 + 新增 − 销号 − 撤销 − 移交 = 期末, of one grade in one street or, without a street, everywhere. */
export interface Flow {
  readonly grade: 'general' | 'major';
  readonly street?: string | undefined;
  readonly opening: number;
  readonly found: number;
  readonly closed: number;
  readonly voided: number;
  readonly transferred: number;
  readonly closing: number;
}

/** A figure beside what it was; null while it is to be filled in, and no `before` where nothing comes before. */
export interface Comparison {
  readonly name: string;
  readonly now: number | null;
  readonly before?: number | null;
  readonly lastYear: number | null;
  /** From the year's first day. */
  readonly year: number | null;
}

/** The figures of a period, ready to be laid out. */
export interface SummaryModel {
  readonly period: Period;
  readonly title: string;
  /** `2026-11-01 至 2026-11-30` and, where they are not final, why. */
  readonly remarks: readonly string[];
  readonly returns: readonly ReturnTable[];
  readonly flows: readonly Flow[];
  /** Empty unless it is asked for. */
  readonly comparison: readonly Comparison[];
  /** The one-page text, section by section. */
  readonly text: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}
