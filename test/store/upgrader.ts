// A program of its own: begins to upgrade the database of the first argument, and never gets done with it.
import { latestVersion, shippedMigrations } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite-file.ts';

const [file = ''] = process.argv.slice(2);
const endless = `create table next (x integer) strict; drop table hazard;
  insert into next with recursive numbers (n) as (select 1 union all select n + 1 from numbers) select n from numbers;`;
openSqlite(file, [
  ...shippedMigrations(),
  { number: latestVersion(shippedMigrations()) + 1, name: '9999-next.sql', sql: () => endless },
]);
