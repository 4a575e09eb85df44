import { documentsIn } from './documents.ts';
import { draftsIn } from './drafts.ts';
import type { Driver } from './driver.ts';
import { enterprisesIn } from './enterprises.ts';
import { figuresIn } from './figures.ts';
import { hazardsIn } from './hazards.ts';
import { inspectionsIn } from './inspections.ts';
import { profilesIn } from './profiles.ts';
import { sqliteDriver } from './sqlite.ts';
import type { Store } from './store.ts';
import { visitsIn } from './visits.ts';

// Asked for once in a while; every other start goes without it.
const checking = () => import('./check.ts');
const exporting = async (db: Driver) => (await import('./export-rows.ts')).exportsIn(db);
const importing = async (db: Driver) => (await import('./import-visits.ts')).importsIn(db);

/** Opens, or makes, the store in the SQLite file at `path`. @throws Problem `store.*` */
export function openStore(path: string): Store {
  return storeOn(sqliteDriver(path));
}

/** The store on any database that has the schema. */
export function storeOn(db: Driver): Store {
  return {
    ...enterprisesIn(db),
    ...draftsIn(db),
    ...inspectionsIn(db),
    ...hazardsIn(db),
    ...figuresIn(db),
    ...profilesIn(db),
    ...documentsIn(db),
    ...visitsIn(db),
    exportColumns: async (table) => (await exporting(db)).exportColumns(table),
    unknownFilters: async (table, filter) => (await exporting(db)).unknownFilters(table, filter),
    exportRows: async (request, sink) => (await exporting(db)).exportRows(request, sink),
    exportVisits: async (filter, sink) => (await exporting(db)).exportVisits(filter, sink),
    checklistTitles: async () => (await exporting(db)).checklistTitles(),
    importVisits: async (author, work) => (await importing(db)).importVisits(author, work),
    check: async () => (await checking()).checkStore(db),
    photoReferences: async () => (await import('./photo-references.ts')).photoReferences(db),
    rebuild: async () => (await checking()).rebuildStore(db),
    close: () => db.close(),
  };
}
