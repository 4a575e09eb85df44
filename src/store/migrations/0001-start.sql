-- The event log is the evidence; every other table but meta, counter and the drafts is its fold.

create table meta (
  one integer primary key check (one = 1),
  chain_id text not null check (length(chain_id) = 32),
  lamport integer not null default 0 check (lamport >= 0),
  last_wall integer not null default 0
) strict;

create table event (
  chain_id text not null check (length(chain_id) = 32),
  seq integer not null check (seq >= 1),
  hash text not null check (length(hash) = 64),
  prev_hash text not null check (length(prev_hash) = 64),
  prev_seq integer generated always as (case when seq > 1 then seq - 1 end) stored,
  type text not null,
  entity text not null,
  body text not null check (json_valid(body)),
  primary key (chain_id, seq, hash),
  check ((seq = 1) = (prev_hash = '0000000000000000000000000000000000000000000000000000000000000000')),
  foreign key (chain_id, prev_seq, prev_hash) references event (chain_id, seq, hash)
) strict, without rowid;
create unique index event_hash on event (hash);
create index event_prev on event (chain_id, prev_seq, prev_hash);
create index event_entity on event (entity);
create trigger event_no_update before update on event
begin select raise(abort, 'event is append-only'); end;
create trigger event_no_delete before delete on event
begin select raise(abort, 'event is append-only'); end;

create table counter (series text primary key, last integer not null) strict, without rowid;

create table checklist_text (
  hash text primary key,
  id text not null,
  version text not null,
  body text not null
) strict, without rowid;

create table enterprise (
  id text primary key,
  name text not null,
  name_key text not null,
  credit_code text,
  kind text not null,
  street text not null,
  sectors text not null,
  status text not null,
  merged_into text,
  body text not null
) strict, without rowid;
create index enterprise_credit_code on enterprise (credit_code);
create index enterprise_merged on enterprise (merged_into) where merged_into is not null;
-- Holds all that a search and a list compare, so that 50,000 bodies need not be read.
create index enterprise_search on enterprise (name_key, street, status, kind, sectors, credit_code);

create table inspection (
  id text primary key,
  number text not null,
  enterprise_id text not null,
  status text not null,
  started_at text not null,
  completed_at text not null,
  -- Names and certificates of the inspectors, each between line breaks.
  inspectors text not null,
  body text not null
) strict, without rowid;
create index inspection_started on inspection (started_at, enterprise_id);
create index inspection_number on inspection (number);
create index inspection_enterprise on inspection (enterprise_id, started_at);

create table answer (
  inspection_id text not null,
  checklist_id text not null,
  item_id text not null,
  result text not null,
  measured real,
  answered_at text not null,
  body text not null,
  primary key (inspection_id, checklist_id, item_id)
) strict, without rowid;

create table hazard (
  id text primary key,
  number text not null,
  inspection_id text not null,
  enterprise_id text not null,
  sector text not null,
  grade text not null,
  status text not null,
  found_on text not null,
  due_on text,
  listed integer not null check (listed in (0, 1)),
  -- The day of its latest event: before that day it was another state.
  changed_on text not null,
  version integer not null,
  body text not null
) strict, without rowid;
create index hazard_number on hazard (number);
create index hazard_inspection on hazard (inspection_id);
create index hazard_found on hazard (found_on, enterprise_id, grade, status, due_on);
create index hazard_enterprise on hazard (enterprise_id, found_on);
create index hazard_changed on hazard (changed_on);
create index hazard_unverified on hazard (due_on, number, enterprise_id, changed_on, status)
  where status in ('raised', 'ordered', 'rectified');
create index hazard_open_major on hazard (found_on, number, status)
  where grade = 'major' and status in ('raised', 'ordered', 'rectified', 'verified');
create index hazard_listed on hazard (found_on, number) where listed = 1;

-- Inspections in progress: one author, changed by the second; each answer is one durable upsert.
create table draft (
  id text primary key,
  number text not null unique,
  enterprise_id text not null,
  started_at text not null,
  body text not null
) strict, without rowid;

create table draft_answer (
  inspection_id text not null references draft (id) on delete cascade,
  checklist_id text not null,
  item_id text not null,
  body text not null,
  primary key (inspection_id, checklist_id, item_id)
) strict, without rowid;

create table draft_step (
  inspection_id text not null references draft (id) on delete cascade,
  step integer not null,
  checklist_id text not null,
  item_id text not null,
  before text,
  primary key (inspection_id, step)
) strict, without rowid;
