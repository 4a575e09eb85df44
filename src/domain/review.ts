import type { Enterprise } from './enterprise.ts';

/** What a yearly review (动态管理) can find of an enterprise. It may find several things. */
export const REVIEW_FINDINGS = ['unconfirmed', 'uninspected', 'added', 'changed', 'retired'] as const;
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number];

/** What a year brought to an enterprise, as far as a review asks for it. */
export interface YearOf {
  readonly enterprise: Enterprise;
  readonly addedOn: string;
  readonly steps: readonly { readonly what: string }[];
  readonly inspections: number;
}

/** Whether an enterprise was on record and in being at the end of a year. */
export function wasActive(
  year: number,
  { enterprise, addedOn }: Pick<YearOf, 'enterprise' | 'addedOn'>,
): boolean {
  const lastDay = `${year}-12-31`;
  const gone = enterprise.retired !== undefined && enterprise.retired.on <= lastDay;
  return addedOn <= lastDay && !gone && enterprise.mergedInto === undefined;
}

/**
 * What a review of that year finds of an enterprise. Whoever came on record or was confirmed in the year counts as
 * confirmed; of those no longer there only that they went is told.
 */
export function reviewFindings(year: number, activity: YearOf): ReviewFinding[] {
  const { enterprise, addedOn, steps, inspections } = activity;
  const inYear = (date: string | undefined) => date?.startsWith(`${year}-`) ?? false;
  if (!wasActive(year, activity)) return inYear(enterprise.retired?.on) ? ['retired'] : [];
  const isNew = inYear(addedOn);
  const wasConfirmed = inYear(enterprise.confirmedOn) || steps.some(({ what }) => what === 'confirmed');
  const findings: [ReviewFinding, boolean][] = [
    ['unconfirmed', !isNew && !wasConfirmed],
    ['uninspected', inspections === 0],
    ['added', isNew],
    ['changed', steps.some(({ what }) => what === 'changed')],
  ];
  return findings.filter(([, holds]) => holds).map(([finding]) => finding);
}
