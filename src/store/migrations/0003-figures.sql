-- What the returns count, kept beside the rows so that a month of a large district costs no scan. All folded from the
-- log: life and visit say of each hazard and visit what is counted, the others are sums over these two.

alter table checklist_text add column sector text not null default '';
update checklist_text set sector = coalesce(json_extract(body, '$.sector'), '');

-- The street is the one where it was found: an enterprise that moves takes nothing with it.
create table visit (
  inspection_id text primary key,
  enterprise_id text not null,
  day text not null,
  month text not null,
  street text not null,
  -- Of the checklists, each between spaces.
  sectors text not null,
  kind text not null,
  is_recheck integer not null,
  persons integer not null
) strict, without rowid;
create index visit_enterprise on visit (enterprise_id, month);
create index visit_day on visit (day, street, sectors, enterprise_id, kind, is_recheck, persons);

-- With '' for all streets and all sectors: distinct enterprises cannot be added up.
create table visit_month (
  month text not null,
  street text not null,
  sector text not null,
  enterprises integer not null,
  visits integer not null,
  routine integer not null,
  special integer not null,
  single_case integer not null,
  rechecks integer not null,
  persons integer not null,
  primary key (month, street, sector)
) strict, without rowid;

create table registry_count (
  street text not null,
  sector text not null,
  enterprises integer not null,
  primary key (street, sector)
) strict, without rowid;

create table hazard_life (
  hazard_id text primary key,
  street text not null,
  sector text not null,
  grade text not null,
  found_on text not null,
  found_month text not null,
  -- Verified, or of a major hazard closed; null again after a later ineffective verification.
  fixed_on text,
  -- Closed, voided or transferred, whichever came first.
  left_on text,
  left_month text,
  left_as text,
  voided_on text,
  -- Spent on rectification, in 1/100 yuan.
  funds integer not null
) strict, without rowid;
-- By month first and then as the returns group, so that nothing need be sorted.
create index hazard_life_found on hazard_life
  (found_month, street, sector, grade, found_on, fixed_on, voided_on, funds);
create index hazard_life_left on hazard_life (left_month, street, sector, grade, left_as, left_on);
create index hazard_life_major on hazard_life (left_on, found_on) where grade = 'major';
create index hazard_still_open on hazard (id) where status in ('raised', 'ordered', 'rectified', 'verified');

create table hazard_flow (
  month text not null,
  street text not null,
  sector text not null,
  grade text not null,
  found integer not null,
  closed integer not null,
  voided integer not null,
  transferred integer not null,
  primary key (month, street, sector, grade)
) strict, without rowid;

-- Of what was found in one month, what became of it in another.
create table hazard_cohort (
  found_month text not null,
  month text not null,
  street text not null,
  sector text not null,
  grade text not null,
  found integer not null,
  fixed integer not null,
  voided integer not null,
  funds integer not null,
  primary key (found_month, month, street, sector, grade)
) strict, without rowid;

create table hazard_stock (
  street text not null,
  sector text not null,
  grade text not null,
  open integer not null,
  primary key (street, sector, grade)
) strict, without rowid;

create table major_plan (
  hazard_id text primary key,
  planned integer not null,
  goals integer not null,
  money integer not null,
  staff integer not null,
  time_limit integer not null,
  emergency integer not null,
  -- Committed, in 1/100 yuan.
  funds integer not null,
  listed_on text,
  level text,
  delisted_on text
) strict, without rowid;

create table figure_input (
  period text not null,
  figure text not null,
  street text not null,
  value text not null,
  note text not null,
  set_at text not null,
  set_by text not null,
  primary key (period, figure, street)
) strict, without rowid;

-- Existing databases.

insert into visit
select i.id, i.enterprise_id, date(i.started_at, '+8 hours'), substr(date(i.started_at, '+8 hours'), 1, 7),
  json_extract(e.body, '$.data.enterprise.street'),
  coalesce((select ' ' || group_concat(sector, ' ') || ' ' from (
    select distinct c.sector from json_each(i.body, '$.checklists') one
    join checklist_text c on c.hash = json_extract(one.value, '$.hash') order by c.sector)), ' '),
  json_extract(i.body, '$.kind'), json_extract(i.body, '$.onlyItems') is not null,
  json_array_length(i.body, '$.inspectors')
from inspection i join event e on e.entity = i.id and e.type = 'inspection.completed'
where i.status = 'completed';

insert into visit_month
select month, street, sector, count(distinct enterprise_id), count(*), sum(kind = 'routine'), sum(kind = 'special'),
  sum(kind = 'case'), sum(is_recheck), sum(persons)
