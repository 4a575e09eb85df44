import type { IssuedDocument, Service, VoidedDocument } from '../domain/document.ts';
import { nameKey } from '../domain/enterprise.ts';
import type { DomainEvent, RecordedProfile } from '../domain/event.ts';
import { one, type Queries } from './driver.ts';
import { underKept } from './project-enterprise.ts';

/** Folds what happens to profiles and papers; other events change nothing here. */
export async function projectPaper(tx: Queries, event: DomainEvent): Promise<void> {
  switch (event.type) {
    case 'profile.recorded':
      return projectProfile(tx, event.data);
    case 'profile.chosen':
      return projectChoice(tx, event.entity, event.data.version);
    case 'document.issued':
      return projectDocument(tx, await underHeir(tx, event.data));
    case 'document.voided':
      return projectVoiding(tx, event.entity, event.data);
    case 'document.served':
      return projectService(tx, event.entity, event.data);
    default:
  }
}

/** Folds a version of a profile, which is in force from now on, into its table. */
async function projectProfile(tx: Queries, profile: RecordedProfile): Promise<void> {
  await tx.run('insert into profile (id, version, chosen, body) values ($1, $2, $3, $4)', [
    profile.id,
    profile.version,
    await nextChoice(tx),
    JSON.stringify(profile),
  ]);
}

/** Puts a version of a profile in force again. */
async function projectChoice(tx: Queries, id: string, version: number): Promise<void> {
  await tx.run('update profile set chosen = $3 where id = $1 and version = $2', [
    id,
    version,
    await nextChoice(tx),
  ]);
}

async function nextChoice(tx: Queries): Promise<number> {
  const row = await one<{ next: number }>(tx, 'select coalesce(max(chosen), 0) + 1 as next from profile');
  return row!.next;
}

// A correction may name a record that was merged into another since the paper was issued.
async function underHeir(tx: Queries, document: IssuedDocument): Promise<IssuedDocument> {
  const { enterpriseId } = document;
  if (enterpriseId === undefined) return document;
  const [kept] = await underKept(tx, [{ ...document, enterpriseId }]);
  return kept!;
}

/** Folds an issued paper, or its correction, into its table. */
async function projectDocument(tx: Queries, document: IssuedDocument): Promise<void> {
  await tx.run(
    `insert into document (id, number, number_key, kind, status, version, profile_id, issued_on, inspection_id,
       enterprise_id, addressee, street, due_on, content_hash, body)
     values ($1, $2, $3, $4, 'issued', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set version = excluded.version, profile_id = excluded.profile_id,
       addressee = excluded.addressee, street = excluded.street, due_on = excluded.due_on, content_hash = excluded.content_hash,
       body = excluded.body`,
    [
      document.id,
      document.number,
      nameKey(document.number),
      document.kind,
      document.version,
      document.profile.id,
      document.issuedOn,
      document.inspectionId ?? null,
      document.enterpriseId ?? null,
      document.addressee,
      document.street,
      document.dueOn ?? null,
      document.contentHash,
      JSON.stringify(document),
    ],
  );
  await tx.run('delete from document_hazard where document_id = $1', [document.id]);
  for (const hazardId of document.hazardIds) {
    await tx.run('insert into document_hazard (document_id, hazard_id) values ($1, $2)', [
      document.id,
      hazardId,
    ]);
  }
}

/** Marks a paper as void; its number stays taken. */
async function projectVoiding(tx: Queries, id: string, _: VoidedDocument): Promise<void> {
  await tx.run(`update document set status = 'void' where id = $1`, [id]);
}

/** Notes how a paper reached whom it is addressed to. */
async function projectService(tx: Queries, id: string, { on, how }: Service): Promise<void> {
  await tx.run('update document set served_on = $2, served_how = $3 where id = $1', [id, on, how]);
}
