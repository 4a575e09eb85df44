import type { PaperKind } from '../../domain/paper.ts';
import { extensionReply } from './extension-reply.ts';
import { accountabilityProposal, riskAlert, supervisionOrder, workReminder } from './four-sheets.ts';
import { inspectionNotice } from './inspection-notice.ts';
import { inspectionPlan } from './inspection-plan.ts';
import { inspectionRecord } from './inspection-record.ts';
import { measuresDecision } from './measures-decision.ts';
import type { PaperForm } from './paper-form.ts';
import { rectificationNotice } from './rectification-notice.ts';
import { rectificationOrder } from './rectification-order.ts';
import { serviceReceipt } from './service-receipt.ts';
import { delistingNotice, supervisionListing } from './supervision-letters.ts';
import { transferLetter } from './transfer-letter.ts';
import { verificationRecord } from './verification-record.ts';

/** How each kind of paper is written. */
export const FORMS: Readonly<Record<PaperKind, PaperForm>> = {
  'inspection-plan': inspectionPlan,
  'inspection-notice': inspectionNotice,
  'inspection-record': inspectionRecord,
  'measures-decision': measuresDecision,
  'rectification-order': rectificationOrder,
  'rectification-notice': rectificationNotice,
  'verification-record': verificationRecord,
  'extension-reply': extensionReply,
  'supervision-listing': supervisionListing,
  'delisting-notice': delistingNotice,
  'transfer-letter': transferLetter,
  'service-receipt': serviceReceipt,
  'work-reminder': workReminder,
  'risk-alert': riskAlert,
  'supervision-order': supervisionOrder,
  'accountability-proposal': accountabilityProposal,
};