from (
  select v.month, s.street, c.sector, v.enterprise_id, v.kind, v.is_recheck, v.persons
  from visit v
  join (select inspection_id as id, street from visit union all select inspection_id, '' from visit) s
    on s.id = v.inspection_id
  join (select inspection_id as id, '' as sector from visit
        union all
        select inspection_id, one.value from visit,
          json_each('["' || replace(trim(sectors), ' ', '","') || '"]') one where trim(sectors) <> '') c
    on c.id = v.inspection_id)
group by month, street, sector;

insert into registry_count
select street, sector, count(*) from (
  select street, '' as sector from enterprise where status = 'active'
  union all
  select street, one.value from enterprise,
    json_each('["' || replace(trim(sectors), ' ', '","') || '"]') one
  where status = 'active' and trim(sectors) <> '')
group by street, sector;

insert into hazard_life
select id, street, sector, grade, found_on, substr(found_on, 1, 7), max(found_on, fixed_on), left_on,
  substr(left_on, 1, 7), left_as, voided_on, funds
from (
  select h.id, coalesce(v.street, e.street) as street, h.sector, h.grade, h.found_on,
    case
      when h.grade = 'general' and json_extract(h.body, '$.lastVerification.outcome') = 'effective'
        then date(json_extract(h.body, '$.lastVerification.at'), '+8 hours')
      when h.status = 'closed' then date(json_extract(h.body, '$.closedOn'), '+8 hours')
    end as fixed_on,
    case
      when json_extract(h.body, '$.transferredTo') is not null then max(h.found_on, (
        select date(json_extract(t.body, '$.data.at'), '+8 hours') from event t
        where t.entity = h.id and json_extract(t.body, '$.data.type') = 'transferred' order by t.chain_id, t.seq limit 1))
      when h.status in ('closed', 'voided') then max(h.found_on, h.changed_on)
    end as left_on,
    case
      when json_extract(h.body, '$.transferredTo') is not null then 'transferred'
      when h.status in ('closed', 'voided') then h.status
    end as left_as,
    case when h.status = 'voided' then max(h.found_on, h.changed_on) end as voided_on,
    cast(round(coalesce(json_extract(h.body, '$.rectification.funds'), 0) * 1000000) as integer) as funds
  from hazard h
  join enterprise e on e.id = h.enterprise_id
  left join visit v on v.inspection_id = h.inspection_id);

insert into hazard_flow
select month, street, sector, grade, sum(found), sum(closed), sum(voided), sum(transferred) from (
  select found_month as month, street, sector, grade, 1 as found, 0 as closed, 0 as voided, 0 as transferred
  from hazard_life
  union all
  select left_month, street, sector, grade, 0, left_as = 'closed', left_as = 'voided', left_as = 'transferred'
  from hazard_life where left_month is not null)
group by month, street, sector, grade;

insert into hazard_cohort
select found_month, month, street, sector, grade, sum(found), sum(fixed), sum(voided), sum(funds) from (
  select found_month, found_month as month, street, sector, grade, 1 as found, 0 as fixed, 0 as voided, 0 as funds
  from hazard_life
  union all
  select found_month, substr(fixed_on, 1, 7), street, sector, grade, 0, 1, 0, funds
  from hazard_life where fixed_on is not null and (voided_on is null or fixed_on <= voided_on)
  union all
  select found_month, substr(voided_on, 1, 7), street, sector, grade, 0,
    -(fixed_on is not null and fixed_on <= voided_on), 1,
    case when fixed_on is not null and fixed_on <= voided_on then -funds else 0 end
  from hazard_life where voided_on is not null)
group by found_month, month, street, sector, grade;

insert into hazard_stock
select street, sector, grade, count(*) from hazard_life where left_on is null group by street, sector, grade;

insert into major_plan
select id, json_extract(body, '$.commitments') is not null,
  coalesce(json_extract(body, '$.commitments.measures'), '') <> '',
  json_extract(body, '$.commitments.funds') is not null,
  coalesce(json_extract(body, '$.commitments.responsible'), '') <> '',
  coalesce(json_extract(body, '$.commitments.dueOn'), '') <> '',
  coalesce(json_extract(body, '$.commitments.emergencyPlan'), '') <> '',
  cast(round(coalesce(json_extract(body, '$.commitments.funds'), 0) * 1000000) as integer),
  date(json_extract(body, '$.listing.at'), '+8 hours'), json_extract(body, '$.listing.level'),
  date(json_extract(body, '$.listing.delistedAt'), '+8 hours')
from hazard where grade = 'major';
