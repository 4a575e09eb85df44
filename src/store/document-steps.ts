import type { IssuedDocument, Service, VoidedDocument } from '../domain/document.ts';
import type { DomainEvent } from '../domain/event.ts';
import { instantOf } from '../domain/local-date.ts';
import { Problem } from '../domain/problem.ts';
import { takeSerial } from './counter.ts';
import { contentHashOf } from './document-hash.ts';
import { findDocument, isTaken, rowOf } from './document-list.ts';
import type {
  Correction,
  DocumentDraft,
  DocumentRow,
  DocumentStore,
  NumberSource,
} from './document-store.ts';
import type { Driver, Queries } from './driver.ts';
import { type Author, append } from './event-log.ts';
import { orderHazards } from './order-hazards.ts';

type Part = Pick<DocumentStore, 'issueDocument' | 'correctDocument' | 'voidDocument' | 'serveDocument'>;

/** What is done to papers: issued, corrected, voided and served. */
export function documentStepsIn(db: Driver): Part {
  return {
    issueDocument: (draft, author) => db.transaction((tx) => issue(tx, draft, author)),
    correctDocument: (id, seen, correction, author) =>
      db.transaction((tx) => correct(tx, id, seen, correction, author)),
    voidDocument: (id, voiding, author) => db.transaction((tx) => voidIt(tx, id, voiding, author)),
    serveDocument: (id, service, author) => db.transaction((tx) => serve(tx, id, service, author)),
  };
}

async function issue(tx: Queries, draft: DocumentDraft, author: Author): Promise<IssuedDocument> {
  const { number: source, freeze, orders, ...facts } = draft;
  const number = await takeNumberOf(tx, source);
  const content = freeze(number);
  const document = { ...facts, number, version: 1, content, contentHash: contentHashOf(content) };
  const steps = await orderHazards(tx, orders, number, { at: instantOf(author.now), by: author.name });
  const issued: DomainEvent = { type: 'document.issued', entity: draft.id, data: document };
  await append(tx, [issued, ...steps], author);
  return document;
}

async function takeNumberOf(tx: Queries, source: NumberSource): Promise<string> {
  if ('typed' in source) {
    if (await isTaken(tx, source.typed)) throw new Problem('document.number-taken', { number: source.typed });
    return source.typed;
  }
  // A template that prints no serial would print one number for ever.
  if (source.print(1) === source.print(2))
    throw new Problem('profile.no-serial', { number: source.print(1) });
  for (;;) {
    const number = source.print(await takeSerial(tx, source.series));
    // Somebody may have typed that very number in: it is passed over.
    if (!(await isTaken(tx, number))) return number;
  }
}

async function correct(
  tx: Queries,
  id: string,
  seen: number,
  { profile, ...correction }: Correction,
  author: Author,
): Promise<IssuedDocument> {
  const before = await standing(tx, id);
  const { number, version } = before;
  if (version !== seen) throw new Problem('document.conflict', { number, seen, version });
  const document: IssuedDocument = {
    ...before,
    ...correction,
    profile: profile ?? before.profile,
    version: version + 1,
    contentHash: contentHashOf(correction.content),
  };
  await append(tx, [{ type: 'document.issued', entity: id, data: document }], author);
  return document;
}

async function voidIt(
  tx: Queries,
  id: string,
  { reason, approvedBy }: Pick<VoidedDocument, 'reason' | 'approvedBy'>,
  author: Author,
): Promise<DocumentRow> {
  const { number } = await standing(tx, id);
  if (approvedBy === author.name) throw new Problem('document.approver-same', { number, name: approvedBy });
  const data: VoidedDocument = { reason, approvedBy, at: instantOf(author.now) };
  await append(tx, [{ type: 'document.voided', entity: id, data }], author);
  return rowOf(tx, id);
}

async function serve(tx: Queries, id: string, service: Service, author: Author): Promise<DocumentRow> {
  await standing(tx, id);
  await append(tx, [{ type: 'document.served', entity: id, data: service }], author);
  return rowOf(tx, id);
}

/** The paper as it stands, not void. */
async function standing(tx: Queries, id: string): Promise<IssuedDocument> {
  const found = await findDocument(tx, id);
  if (!found) throw new Problem('document.unknown', { ref: id });
  const { document, status } = found;
  if (status === 'void') throw new Problem('document.is-void', { number: document.number });
  return document;
}
