import { writtenVisit } from '../../app/export-visit.ts';
import type { Out } from '../../export/table-writer.ts';
import type { ExportFilter } from '../../store/export-store.ts';
import type { Store } from '../../store/store.ts';

/** Writes visits as the answer files that `import inspections` takes, one on each line. */
export async function exportInspections(
  store: Store,
  filter: ExportFilter,
  withContacts: boolean,
  out: Out,
  pause: () => Promise<void>,
): Promise<{ rows: number; head: string }> {
  return store.exportVisits(filter, async (visits) => {
    const lines = visits.map((visit) => `${JSON.stringify(writtenVisit(visit, withContacts))}\n`);
    out(Buffer.from(lines.join('')));
    await pause();
  });
}
