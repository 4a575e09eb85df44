import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportProfile, readExportProfile } from '../../content/export-profile.ts';
import { Problem } from '../../domain/problem.ts';
import { EXPORT_TABLES } from '../../store/export-store.ts';
import type { Context } from '../context.ts';
import { showDiagnostics } from '../diagnostics.ts';
import { readNamedFile } from '../read-file.ts';
import { namesOfColumns } from './columns.ts';

/** The profile of that name, or in that file. @throws Problem `export.profile-*`, after the faults were shown */
export async function exportProfile(context: Context, name: string, table: string): Promise<ExportProfile> {
  const isFile = /\.ya?ml$/.test(name);
  const path = isFile ? name : join(context.home, 'exports', `${name}.yaml`);
  if (!isFile && !existsSync(path)) throw new Problem('export.profile-missing', { name, path });
  const bytes = readNamedFile(path);
  const store = await context.store();
  const columns = new Map(
    await Promise.all(
      EXPORT_TABLES.map(async (id) => [id as string, namesOfColumns(await store.exportColumns(id))] as const),
    ),
  );
  const { profile, diagnostics } = readExportProfile(path, bytes, {
    tables: EXPORT_TABLES,
    columns: (id) => columns.get(id) ?? [],
  });
  if (!profile) {
    showDiagnostics(context, context.io.err, diagnostics, () => new TextDecoder().decode(bytes));
    throw new Problem('export.profile-invalid', { count: diagnostics.length });
  }
  if (profile.table !== table) throw new Problem('export.profile-table', { name, of: profile.table, table });
  return profile;
}
