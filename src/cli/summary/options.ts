/** How figures can be given out. */
export const SUMMARY_FORMATS = ['table', 'csv', 'xlsx', 'docx', 'html', 'json', 'text'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** What may be said on the command line. */
export interface SummaryOptions {
  readonly return?: string;
  readonly format?: string;
  readonly out?: string;
  readonly compare?: boolean;
  readonly ytd?: boolean;
  readonly asOf?: string;
  readonly cutOffDay?: string;
  readonly explain?: string;
  readonly json?: boolean;
}
