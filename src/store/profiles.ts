import { isDeepStrictEqual } from 'node:util';
import type { RecordedProfile } from '../domain/event.ts';
import { Problem } from '../domain/problem.ts';
import type { Profile } from '../domain/profile.ts';
import type { DocumentStore } from './document-store.ts';
import { type Driver, one, type Queries } from './driver.ts';
import { type Author, append } from './event-log.ts';

type Part = Pick<DocumentStore, 'recordProfile' | 'chooseProfile' | 'profiles' | 'profileInForce'>;

/** Who we are on paper, each version kept. */
export function profilesIn(db: Driver): Part {
  return {
    recordProfile: (profile, author) => db.transaction((tx) => record(tx, profile, author)),
    chooseProfile: (id, author) => db.transaction((tx) => choose(tx, id, author)),
    profiles: () => latestOfEach(db),
    profileInForce: () => inForce(db),
  };
}

interface Body {
  readonly body: string;
}

function parse({ body }: Body): RecordedProfile {
  return JSON.parse(body) as RecordedProfile;
}

async function record(tx: Queries, profile: Profile, author: Author): Promise<RecordedProfile> {
  const before = await latest(tx, profile.id);
  // As the log will give it back: without what is undefined.
  const data = parse({ body: JSON.stringify({ ...profile, version: (before?.version ?? 0) + 1 }) });
  if (before && isDeepStrictEqual({ ...data, version: before.version }, before)) {
    return choose(tx, profile.id, author);
  }
  await append(tx, [{ type: 'profile.recorded', entity: profile.id, data }], author);
  return data;
}

async function choose(tx: Queries, id: string, author: Author): Promise<RecordedProfile> {
  const profile = await latest(tx, id);
  if (!profile) {
    const known = (await latestOfEach(tx)).map((one) => one.id);
    throw new Problem('profile.unknown', { id, known });
  }
  const { version } = profile;
  const now = await inForce(tx);
  if (now?.id === id && now.version === version) return profile;
  await append(tx, [{ type: 'profile.chosen', entity: id, data: { version } }], author);
  return profile;
}

async function latest(db: Queries, id: string): Promise<RecordedProfile | undefined> {
  const sql = 'select body from profile where id = $1 order by version desc limit 1';
  const row = await one<Body>(db, sql, [id]);
  return row && parse(row);
}

async function inForce(db: Queries): Promise<RecordedProfile | undefined> {
  const row = await one<Body>(db, 'select body from profile order by chosen desc limit 1');
  return row && parse(row);
}

async function latestOfEach(db: Queries): Promise<RecordedProfile[]> {
  const rows = await db.query<Body>(
    `select p.body from profile p
     where p.version = (select max(version) from profile where id = p.id)
     order by (select max(chosen) from profile where id = p.id) desc`,
  );
  return rows.map(parse);
}
