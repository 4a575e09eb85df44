import type { Hazard } from '../../src/domain/hazard.ts';
import type { HazardEvent, Stamp } from '../../src/domain/hazard-event.ts';
import { verify } from '../../src/domain/hazard-steps.ts';

/** A later look at what was verified finds it undone. */
export function reopenFixed(hazard: Hazard, stamp: Stamp): HazardEvent[] {
  return verify(hazard, { outcome: 'ineffective', note: '又坏了', photos: [], inspectors: [] }, stamp);
}
