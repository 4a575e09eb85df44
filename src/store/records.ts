import { documentsIn } from './document-list.ts';
import { draftsIn } from './drafts.ts';
import type { Driver } from './driver.ts';
import { enterprisesIn } from './enterprises.ts';
import { hazardsIn } from './hazards.ts';
import { inspectionsIn } from './inspections.ts';
import { profilesIn } from './profiles.ts';

/** What nearly every command but the figures reads: enterprises, visits, hazards, and who we are on paper. */
export function recordsIn(db: Driver) {
  return {
    ...enterprisesIn(db),
    ...draftsIn(db),
    ...inspectionsIn(db),
    ...hazardsIn(db),
    ...profilesIn(db),
    ...documentsIn(db),
  };
}
