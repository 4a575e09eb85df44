-- 整改资金 of the hazards found on a day, general ones too, in whole 分 (万元 × 1,000,000): decimals would not add up.

create table hazard_fund_day (
  found_on text not null,
  -- Empty while not voided.
  voided_on text not null,
  street text not null,
  sector text not null,
  fen integer not null,
  primary key (found_on, street, sector, voided_on)
) strict, without rowid;
insert into hazard_fund_day
  select found_on, voided_on, street, sector, sum(fen) from (
    select found_on, case when ended_how = 'voided' then ended_on else '' end as voided_on, street, sector,
      cast(round(1000000 * coalesce(
        json_extract(s.body, '$.rectification.funds'), json_extract(s.body, '$.commitments.funds')
      )) as integer) as fen
    from hazard join hazard_state s on s.hazard_id = hazard.id
  ) as amount
  where fen > 0 group by found_on, street, sector, voided_on;
