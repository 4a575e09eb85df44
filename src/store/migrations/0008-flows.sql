-- What came in and what went out by month, counted apart from the monthly counts: the one is held against the other, and
-- both against the rows that are open now, without going through all that ended since.
create table hazard_flow (
  month text not null,
  way text not null check (way in ('found', 'ended')),
  grade text not null,
  street text not null,
  hazards integer not null,
  primary key (month, way, grade, street)
) strict, without rowid;
insert into hazard_flow
  select substr(found_on, 1, 7), 'found', grade, street, count(*) from hazard group by 1, 3, 4;
insert into hazard_flow
  select substr(ended_on, 1, 7), 'ended', grade, street, count(*) from hazard where ended_on is not null group by 1, 3, 4;

-- All that is counted of majors that were open in a period, so that neither the earlier ones nor any row is read.
create index major_hazard_ended on major_hazard
  (ended_on, found_on, street, sector, ended_how, responsible, measures, funded, dated, planned, funds, listed);

-- How many enterprises were visited in a month: the rows of `enterprise_month`, counted as they come and go.
create table enterprise_month_count (
  month text not null,
  sector text not null,
  street text not null,
  enterprises integer not null,
  primary key (month, sector, street)
) strict, without rowid;
insert into enterprise_month_count select month, sector, street, count(*) from enterprise_month group by month, sector, street;
create trigger enterprise_month_counted after insert on enterprise_month begin
  insert into enterprise_month_count (month, sector, street, enterprises) values (new.month, new.sector, new.street, 1)
    on conflict (month, sector, street) do update set enterprises = enterprises + 1;
end;
create trigger enterprise_month_uncounted after delete on enterprise_month begin
  update enterprise_month_count set enterprises = enterprises - 1
    where month = old.month and sector = old.sector and street = old.street;
  delete from enterprise_month_count
    where month = old.month and sector = old.sector and street = old.street and enterprises = 0;
end;
