import type { Enterprise } from '../domain/enterprise.ts';
import type { Driver } from './driver.ts';
import { one } from './driver.ts';
import { append } from './event-log.ts';
import type { Store } from './store.ts';

type Part = Pick<Store, 'recordEnterprise' | 'enterprise' | 'searchEnterprises'>;

/** The registry of what is inspected. */
export function enterprisesIn(db: Driver): Part {
  return {
    recordEnterprise: (enterprise, author) =>
      db.transaction((tx) =>
        append(tx, [{ type: 'enterprise.recorded', entity: enterprise.id, data: enterprise }], author),
      ),
    enterprise: async (id) => parse(await one<Body>(db, 'select body from enterprise where id = $1', [id])),
    searchEnterprises: async (term, limit) => {
      const rows = await db.query<Body>(
        `select body from enterprise
         where name like $1 escape '\\' or credit_code like $1 escape '\\'
         order by case when name = $2 or credit_code = $2 then 0 when name like $3 escape '\\' then 1 else 2 end,
           name, id
         limit $4`,
        [`%${escapeLike(term)}%`, term, `${escapeLike(term)}%`, limit],
      );
      return rows.map((row) => JSON.parse(row.body) as Enterprise);
    },
  };
}

interface Body {
  readonly body: string;
}

function parse(row: Body | undefined): Enterprise | undefined {
  return row && (JSON.parse(row.body) as Enterprise);
}

function escapeLike(term: string): string {
  return term.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
