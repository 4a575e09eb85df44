-- What belongs to none of the ten sectors is counted under 'other', so that it has its own row in the returns; and an
-- enterprise that was visited in more than one street is known, because in the whole district it counts once.

create temp table ten (sector text primary key);
insert into ten values ('traffic'), ('hazchem'), ('fire'), ('construction'), ('gas'), ('special-equipment'), ('commerce'),
  ('culture-tourism'), ('campus'), ('new-risk');

insert into visit_sector
  select distinct inspection_id, 'other' from visit_sector where sector <> '' and sector not in (select sector from ten);
delete from visit_sector where sector not in ('', 'other') and sector not in (select sector from ten);

delete from enterprise_month where sector <> '' and sector not in (select sector from ten);
insert into enterprise_month
  select substr(i.completed_at, 1, 7), v.sector, i.street, i.enterprise_id, count(*)
  from visit_sector v join inspection i on i.id = v.inspection_id where v.sector = 'other' group by 1, 2, 3, 4;

delete from visit_month where sector <> '' and sector not in (select sector from ten);
insert into visit_month
  select substr(i.completed_at, 1, 7), i.street, v.sector, json_extract(i.body, '$.kind'), count(*),
    sum(json_array_length(i.body, '$.inspectors'))
  from visit_sector v join inspection i on i.id = v.inspection_id where v.sector = 'other' group by 1, 2, 3, 4;

delete from enterprise_count where sector <> '' and sector not in (select sector from ten);
insert into enterprise_count
  select street, 'other', count(*) from enterprise
  where status = 'active' and (
    json_array_length(body, '$.sectors') = 0
    or exists (select 1 from json_each(body, '$.sectors') s where s.value not in (select sector from ten))
  )
  group by street;

drop table ten;

create table moved_enterprise (enterprise_id text primary key) strict, without rowid;
insert into moved_enterprise
  select enterprise_id from enterprise_month group by enterprise_id having min(street) < max(street);
