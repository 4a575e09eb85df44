-- Verifications and extensions are rows of the log: found without reading all of it, and counted for the ledger.
create index event_step on event (json_extract(body, '$.data.type'), entity)
  where type = 'hazard' and json_extract(body, '$.data.type') in ('extended', 'verified');
