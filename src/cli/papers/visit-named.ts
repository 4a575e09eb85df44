import { Problem } from '../../domain/problem.ts';
import type { InspectionRecord, Store } from '../../store/store.ts';

/** The visit of that number or id. @throws Problem `inspection.unknown` */
export async function visitNamed(store: Store, ref: string): Promise<InspectionRecord> {
  const visit = await store.inspection(ref);
  if (!visit) throw new Problem('inspection.unknown', { ref });
  return visit;
}
