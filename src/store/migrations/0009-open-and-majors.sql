-- What is open now, counted by the database itself as the rows come and go: the monthly counts and flows are held against
-- it, and to go through the rows took as long as all else on the first page of a return.
create table hazard_open (
  grade text not null,
  street text not null,
  hazards integer not null,
  primary key (grade, street)
) strict, without rowid;
insert into hazard_open select grade, street, count(*) from hazard where ended_on is null group by grade, street;
create trigger hazard_opened after insert on hazard when new.ended_on is null begin
  insert into hazard_open (grade, street, hazards) values (new.grade, new.street, 1)
    on conflict (grade, street) do update set hazards = hazards + 1;
end;
create trigger hazard_gone after delete on hazard when old.ended_on is null begin
  update hazard_open set hazards = hazards - 1 where grade = old.grade and street = old.street;
  delete from hazard_open where grade = old.grade and street = old.street and hazards = 0;
end;
create trigger hazard_ended_or_moved after update of ended_on, grade, street on hazard
when (old.ended_on is null) <> (new.ended_on is null) or old.grade <> new.grade or old.street <> new.street begin
  update hazard_open set hazards = hazards - 1
    where grade = old.grade and street = old.street and old.ended_on is null;
  delete from hazard_open where grade = old.grade and street = old.street and hazards = 0;
  insert into hazard_open (grade, street, hazards) select new.grade, new.street, 1 where new.ended_on is null
    on conflict (grade, street) do update set hazards = hazards + 1;
end;

-- Major hazards by the months in which they were found and ended, with what the returns ask of them.
create table major_month (
  -- Empty while it is open.
  ended_month text not null,
  street text not null,
  sector text not null,
  found_month text not null,
  ended_how text not null,
  -- The five commitments (五落实), in the order of `major_hazard`: 11011.
  commitments text not null,
  listed text not null,
  hazards integer not null,
  fen integer not null,
  primary key (ended_month, street, sector, found_month, ended_how, commitments, listed)
) strict, without rowid;
insert into major_month
  select coalesce(substr(ended_on, 1, 7), ''), street, sector, substr(found_on, 1, 7), coalesce(ended_how, ''),
    responsible || measures || funded || dated || planned, listed, count(*),
    sum(cast(round(funds * 1000000) as integer))
  from major_hazard group by 1, 2, 3, 4, 5, 6, 7;
