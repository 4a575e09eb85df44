import type { Driver } from './driver.ts';
import { partLoaded } from './part-loaded.ts';
import { sqliteDriver } from './sqlite.ts';
import type { TellUpgrade } from './sqlite-file.ts';
import type { Store } from './store.ts';

/** Opens, or makes, the store in the SQLite file at `path`. @throws Problem `store.*` */
export function openStore(path: string, tell?: TellUpgrade): Store {
  return storeOn(sqliteDriver(path, tell));
}

/** The store on any database that has the schema. */
export function storeOn(db: Driver): Store {
  return {
    ...partLoaded(
      async () => (await import('./records.ts')).recordsIn(db),
      [
        'recordEnterprise',
        'recordEnterprises',
        'mergeEnterprises',
        'enterprise',
        'searchEnterprises',
        'enterprises',
        'enterprisesMatching',
        'enterpriseFile',
        'enterpriseActivity',
        'startInspection',
        'drafts',
        'saveAnswer',
        'undoAnswer',
        'inspection',
        'inspections',
        'completeInspection',
        'answersTo',
        'lastInspectors',
        'lastAnswers',
        'hazards',
        'countHazards',
        'hazard',
        'appendHazardEvents',
        'recordProfile',
        'chooseProfile',
        'profiles',
        'profileInForce',
        'documents',
        'document',
        'isNumberTaken',
      ],
    ),
    ...partLoaded(
      async () => (await import('./document-steps.ts')).documentStepsIn(db),
      ['issueDocument', 'correctDocument', 'voidDocument', 'serveDocument'],
    ),
    ...partLoaded(
      async () => (await import('./visits.ts')).visitsIn(db),
      ['visitsWithHazards', 'countVisitsWithHazards', 'checklistText'],
    ),
    ...partLoaded(
      async () => (await import('./figures.ts')).figuresIn(db),
      [
        'hazardCounts',
        'hazardCountsByRows',
        'openCounts',
        'visitCounts',
        'visitKinds',
        'enterpriseCounts',
        'documentCounts',
        'majorCounts',
        'fundCounts',
        'openMajors',
        'figures',
        'setFigure',
        'hazardsBehind',
        'visitsBehind',
        'papersBehind',
        'enterprisesBehind',
        'contradictoryHazards',
        'trend',
        'openAges',
      ],
    ),
    ...partLoaded(
      async () => (await import('./export-rows.ts')).exportsIn(db),
      ['exportColumns', 'unknownFilters', 'exportRows', 'exportVisits', 'checklistTitles'],
    ),
    ...partLoaded(async () => (await import('./import-visits.ts')).importsIn(db), ['importVisits']),
    check: async () => (await import('./check.ts')).checkStore(db),
    rebuild: async () => (await import('./check.ts')).rebuildStore(db),
    photoReferences: async () => (await import('./photo-references.ts')).photoReferences(db),
    close: () => db.close(),
  };
}
