import { exportColumns as english } from '../../messages/en/export-columns.ts';
import { exportColumns as chinese } from '../../messages/zh-CN/export-columns.ts';
import type { ColumnHead } from '../../store/export-store.ts';

/** Every name by which columns may be asked for: ids, and labels in both languages. */
export function namesOfColumns(columns: readonly ColumnHead[]): string[] {
  return columns.flatMap(({ id }) => [id, chinese[id] ?? id, english[id] ?? id]);
}

/** The ids of the columns that are asked for; what is no label stays as it is. */
export function columnIds(columns: readonly ColumnHead[], names: string | undefined): string[] {
  if (names === undefined) return columns.map(({ id }) => id);
  return names
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => columns.find(({ id }) => [id, chinese[id], english[id]].includes(name))?.id ?? name);
}
