import { spawnSync } from 'node:child_process';

/** A Python that has openpyxl; undefined where there is none. */
export const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
);

/** What a script prints as JSON. */
export function python(script: string, ...args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(PYTHON ?? 'python3', ['-c', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** A workbook's first sheet: each cell's value, number format and type. */
export const READ_XLSX = `
import json, sys, openpyxl
ws = openpyxl.load_workbook(sys.argv[1]).active
rows = [[(c.value.isoformat()[:10] if hasattr(c.value, 'isoformat') else c.value, c.number_format, c.data_type) for c in row] for row in ws.iter_rows()]
print(json.dumps({'rows': rows, 'freeze': ws.freeze_panes, 'filter': ws.auto_filter.ref, 'width': ws.column_dimensions['A'].width}))`;

/** What `READ_XLSX` prints. */
export interface Sheet {
  readonly rows: readonly (readonly [unknown, string, string])[][];
  readonly freeze: string;
  readonly filter: string;
}

/** Excel reads _xHHHH_ as that character; openpyxl leaves it to its callers. */
export function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
