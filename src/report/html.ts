import type { Format } from './formats.ts';
import { type Markup, html as page } from './html-markup.ts';
import { style } from './html-style.ts';
import type { NoticeHazard, NoticeModel, NoticePhoto, ReportMessages } from './notice-model.ts';
import { withoutMetadata } from './photo-copy.ts';

/** The notice as one file that needs nothing else and can load nothing else; made to be printed on A4. */
export const html: Format = (model, t) =>
  page`<!doctype html>
<html lang="${t.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.title} ${model.enterprise.name}</title>
<style>${style}</style>
</head>
<body>
<header>
${marksOf(model)}
<h1>${model.issuer}<br>${model.title}</h1>
<p>${model.number}</p>
</header>
<main>
<p class="to">${model.addressee}</p>
<p class="body">${model.opening}</p>
${tableOf(model, t)}
${model.requests.map((request) => page`<p class="body">${request}</p>\n`)}
${signOffOf(model, t)}
<p class="body">${model.copies}</p>
</main>
${model.photos.length > 0 ? annexOf(model, t) : []}
</body>
</html>
`.markup;

function marksOf({ draft, translation }: NoticeModel): Markup[] {
  return [draft, translation]
    .filter((mark) => mark !== '')
    .map((mark) => page`<p class="mark">${mark}</p>\n`);
}

/** Shares of the width in per cent, in the order of the columns. */
const WIDTHS = [6, 12, 25, 9, 20, 16, 12];

function tableOf({ hazards }: NoticeModel, t: ReportMessages): Markup {
  const { number, place, finding, photos, requirement, basis, dueOn } = t.columns;
  const headings = [number, place, finding, photos, requirement, basis, dueOn];
  return page`<table>
<colgroup>${WIDTHS.map((width) => page`<col style="width:${width}%">`)}</colgroup>
<thead><tr>${headings.map((heading) => page`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${hazards.map(rowOf)}</tbody>
</table>`;
}

function rowOf({ row, place, finding, photos, requirement, basis, due }: NoticeHazard): Markup {
  const cells = [[place], finding, [photos], [requirement], basis, [due]];
  return page`<tr><td class="centre">${row}</td>${cells.map((lines) => page`<td>${lines.map(line)}</td>`)}</tr>\n`;
}

function line(text: string): Markup {
  return page`<p>${text}</p>`;
}

function signOffOf({ inspectors, issuer, date }: NoticeModel, t: ReportMessages): Markup {
  const signatures = inspectors.map(
    ({ certificate }) => page`<p>${t.inspectorSignature}${t.blank}<br>${t.certificate}${certificate}</p>\n`,
  );
  return page`<section class="sign">
<div>
${signatures}<p>${t.receipt}<br>${t.blank}</p>
<p>${t.receiptDate}${t.blank}</p>
<p>${t.delivery}</p>
<p>${t.refusal}</p>
</div>
<div class="seal"><p>${issuer}${t.seal}<br>${date}</p></div>
</section>`;
}

function annexOf({ photos }: NoticeModel, t: ReportMessages): Markup {
  return page`<section class="annex">
<h2>${t.photosTitle}</h2>
${photos.map(figureOf)}</section>`;
}

function figureOf(photo: NoticePhoto): Markup {
  const source = `data:${photo.mime};base64,${Buffer.from(withoutMetadata(photo)).toString('base64')}`;
  return page`<figure><img src="${source}" alt="${photo.caption}"><figcaption>${photo.caption}</figcaption></figure>\n`;
}
