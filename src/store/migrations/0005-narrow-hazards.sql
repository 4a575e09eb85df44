-- Wide rows leave most of their pages empty in tables that are their own index: the log, the visits and the hazards
-- become tables with an index. What lists, ledgers and figures ask of a hazard stands in narrow rows of its own, and all
-- the rest of its state beside them.
--
-- `ordinary` is 1 where each of a row's texts is empty or begins with a letter or digit, and holds nothing that a file
-- would have to quote, escape or disarm, nor a space at its end: such texts are exported as they stand.

drop trigger event_no_update;
drop trigger event_no_delete;
alter table event rename to former_event;
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
) strict;
insert into event (chain_id, seq, hash, prev_hash, type, entity, body)
  select chain_id, seq, hash, prev_hash, type, entity, body from former_event order by chain_id, seq;
drop table former_event;
create unique index event_hash on event (hash);
create index event_prev on event (chain_id, prev_seq, prev_hash);
create index event_entity on event (entity);
create index event_step on event (json_extract(body, '$.data.type'), entity)
  where type = 'hazard' and json_extract(body, '$.data.type') in ('extended', 'verified');
create trigger event_no_update before update on event
begin select raise(abort, 'event is append-only'); end;
create trigger event_no_delete before delete on event
begin select raise(abort, 'event is append-only'); end;

drop index enterprise_credit_code;
drop index enterprise_merged;
drop index enterprise_search;
alter table enterprise rename to former_enterprise;
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
  body text not null,
  ordinary integer not null generated always as (
    name glob '[0-9A-Za-z一-鿿]*' and (coalesce(credit_code, '') = '' or credit_code glob '[0-9A-Za-z]*')
    and street glob '[0-9A-Za-z一-鿿]*'
    and not (name || coalesce(credit_code, '') || street) glob '*[^0-9A-Za-z一-鿿（）《》“”·-]*'
  ) stored
) strict, without rowid;
insert into enterprise
  select id, name, name_key, credit_code, kind, street, sectors, status, merged_into, body from former_enterprise;
drop table former_enterprise;
create index enterprise_credit_code on enterprise (credit_code);
create index enterprise_merged on enterprise (merged_into) where merged_into is not null;
-- Holds all that a search and a list compare, so that 50,000 bodies need not be read.
create index enterprise_search on enterprise (name_key, street, status, kind, sectors, credit_code);

drop index inspection_started;
drop index inspection_number;
drop index inspection_enterprise;
drop index inspection_order;
alter table inspection rename to former_inspection;
create table inspection (
  id text primary key,
  number text not null,
  enterprise_id text not null,
  -- The enterprise's on the day of the visit.
  street text not null,
  status text not null,
  started_at text not null,
  completed_at text not null,
  -- Names and certificates of the inspectors, each between line breaks.
  inspectors text not null,
  body text not null,
  ordinary integer not null generated always as (
    number glob '[0-9A-Za-z]*' and not number glob '*[^0-9A-Za-z-]*'
  ) stored
) strict;
insert into inspection (id, number, enterprise_id, street, status, started_at, completed_at, inspectors, body)
  select id, number, enterprise_id, street, status, started_at, completed_at, inspectors, body
  from former_inspection order by started_at, number;
drop table former_inspection;
create index inspection_started on inspection (started_at, enterprise_id);
create index inspection_number on inspection (number);
create index inspection_enterprise on inspection (enterprise_id, started_at);
create index inspection_order on inspection (started_at, number);

drop index hazard_number;
drop index hazard_inspection;
drop index hazard_found;
drop index hazard_enterprise;
drop index hazard_changed;
drop index hazard_unverified;
drop index hazard_open_major;
drop index hazard_listed;
drop index hazard_unended;
drop index hazard_ended;
alter table hazard rename to former_hazard;
create table hazard (
  id text primary key,
  number text not null,
  -- The visit that found it, with its number and day; empty, like the street, until the log has the visit.
  inspection_id text not null,
  inspection_number text not null,
  inspected_on text not null,
  enterprise_id text not null,
  -- The enterprise's on the day of the visit.
  street text not null,
  sector text not null,
  checklist_id text not null,
  item_id text not null,
  grade text not null,
  status text not null,
  place text not null,
  description text not null,
  requirement text not null,
  responsible text not null,
  found_on text not null,
  due_on text,
  -- The day of the verification that found it put right; the day it was found, when it was fixed on the spot.
  fixed_on text,
  -- The first day on which it was no longer in our hands, and how: closed, voided or transferred.
  ended_on text,
  ended_how text,
  listed integer not null check (listed in (0, 1)),
  -- The day of its latest event: before that day it was another state.
  changed_on text not null,
  version integer not null,
  ordinary integer not null generated always as (
    (place = '' or place glob '[0-9A-Za-z一-鿿]*') and (responsible = '' or responsible glob '[0-9A-Za-z一-鿿]*')
    and number glob '[0-9A-Za-z]*' and inspection_number glob '[0-9A-Za-z]*'
    and sector glob '[a-z]*' and checklist_id glob '[a-z]*' and item_id glob '[a-z]*'
    and not (number || inspection_number || sector || checklist_id || item_id) glob '*[^0-9A-Za-z-]*'
    and description glob '[0-9A-Za-z一-鿿]*' and requirement glob '[0-9A-Za-z一-鿿]*'
    and not (place || '|' || description || '|' || requirement || '|' || responsible || '|')
      glob '*[^0-9A-Za-z一-鿿、。，；：！？（）《》“”…·%:.,/~ |—-]*'
    and not (place || '|' || description || '|' || requirement || '|' || responsible || '|') glob '* |*'
  ) stored
) strict;
create table hazard_state (
  hazard_id text primary key,
  body text not null
) strict;
insert into hazard
  select h.id, h.number, inspection_id, coalesce(i.number, ''),
    coalesce(case when substr(i.started_at, -6) = '+08:00' then substr(i.started_at, 1, 10)
      else date(i.started_at, '+8 hours') end, ''),
    h.enterprise_id, h.street, sector, json_extract(h.body, '$.checklistId'), json_extract(h.body, '$.itemId'), grade,
    h.status, json_extract(h.body, '$.place'), json_extract(h.body, '$.description'),
    json_extract(h.body, '$.requirement'), json_extract(h.body, '$.responsible'), found_on, due_on, fixed_on, ended_on,
    ended_how, listed, changed_on, version
  from former_hazard h left join inspection i on i.id = h.inspection_id order by h.number, h.id;
insert into hazard_state select id, body from former_hazard order by number, id;
drop table former_hazard;
create index hazard_number on hazard (number, id);
create index hazard_inspection on hazard (inspection_id);
create index hazard_found on hazard (found_on, enterprise_id, grade, status, due_on);
create index hazard_enterprise on hazard (enterprise_id, found_on);
create index hazard_changed on hazard (changed_on);
create index hazard_unverified on hazard (due_on, number, enterprise_id, changed_on, status)
  where status in ('raised', 'ordered', 'rectified');
create index hazard_open_major on hazard (found_on, number, status)
  where grade = 'major' and status in ('raised', 'ordered', 'rectified', 'verified');
create index hazard_listed on hazard (found_on, number) where listed = 1;
-- With the column of its own condition: without it, SQLite reads the row to see what the index already says.
create index hazard_unended on hazard (grade, street, found_on, ended_on) where ended_on is null;
create index hazard_ended on hazard (ended_on, grade, street, found_on, ended_how) where ended_on is not null;
