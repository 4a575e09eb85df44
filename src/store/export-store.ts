import type { Enterprise } from '../domain/enterprise.ts';
import type { HazardEvent } from '../domain/hazard-event.ts';
import type { Answer, Inspection } from '../domain/inspection.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Text } from '../domain/text.ts';
import type { HazardFilter } from './store.ts';

/** What can be exported, in the order of the file set. */
export const EXPORT_TABLES = [
  'inspections',
  'answers',
  'hazards',
  'documents',
  'verifications',
  'extensions',
  'major-hazards',
  'enterprises',
  'four-orders',
  'tasks',
  'overdue',
] as const;
export type ExportTableId = (typeof EXPORT_TABLES)[number];

/** How a cell is read: codes and phones are digits that no program may take for a number. */
export type ColumnType = 'text' | 'code' | 'phone' | 'date' | 'number' | 'integer';

/** A column without its origin: what headers, widths and manifests need. */
export interface ColumnHead {
  readonly id: string;
  readonly type: ColumnType;
}

/** How rows are written. `raw` csv has LF, and cells as they are. */
export type RowForm = 'csv' | 'csv-raw' | 'xlsx' | 'jsonl';

/** Words for the codes of a vocabulary, by its name. */
export type Vocabularies = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Which rows: what `hazard list` asks, and a span of days; both days count. */
export type ExportFilter = Omit<HazardFilter, 'asOf' | 'limit' | 'inspectionId'> & {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
};

/** One table to be exported. */
export interface ExportRequest {
  readonly table: ExportTableId;
  /** Ids of columns, in this order. */
  readonly columns: readonly string[];
  readonly form: RowForm;
  /** Without it codes stay codes. */
  readonly words?: Vocabularies | undefined;
  readonly withContacts: boolean;
  readonly filter: ExportFilter;
  /** The day from which overdue days are counted. */
  readonly today: LocalDate;
  /** At most so many rows between two beginnings of a sheet; absent is no bound. */
  readonly rowsPerSheet?: number | undefined;
}

/** Takes bytes of finished rows; no more come before it is done. `sheet` counts from 0 and grows where a sheet is full. */
export type RowSink = (bytes: Uint8Array, rows: number, sheet: number) => Promise<void>;

/** What was exported, and what the chain ended with at that moment. */
export interface Exported {
  readonly rows: number;
  readonly head: string;
}

/** A visit with all that came of it. */
export interface ExportedVisit {
  readonly inspection: Inspection;
  /** As it stands now. */
  readonly enterprise: Enterprise;
  /** Where it was on the day of the visit. */
  readonly street: string;
  readonly answers: readonly Answer[];
  readonly hazards: readonly { readonly id: string; readonly history: readonly HazardEvent[] }[];
}

/** The exports' part of the store. */
export interface ExportStore {
  /** Every column that a table has, in its lasting order. */
  exportColumns(table: ExportTableId): Promise<readonly ColumnHead[]>;
  /** What is asked of a table that it cannot be filtered by. */
  unknownFilters(table: ExportTableId, filter: ExportFilter): Promise<readonly (keyof ExportFilter)[]>;
  /** Writes the rows of one moment as finished bytes; none of them becomes a value on the way. */
  exportRows(request: ExportRequest, sink: RowSink): Promise<Exported>;
  /** Reads completed visits of one moment in their order, so many at a time. */
  exportVisits(
    filter: ExportFilter,
    sink: (visits: readonly ExportedVisit[]) => Promise<void>,
  ): Promise<Exported>;
  /** What the checklists that were ever asked are called, by id, and which sector each is about. */
  checklistTitles(): Promise<
    readonly { readonly id: string; readonly title: Text; readonly sector: string }[]
  >;
}
