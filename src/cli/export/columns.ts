import { Problem } from '../../domain/problem.ts';
import { exportColumns as english } from '../../messages/en/export-columns.ts';
import { exportColumns as chinese } from '../../messages/zh-CN/export-columns.ts';
import type { ColumnHead } from '../../store/export-store.ts';

/** Every name by which columns may be asked for: ids, and labels in both languages. */
export function namesOfColumns(columns: readonly ColumnHead[]): string[] {
  return columns.flatMap(({ id }) => [id, chinese[id] ?? id, english[id] ?? id]);
}

/** The ids of the columns that are asked for; what is no label stays as it is. @throws Problem `export.no-columns` */
export function columnIds(columns: readonly ColumnHead[], names: string | undefined): string[] {
  if (names === undefined) return columns.map(({ id }) => id);
  const asked = names
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (asked.length === 0) throw new Problem('export.no-columns');
  return asked.map(
    (name) => columns.find(({ id }) => [id, chinese[id], english[id]].includes(name))?.id ?? name,
  );
}
