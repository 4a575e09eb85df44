import { v7 } from 'uuid';
import type { VisitPorts } from '../../app/conduct-visit.ts';
import { randomBytes } from '../../store/crypto.ts';
import type { Context } from '../context.ts';

/** Ids that sort roughly by time, and never by accident the same. */
export const newId = (): string => v7({ random: randomBytes(16) });

/** What a visit needs of the world, from the context. */
export async function visitPorts(context: Context): Promise<VisitPorts> {
  return { store: await context.store(), newId, now: context.now, author: context.author };
}
