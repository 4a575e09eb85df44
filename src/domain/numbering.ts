import type { LocalDate } from './local-date.ts';
import type { PaperKind } from './paper.ts';
import type { Numbering, Profile } from './profile.ts';

/** The series that a paper's number comes from, and how a serial of it is printed. */
export interface NumberSeries {
  readonly series: string;
  readonly print: (serial: number) => string;
}

/**
 * The series of a kind in the year of its issue, which begins at 1; undefined where the number has to be typed in. No
 * zeros in front, no 第 (GB/T 9704).
 */
export function seriesOf(
  { id, numbering }: Pick<Profile, 'id' | 'numbering'>,
  kind: PaperKind,
  issuedOn: LocalDate,
): NumberSeries | undefined {
  const template = templateOf(numbering, kind);
  if (template === undefined || numbering.typed?.includes(kind)) return undefined;
  const year = issuedOn.slice(0, 4);
  const counted = numbering.series === 'shared' ? 'shared' : kind;
  return {
    series: `document/${id}/${counted}/${year}`,
    print: (serial) => template.replaceAll('{年}', year).replaceAll('{号}', String(serial)),
  };
}

function templateOf({ templates }: Numbering, kind: PaperKind): string | undefined {
  return templates[kind] ?? templates.default;
}
