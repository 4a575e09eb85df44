import type { PaperKind } from './paper.ts';

/** What only the office knows. Printed 待填 until it is given, never 0. */
export const INPUTS = [
  'groups',
  'random-drawn',
  'reports-verified',
  'penalties',
  'penalty-amount',
  'penalty-paid',
  'suspensions',
  'closures-proposed',
  'closures',
  'interviews',
  'self-found-general',
  'self-fixed-general',
  'self-found-major',
  'self-fixed-major',
  'accidents',
  'deaths',
  'injuries',
  'losses',
  'problems',
  'plans',
  'filled-by',
  'checked-by',
  'in-charge',
] as const;
export type InputName = (typeof INPUTS)[number];

/** Those that are words, not numbers. */
export const TEXT_INPUTS: readonly InputName[] = [
  'problems',
  'plans',
  'filled-by',
  'checked-by',
  'in-charge',
];

/** Words that stand in the text of a period street by street, where the district has none of its own. */
export type StreetText = Extract<InputName, 'problems' | 'plans'>;

export function isStreetText(name: InputName): name is StreetText {
  return name === 'problems' || name === 'plans';
}

/** Those in 万元: the only numbers that may have decimals. */
export const MONEY_INPUTS: readonly InputName[] = ['penalty-amount', 'penalty-paid', 'losses'];

/** What is counted of hazards: `kept` are those found and not voided. */
export type HazardMeasure = 'kept' | 'fixed' | 'unfixed' | 'closed';

/** What is counted of major hazards that were open in the period. */
export type MajorMeasure =
  | 'planned'
  | 'five'
  | 'listed'
  | 'listed-province'
  | 'listed-city'
  | 'measures'
  | 'funded'
  | 'responsible'
  | 'dated'
  | 'emergency-plan'
  | 'funds';

/** Where a figure comes from. */
export type FigureSource =
  | { readonly from: 'register' }
  | { readonly from: 'visits'; readonly unit: 'visits' | 'enterprises' }
  | { readonly from: 'hazards'; readonly grade: 'general' | 'major'; readonly measure: HazardMeasure }
  | { readonly from: 'majors'; readonly measure: MajorMeasure }
  /** 整改资金 of the hazards found and not voided, of either grade. */
  | { readonly from: 'funds' }
  | { readonly from: 'documents'; readonly kind: PaperKind }
  | { readonly from: 'visit-kinds'; readonly kind: 'routine' | 'special' | 'case' | 'persons' }
  | { readonly from: 'input'; readonly name: InputName }
  /** Per cent of one figure in another of the same return. */
  | { readonly from: 'rate'; readonly part: string; readonly whole: string };

/** A figure: its id, which stays for ever, and where it comes from. */
export interface FigureDefinition {
  readonly id: string;
  readonly source: FigureSource;
}

const general = (measure: HazardMeasure): FigureSource => ({ from: 'hazards', grade: 'general', measure });
const major = (measure: HazardMeasure): FigureSource => ({ from: 'hazards', grade: 'major', measure });
const majors = (measure: MajorMeasure): FigureSource => ({ from: 'majors', measure });
const papers = (kind: PaperKind): FigureSource => ({ from: 'documents', kind });
const input = (name: InputName): FigureSource => ({ from: 'input', name });
const rate = (part: string, whole: string): FigureSource => ({ from: 'rate', part, whole });
const REGISTER: FigureSource = { from: 'register' };
const VISITS: FigureSource = { from: 'visits', unit: 'visits' };
const VISITED: FigureSource = { from: 'visits', unit: 'enterprises' };

function numbered(letter: string, first: number, sources: readonly FigureSource[]): FigureDefinition[] {
  return sources.map((source, index) => ({ id: `${letter}${first + index}`, source }));
}

/** 月报A: 事故隐患排查治理情况统计表, by sector. */
export const RETURN_A = numbered('A', 1, [
  REGISTER,
  VISITED,
  rate('A2', 'A1'),
  general('kept'),
  general('fixed'),
  rate('A5', 'A4'),
  major('kept'),
  major('closed'),
  rate('A8', 'A7'),
  majors('planned'),
  majors('five'),
  majors('listed'),
  majors('listed-province'),
  majors('listed-city'),
  majors('funds'),
]);

/** 月报B: what is put in place for the majors under treatment, by sector. */
export const RETURN_B = numbered('B', 1, [
  major('kept'),
  major('closed'),
  rate('B2', 'B1'),
  majors('planned'),
  majors('measures'),
  majors('funded'),
  majors('responsible'),
  majors('dated'),
  majors('emergency-plan'),
  majors('funds'),
]);

/** 月报C, by street; its first column is the street itself. */
export const RETURN_C = numbered('C', 2, [
  REGISTER,
  VISITS,
  papers('inspection-record'),
  papers('rectification-order'),
  papers('measures-decision'),
  papers('verification-record'),
  general('kept'),
  general('fixed'),
  general('unfixed'),
  rate('C9', 'C8'),
  major('kept'),
  major('closed'),
  rate('C13', 'C12'),
  { from: 'funds' },
  VISITED,
  papers('rectification-notice'),
]);

/** 月报D: 安全生产行政执法统计, of the whole district. */
export const RETURN_D = numbered('D', 1, [
  VISITS,
  VISITED,
  { from: 'visit-kinds', kind: 'routine' },
  { from: 'visit-kinds', kind: 'special' },
  { from: 'visit-kinds', kind: 'case' },
  { from: 'visit-kinds', kind: 'persons' },
  input('random-drawn'),
  input('reports-verified'),
  general('kept'),
  general('fixed'),
  rate('D10', 'D9'),
  major('kept'),
  major('closed'),
  rate('D13', 'D12'),
  majors('listed'),
  papers('inspection-record'),
  papers('measures-decision'),
  papers('rectification-order'),
  papers('rectification-notice'),
  papers('verification-record'),
  papers('extension-reply'),
  input('penalties'),
  input('penalty-amount'),
  input('penalty-paid'),
  input('suspensions'),
  input('closures-proposed'),
  input('closures'),
  input('interviews'),
]);

export const RETURNS = { A: RETURN_A, B: RETURN_B, C: RETURN_C, D: RETURN_D } as const;
export type ReturnName = keyof typeof RETURNS;

/**
 * So many per cent, in hundredths, half up: 6 of 8 are 7500. Undefined for 0 of 0, which is neither all nor nothing.
 */
export function hundredthsOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((part * 20_000 + whole) / (2 * whole));
}

/** A rate in hundredths of a per cent: 7500 is 75.00%. */
export interface Rate {
  readonly hundredths: number;
}

/** What a figure says, as it is read: `75.00%`, a number with as many decimals as it has, a word as it is. */
export function figureText(value: string | number | Rate): string {
  return typeof value === 'object' ? `${decimalText(value.hundredths)}%` : String(value);
}

/** Hundredths with two decimals. */
export function decimalText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
