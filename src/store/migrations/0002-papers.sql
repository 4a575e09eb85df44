-- Who we are on paper, each version kept; the papers issued, and the hazards that they name. All folded from the log.

create table profile (
  id text not null,
  version integer not null,
  -- The log's order: the profile recorded or chosen last is in force.
  chosen integer not null,
  body text not null,
  primary key (id, version)
) strict, without rowid;

create table document (
  id text primary key,
  number text not null,
  -- The number as it is compared: half-width, upper case, without spaces.
  number_key text not null,
  kind text not null,
  status text not null check (status in ('issued', 'void')),
  -- 1, and one more for each correction; the earlier ones stay in the log.
  version integer not null,
  profile_id text not null,
  issued_on text not null,
  inspection_id text,
  enterprise_id text,
  addressee text not null,
  street text not null,
  -- The latest day by which it asks for something.
  due_on text,
  served_on text,
  served_how text,
  content_hash text not null,
  body text not null
) strict, without rowid;
create index document_number on document (number_key);
create index document_issued on document (issued_on, kind, street, status);
create index document_inspection on document (inspection_id, kind) where inspection_id is not null;
create index document_enterprise on document (enterprise_id, issued_on) where enterprise_id is not null;

create table document_hazard (
  document_id text not null,
  hazard_id text not null,
  primary key (document_id, hazard_id)
) strict, without rowid;
create index document_hazard_hazard on document_hazard (hazard_id);

-- A month's papers are made visit by visit, in this order.
create index inspection_order on inspection (started_at, number);
