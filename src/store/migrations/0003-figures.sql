-- What the month's figures are counted from: where and when each hazard was found, fixed and ended, and monthly counts
-- of them and of the visits. All folded from the log; filled here for databases that are older.

-- The street on the day of the visit: a return once handed in does not change because an enterprise moves.
alter table inspection add column street text not null default '';
update inspection set street = (
  select json_extract(e.body, '$.data.enterprise.street') from event e
  where e.entity = inspection.id and e.type = 'inspection.completed'
);

alter table hazard add column street text not null default '';
-- The day of the verification that found it put right; the day it was found, when it was fixed on the spot.
alter table hazard add column fixed_on text;
-- The first day on which it was no longer in our hands, and how: closed, voided or transferred.
alter table hazard add column ended_on text;
alter table hazard add column ended_how text;
update hazard set
  street = (select i.street from inspection i where i.id = hazard.inspection_id),
  fixed_on = case
    when json_extract(body, '$.fixedOnTheSpot') and json_extract(body, '$.lastVerification.outcome') = 'effective'
      then found_on
    when json_extract(body, '$.lastVerification.outcome') = 'effective'
      then substr(json_extract(body, '$.lastVerification.at'), 1, 10)
  end;
update hazard set (ended_on, ended_how) = (
  select substr(json_extract(e.body, '$.data.at'), 1, 10), json_extract(e.body, '$.data.type') from event e
  where e.entity = hazard.id and e.type = 'hazard'
    and json_extract(e.body, '$.data.type') in ('closed', 'voided', 'transferred')
  order by e.chain_id, e.seq limit 1
);
update hazard set ended_on = found_on where ended_how = 'closed' and json_extract(body, '$.fixedOnTheSpot')
  and grade = 'general';

-- With the column of its own condition: without it, SQLite reads the wide row to see what the index already says.-- What another body took over can still turn out to be no hazard, or to have been fixed there.
update hazard set ended_how = 'voided' where status = 'voided';
update hazard set fixed_on = coalesce(fixed_on, substr(json_extract(body, '$.closedOn'), 1, 10))
  where status = 'closed' and ended_how = 'transferred';

create index hazard_unended on hazard (grade, street, found_on, ended_on) where ended_on is null;
create index hazard_ended on hazard (ended_on, grade, street, found_on, ended_how) where ended_on is not null;

-- What the returns ask of major hazards, without their wide rows.
create table major_hazard (
  hazard_id text primary key,
  street text not null,
  sector text not null,
  found_on text not null,
  ended_on text,
  ended_how text,
  -- The five commitments (五落实), each 1 where it is in place.
  responsible integer not null,
  measures integer not null,
  funded integer not null,
  dated integer not null,
  planned integer not null,
  -- 万元: committed, or else spent.
  funds real not null,
  -- Level of the listing (挂牌); empty where it never was listed.
  listed text not null
) strict, without rowid;
insert into major_hazard
  select id, street, sector, found_on, ended_on, ended_how,
    coalesce(json_extract(body, '$.commitments.responsible'), '') <> '',
    coalesce(json_extract(body, '$.commitments.measures'), '') <> '',
    json_extract(body, '$.commitments.funds') is not null,
    json_extract(body, '$.commitments.dueOn') is not null,
    coalesce(json_extract(body, '$.commitments.emergencyPlan'), '') <> '',
    coalesce(json_extract(body, '$.commitments.funds'), json_extract(body, '$.rectification.funds'), 0),
    coalesce(json_extract(body, '$.listing.level'), '')
  from hazard where grade = 'major';

create table hazard_month (
  found_month text not null,
  -- Empty while not fixed, or not ended.
  fixed_month text not null,
  ended_month text not null,
  ended_how text not null,
  street text not null,
  sector text not null,
  grade text not null,
  hazards integer not null,
  primary key (found_month, street, sector, grade, fixed_month, ended_month, ended_how)
) strict, without rowid;
create index hazard_month_ended on hazard_month (ended_month, street, sector, grade, ended_how, hazards);
insert into hazard_month
  select substr(found_on, 1, 7), coalesce(substr(fixed_on, 1, 7), ''), coalesce(substr(ended_on, 1, 7), ''),
    coalesce(ended_how, ''), street, sector, grade, count(*)
  from hazard group by 1, 2, 3, 4, 5, 6, 7;

-- How often each enterprise was visited in a month; sector '' is all of them together.
create table enterprise_month (
  month text not null,
  sector text not null,
  street text not null,
  enterprise_id text not null,
  visits integer not null,
  primary key (month, sector, street, enterprise_id)
) strict, without rowid;
create index enterprise_month_enterprise on enterprise_month (enterprise_id);

create table visit_month (
  month text not null,
  street text not null,
  sector text not null,
  kind text not null,
  visits integer not null default 0,
  inspectors integer not null default 0,
  primary key (month, street, sector, kind)
) strict, without rowid;

create table visit_sector (
  inspection_id text not null,
  sector text not null,
  primary key (inspection_id, sector)
) strict, without rowid;
insert into visit_sector select id, '' from inspection;
insert into visit_sector
  select distinct i.id, json_extract(t.body, '$.sector')
  from inspection i, json_each(i.body, '$.checklists') c join checklist_text t on t.hash = json_extract(c.value, '$.hash');
insert into enterprise_month
  select substr(i.completed_at, 1, 7), v.sector, i.street, i.enterprise_id, count(*)
  from inspection i join visit_sector v on v.inspection_id = i.id group by 1, 2, 3, 4;
insert into visit_month
  select substr(i.completed_at, 1, 7), i.street, v.sector, json_extract(i.body, '$.kind'), count(*),
    sum(json_array_length(i.body, '$.inspectors'))
  from inspection i join visit_sector v on v.inspection_id = i.id group by 1, 2, 3, 4;

-- Enterprises on the register that are inspected, by sector; sector '' counts each once.
create table enterprise_count (
  street text not null,
  sector text not null,
  enterprises integer not null,
  primary key (street, sector)
) strict, without rowid;
insert into enterprise_count select street, '', count(*) from enterprise where status = 'active' group by street;
insert into enterprise_count
  select e.street, s.value, count(*) from enterprise e, json_each(e.body, '$.sectors') s
  where e.status = 'active' group by e.street, s.value;

-- What only the office knows: penalties, interviews, accidents.
create table figure (
  period text not null,
  name text not null,
  -- Empty for the whole district.
  street text not null,
  value text not null,
  note text not null,
  set_at text not null,
  set_by text not null,
  primary key (period, name, street)
) strict, without rowid;
