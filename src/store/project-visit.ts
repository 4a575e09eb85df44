import type { CompletedInspection } from '../domain/event.ts';
import { dateOf } from '../domain/local-date.ts';
import { one, type Queries } from './driver.ts';
import { addTo, type Cells, type Sums } from './figure-sums.ts';
import { wordsIn } from './words-in.ts';

/** Folds a visit into what the returns count. To be called when its row is in the table. */
export async function projectVisit(
  tx: Queries,
  { inspection, enterprise }: CompletedInspection,
): Promise<void> {
  if (inspection.status !== 'completed') return;
  const { id, enterpriseId, startedAt, kind, onlyItems, inspectors } = inspection;
  const sectors = await sectorsOf(
    tx,
    inspection.checklists.map(({ hash }) => hash),
  );
  const day = dateOf(startedAt);
  const month = day.slice(0, 'YYYY-MM'.length);
  await countEnterprise(tx, enterpriseId, month, -1);
  await tx.run(
    `insert into visit (inspection_id, enterprise_id, day, month, street, sectors, kind, is_recheck, persons)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      enterpriseId,
      day,
      month,
      enterprise.street,
      ` ${sectors.map((sector) => `${sector} `).join('')}`,
      kind,
      onlyItems ? 1 : 0,
      inspectors.length,
    ],
  );
  await countEnterprise(tx, enterpriseId, month, 1);
}

async function sectorsOf(tx: Queries, hashes: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const hash of hashes) {
    const row = await one<{ sector: string }>(tx, 'select sector from checklist_text where hash = $1', [
      hash,
    ]);
    if (row) found.push(row.sector);
  }
  return [...new Set(found)].sort();
}

/** Puts a visit under the record that its enterprise was merged into. */
export async function moveVisit(tx: Queries, id: string, into: string): Promise<void> {
  const row = await one<{ enterprise_id: string; month: string }>(
    tx,
    'select enterprise_id, month from visit where inspection_id = $1',
    [id],
  );
  if (!row || row.enterprise_id === into) return;
  const both = [row.enterprise_id, into];
  for (const enterprise of both) await countEnterprise(tx, enterprise, row.month, -1);
  await tx.run('update visit set enterprise_id = $2 where inspection_id = $1', [id, into]);
  for (const enterprise of both) await countEnterprise(tx, enterprise, row.month, 1);
}

interface VisitRow {
  readonly street: string;
  readonly sectors: string;
  readonly kind: string;
  readonly is_recheck: number;
  readonly persons: number;
}

// Taken out, changed, put back: an enterprise counts once in a month, however often it was visited.
async function countEnterprise(tx: Queries, id: string, month: string, sign: 1 | -1): Promise<void> {
  const visits = await tx.query<VisitRow>(
    'select street, sectors, kind, is_recheck, persons from visit where enterprise_id = $1 and month = $2',
    [id, month],
  );
  const cells = new Map<string, Cells>();
  for (const { street, sectors, kind, is_recheck: rechecks, persons } of visits) {
    for (const at of ['', street]) {
      for (const sector of ['', ...wordsIn(sectors)]) {
        const key = [month, at, sector];
        const sums: Sums = cells.get(key.join('\n'))?.sums ?? {};
        const plus = (name: string, amount: number) => (sums[name] ?? 0) + sign * amount;
        cells.set(key.join('\n'), {
          table: 'visit_month',
          key,
          sums: {
            enterprises: sign,
            visits: plus('visits', 1),
            routine: plus('routine', kind === 'routine' ? 1 : 0),
            special: plus('special', kind === 'special' ? 1 : 0),
            single_case: plus('single_case', kind === 'case' ? 1 : 0),
            rechecks: plus('rechecks', rechecks),
            persons: plus('persons', persons),
          },
        });
      }
    }
  }
  for (const { table, key, sums } of cells.values()) await addTo(tx, table, key, sums);
}

/** Takes an enterprise out of the registry's counts, or puts it in: before its row changes, and after. */
export async function countRegistered(tx: Queries, id: string, sign: 1 | -1): Promise<void> {
  const row = await one<{ street: string; sectors: string }>(
    tx,
    `select street, sectors from enterprise where id = $1 and status = 'active'`,
    [id],
  );
  if (!row) return;
  for (const sector of ['', ...wordsIn(row.sectors)]) {
    await addTo(tx, 'registry_count', [row.street, sector], { enterprises: sign });
  }
}
