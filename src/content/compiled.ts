import { createHash } from 'node:crypto';
import { type Checklist, itemsOf, type Register } from '../domain/checklist.ts';
import type { Text } from '../domain/text.ts';

/**
 * A checklist as it is asked, with the SHA-256 of its JSON in hex, by which an inspection pins it: an overlay's own
 * text would not say what was asked, and a comment changes nothing.
 */
export interface PinnedChecklist {
  readonly hash: string;
  readonly checklist: Checklist;
}

/** What a list shows of a checklist. */
export interface ChecklistSummary {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly clause: number;
  readonly items: number;
  readonly majors: number;
  readonly hash: string;
}

/** Every checklist that can be asked, compiled: no YAML is read to use it. */
export interface CompiledContent {
  readonly summaries: readonly ChecklistSummary[];
  readonly register: Register;
  readonly checklists: readonly PinnedChecklist[];
}

/** Pins a checklist as it is asked. */
export function pin(checklist: Checklist): PinnedChecklist {
  return { hash: createHash('sha256').update(JSON.stringify(checklist)).digest('hex'), checklist };
}

/** What a list shows of this checklist. */
export function summaryOf({ hash, checklist }: PinnedChecklist): ChecklistSummary {
  const { id, version, title, clause } = checklist;
  const items = itemsOf(checklist);
  const majors = items.filter((item) => item.grade === 'major').length;
  return { id, version, title, clause, items: items.length, majors, hash };
}
