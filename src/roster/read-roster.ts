import { Problem } from '../domain/problem.ts';
import { fileKind } from './file-kind.ts';
import { MEGABYTE, ROSTER_LIMITS, type RosterFile } from './roster.ts';

/**
 * Reads an XLSX or CSV file, whatever its name says.
 *
 * @throws Problem `roster.*` for other formats by their names, for damaged files, and for what is beyond the limits;
 * hostile files are refused before they are unpacked.
 */
export async function readRoster(bytes: Uint8Array): Promise<RosterFile> {
  if (bytes.length > ROSTER_LIMITS.bytes) {
    throw new Problem('roster.too-large', { megabytes: ROSTER_LIMITS.bytes / MEGABYTE });
  }
  if (fileKind(bytes) === 'zip') {
    const { readWorkbook } = await import('./xlsx.ts');
    return { format: 'xlsx', sheets: await readWorkbook(bytes), delimiter: ',' };
  }
  const { readCsv } = await import('./csv.ts');
  return readCsv(bytes);
}
