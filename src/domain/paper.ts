/** 发文主体: what a body is decides what it may issue. */
export const BODY_KINDS = [
  'emergency-bureau',
  'sector-department',
  'subdistrict',
  'commission-office',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** 文书 by kind; the last four are the circular's 四单 (clause 7). */
export const PAPER_KINDS = [
  'inspection-plan',
  'inspection-notice',
  'inspection-record',
  'measures-decision',
  'rectification-order',
  'rectification-notice',
  'verification-record',
  'extension-reply',
  'supervision-listing',
  'delisting-notice',
  'transfer-letter',
  'service-receipt',
  'work-reminder',
  'risk-alert',
  'supervision-order',
  'accountability-proposal',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
