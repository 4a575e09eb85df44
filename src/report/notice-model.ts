import type { Grade } from '../domain/checklist.ts';
import type { Photo } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Language } from '../domain/text.ts';
import type { report } from '../messages/zh-CN/report.ts';

/** The notice's fixed words in one language. */
export type ReportMessages = typeof report;

/**
 * 安全隐患整改通知书, ready to be laid out: everything in it is decided, counted, numbered and worded. A format adds
 * the layout and the headings, and nothing that two formats could say differently.
 *
 * Every text is safe to draw: without control, direction or unpaired characters.
 */
export interface NoticeModel {
  readonly language: Language;
  readonly title: string;
  /** As printed; open brackets to fill in while the notice has none. */
  readonly number: string;
  /** Says that the notice is a draft; empty once it has a number. */
  readonly draft: string;
  /** Says that this is a translation; empty in Chinese. */
  readonly translation: string;
  readonly issuer: string;
  readonly addressee: string;
  readonly enterprise: { readonly name: string; readonly creditCode: string };
  readonly inspection: {
    readonly number: string;
    readonly on: LocalDate;
    readonly date: string;
    readonly place: string;
  };
  readonly inspectors: readonly NoticeInspector[];
  /** When, who, where, how many hazards, and the request to put them right. */
  readonly opening: string;
  readonly counts: NoticeCounts;
  readonly hazards: readonly NoticeHazard[];
  /** Requests and reminders after the table, one paragraph each. */
  readonly requests: readonly string[];
  readonly contact: { readonly name: string; readonly phone: string };
  /** The date under the seal; a line to fill in while it is not known. */
  readonly date: string;
  readonly copies: string;
  readonly photos: readonly NoticePhoto[];
}

/** A signature line; the certificate is blank where nobody is known to stand there. */
export interface NoticeInspector {
  readonly name: string;
  readonly certificate: string;
}

/** How many hazards the notice names. */
export interface NoticeCounts {
  readonly total: number;
  readonly major: number;
  readonly fixedOnTheSpot: number;
  readonly toRectify: number;
}

/** One row of the table. Cells that have nothing to say hold a stroke. */
export interface NoticeHazard {
  readonly row: number;
  /** `YH-20261123-0001` */
  readonly number: string;
  readonly grade: Grade;
  /** 一般 or 重大 */
  readonly gradeWord: string;
  readonly place: string;
  readonly description: string;
  /** The mark of a major hazard and the description; then, on lines of their own, the criterion. */
  readonly finding: readonly string[];
  readonly photos: string;
  readonly requirement: string;
  /** One line for each law or standard. */
  readonly basis: readonly string[];
  readonly dueOn?: LocalDate | undefined;
  readonly due: string;
}

/** A photo in the annex. The same photo has one number, however many hazards cite it. */
export interface NoticePhoto extends Photo {
  readonly number: number;
  /** 图1 */
  readonly label: string;
  readonly caption: string;
  readonly content: Uint8Array;
}
