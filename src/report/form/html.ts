import { type Markup, html as page } from '../html-markup.ts';
import { COLUMNS } from './form-grid.ts';
import type {
  FormChecklist,
  FormHazards,
  FormItem,
  FormLine,
  FormMessages,
  FormModel,
  FormSection,
} from './form-model.ts';
import { footerStyle, style } from './html-style.ts';

/** The form as one file that needs nothing else and can load nothing else; made to be printed on A4. */
export function formHtml(model: FormModel, t: FormMessages): string {
  return page`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.title}</title>
<style>${style}${model.checklists.map((checklist, index) => footerStyle(checklist, index, t))}</style>
</head>
<body>
${model.checklists.map((checklist, index) => checklistPart(checklist, index, t))}</body>
</html>
`.markup;
}

function checklistPart(checklist: FormChecklist, index: number, t: FormMessages): Markup {
  const { title, origin, howTo, enterprise, sections, hazards, signatures, version } = checklist;
  return page`<main class="list${index + 1}">
<h1>${title}</h1>
<p class="origin">${origin}</p>
<table>${columns(COLUMNS.fields)}<tbody>${fieldRows(enterprise)}</tbody></table>
<p class="note">${howTo}</p>
${sections.map((section) => sectionTable(section, t))}<section>
${hazardTable(hazards)}<table class="sign">${columns(COLUMNS.signatures)}<thead>${titleRow(signatures.title, COLUMNS.signatures.length)}</thead>
<tbody>${fieldRows(signatures.lines)}</tbody></table>
<p class="note">${version}</p>
</section>
</main>
`;
}

function columns(widths: readonly number[]): Markup {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return page`<colgroup>${widths.map((width) => page`<col style="width:${(width * 100) / total}%">`)}</colgroup>\n`;
}

function titleRow(title: string, span: number): Markup {
  return page`<tr><th class="title" colspan="${span}">${title}</th></tr>`;
}

function labelRow(labels: readonly string[]): Markup {
  return page`<tr>${labels.map((label) => page`<th scope="col">${label}</th>`)}</tr>`;
}

function fieldRows(lines: readonly FormLine[]): Markup[] {
  return lines.map((line) => {
    const span = line.length === 1 ? 3 : 1;
    const cells = line.map(
      ({ label, content }) =>
        page`<th scope="row">${label}</th><td colspan="${span}">${content.map(choice)}</td>`,
    );
    return page`<tr class="field">${cells}</tr>\n`;
  });
}

function choice(text: string): Markup {
  return page`<span>${text}</span> `;
}

function sectionTable({ title, items }: FormSection, t: FormMessages): Markup {
  const { number, item, result, remark } = t.columns;
  return page`<table>${columns(COLUMNS.items)}<thead>${titleRow(title, COLUMNS.items.length)}
${labelRow([number, item, result, remark])}</thead>
<tbody>
${items.map(itemRow)}</tbody></table>
`;
}

function itemRow({ number, text, notes, results, measure }: FormItem): Markup {
  return page`<tr class="item"><td class="centre">${number}</td><td>${text}${notes.map((note) => page`<p>${note}</p>`)}</td>\
<td>${results.map(line)}</td><td class="remark">${measure.map(line)}</td></tr>
`;
}

function line(text: string): Markup {
  return page`<span>${text}</span><br>`;
}

function hazardTable({ title, columns: labels, row, rows }: FormHazards): Markup {
  const cells = row.map((lines) => page`<td class="centre">${lines.map(line)}</td>`);
  return page`<table>${columns(COLUMNS.hazards)}<thead>${titleRow(title, labels.length)}
${labelRow(labels)}</thead>
<tbody>${Array.from({ length: rows }, () => page`<tr class="hazard">${cells}</tr>\n`)}</tbody></table>
`;
}
