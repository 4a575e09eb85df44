-- 整改资金 of the hazards found in a month, general ones too, in whole 分 (万元 × 1,000,000): decimals would not add up.

create table hazard_fund_month (
  found_month text not null,
  -- Empty while not voided.
  voided_month text not null,
  street text not null,
  sector text not null,
  fen integer not null,
  primary key (found_month, voided_month, street, sector)
) strict, without rowid;
insert into hazard_fund_month
  select found_month, voided_month, street, sector, sum(fen) from (
    select substr(found_on, 1, 7) as found_month,
      case when ended_how = 'voided' then substr(ended_on, 1, 7) else '' end as voided_month, street, sector,
      cast(round(1000000 * coalesce(
        json_extract(body, '$.rectification.funds'), json_extract(body, '$.commitments.funds')
      )) as integer) as fen
    from hazard
  ) as amount
  where fen > 0 group by 1, 2, 3, 4;
