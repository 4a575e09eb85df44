import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import { csvTable } from '../../report/csv-table.ts';
import { html, type Markup } from '../../report/html-markup.ts';
import { publish } from '../publish.ts';

/** A paper in the index of a batch, with the names of its files. */
export interface Indexed {
  readonly day: string;
  readonly street: string;
  readonly name: string;
  readonly title: string;
  /** Empty for a draft. */
  readonly number: string;
  readonly inspection: string;
  readonly files: readonly string[];
}

/** The page to open. */
export const INDEX = 'index.html';

/** A visit whose paper could not be made. */
export interface Failure {
  readonly inspection: string;
  readonly enterprise: string;
  readonly street: string;
  readonly reason: string;
}

/**
 * Writes `index.html`, `index.csv` and, where something failed, the list of failures. Those of an earlier batch are
 * replaced; files of somebody else's that have these names are not.
 *
 * @throws Problem `file.exists`
 */
export function writeIndex(
  out: string,
  rows: readonly Indexed[],
  failures: readonly Failure[],
  { documents: { batch: t, columns: c }, words: { colon } }: Messages,
): void {
  const head = [c.issuedOn, c.street, c.addressee, c.name, c.number, c.inspection, c.files];
  const lines = rows.map((row) => [
    row.day,
    row.street,
    row.name,
    row.title,
    row.number || t.draft,
    row.inspection,
    row.files.join(' '),
  ]);
  replace(join(out, 'index.csv'), csvTable([head, ...lines]), csvTable([head]));
  replace(join(out, INDEX), page(rows, failures, head, t, colon), MARK);
  const failedHead = [c.inspection, c.addressee, c.street, t.reason];
  const failed = failures.map((one) => [one.inspection, one.enterprise, one.street, one.reason]);
  const path = join(out, `${t.failures}.csv`);
  replace(path, failed.length > 0 ? csvTable([failedHead, ...failed]) : undefined, csvTable([failedHead]));
}

const MARK = '<!doctype html>\n<!-- xh-safety index -->\n';

/** Puts a file in the place of one that begins as ours do; without bytes it only takes that one away. */
function replace(path: string, bytes: string | undefined, beginning: string): void {
  if (existsSync(path)) {
    const before = readFileSync(path, 'utf8');
    if (before === bytes) return;
    if (!before.startsWith(beginning)) {
      if (bytes === undefined) return;
      throw new Problem('file.exists', { path });
    }
    rmSync(path);
  }
  if (bytes !== undefined) publish(path, bytes);
}

function page(
  rows: readonly Indexed[],
  failures: readonly Failure[],
  head: readonly string[],
  t: Messages['documents']['batch'],
  colon: string,
): string {
  const { markup } = html`<html lang="${t.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${t.title}</title>
<style>
  body { margin: 2em auto; max-width: 70em; padding: 0 1em; font: 15px/1.6 system-ui, sans-serif; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: .3em .5em; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
  td:nth-child(1), td:nth-child(6) { white-space: nowrap; }
  a { margin-right: .6em; }
</style>
</head>
<body>
<h1>${t.title}</h1>
<p>${t.summary(rows.length, failures.length)}</p>
<table>
<thead><tr>${head.map((name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => line(row, t.draft))}</tbody>
</table>
${
  failures.length > 0
    ? html`<h2>${t.failures}</h2>
<ul>
${failures.map(
  (one) => html`<li>${one.inspection} ${one.enterprise}${colon}${one.reason}</li>
`,
)}</ul>
`
    : ''
}</body>
</html>
`;
  return MARK + markup;
}

function line({ day, street, name, title, number, inspection, files }: Indexed, draft: string): Markup {
  const links = files.map(
    (file) => html`<a href="${encodeURIComponent(file)}">${file.slice(file.lastIndexOf('.') + 1)}</a>`,
  );
  return html`<tr><td>${day}</td><td>${street}</td><td>${name}</td><td>${title}</td><td>${number || draft}</td><td>${inspection}</td><td>${links}</td></tr>
`;
}
