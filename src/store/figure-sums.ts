import type { Queries } from './driver.ts';

/** Amounts by column. */
export type Sums = Readonly<Record<string, number>>;

/** What is to be added to one row of a table of sums. */
export interface Cells {
  readonly table: keyof typeof SUM_TABLES;
  readonly key: readonly string[];
  readonly sums: Sums;
}

/** The tables of sums: the columns that name a row, and those that are added up. */
export const SUM_TABLES = {
  hazard_flow: {
    key: ['month', 'street', 'sector', 'grade'],
    sums: ['found', 'closed', 'voided', 'transferred'],
  },
  hazard_cohort: {
    key: ['found_month', 'month', 'street', 'sector', 'grade'],
    sums: ['found', 'fixed', 'voided', 'funds'],
  },
  hazard_stock: { key: ['street', 'sector', 'grade'], sums: ['open'] },
  visit_month: {
    key: ['month', 'street', 'sector'],
    sums: ['enterprises', 'visits', 'routine', 'special', 'single_case', 'rechecks', 'persons'],
  },
  registry_count: { key: ['street', 'sector'], sums: ['enterprises'] },
} as const;

interface Statements {
  readonly add: string;
  readonly clear: string;
}

// Written once: the driver keeps a prepared statement for each text.
const STATEMENTS = Object.fromEntries(
  Object.entries(SUM_TABLES).map(([table, columns]) => [table, statementsFor(table, columns)]),
);

function statementsFor(
  table: string,
  { key, sums }: { readonly key: readonly string[]; readonly sums: readonly string[] },
): Statements {
  const all = [...key, ...sums];
  const places = all.map((_, index) => `$${index + 1}`).join(', ');
  const added = sums.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');
  const found = key.map((name, index) => `${name} = $${index + 1}`).join(' and ');
  const empty = sums.map((name) => `${name} = 0`).join(' and ');
  return {
    add: `insert into ${table} (${all.join(', ')}) values (${places})
      on conflict (${key.join(', ')}) do update set ${added}`,
    clear: `delete from ${table} where ${found} and ${empty}`,
  };
}

/** Adds to a row of sums. A row of nothing but zeros is taken out: it says as much as none. */
export async function addTo(
  tx: Queries,
  table: Cells['table'],
  key: readonly string[],
  sums: Sums,
): Promise<void> {
  const { add, clear } = STATEMENTS[table]!;
  const values = SUM_TABLES[table].sums.map((name) => sums[name] ?? 0);
  await tx.run(add, [...key, ...values]);
  if (values.some((value) => value < 0)) await tx.run(clear, key);
}

/** What has to be added so that the first cells become the second. */
export function differences(before: readonly Cells[], after: readonly Cells[]): Cells[] {
  const merged = new Map<string, Cells>();
  const take = (cells: readonly Cells[], sign: 1 | -1) => {
    for (const { table, key, sums } of cells) {
      const name = [table, ...key].join('\n');
      const known = merged.get(name)?.sums ?? {};
      const added = Object.entries(sums).map(([column, sum]) => [column, (known[column] ?? 0) + sign * sum]);
      merged.set(name, { table, key, sums: { ...known, ...Object.fromEntries(added) } });
    }
  };
  take(before, -1);
  take(after, 1);
  return [...merged.values()].filter(({ sums }) => Object.values(sums).some((sum) => sum !== 0));
}
