import type { PaperFormat, PaperLayoutWords } from './formats.ts';
import { type Markup, html as page } from './html-markup.ts';
import { styleOf } from './html-style.ts';
import type { Block, Field, PaperModel, PaperPhoto } from './paper-model.ts';
import { BOXES } from './paper-style.ts';

/** The paper as one file that needs nothing else and can load nothing else; made to be printed on A4. */
export const html: PaperFormat = (model, t) =>
  page`<!doctype html>
<html lang="${t.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.head.title} ${model.about.name}</title>
<style>${styleOf(model.layout)}</style>
</head>
<body class="${model.layout}">
<header>
${headOf(model)}
</header>
<main>
${line('to', model.head.addressee)}${model.blocks.map(blockOf)}</main>
${linesOf('every', model.everyPage)}${model.photos.length > 0 ? annexOf(model, t) : []}
</body>
</html>
`.markup;

function headOf({ layout, head }: PaperModel): Markup[] {
  const title = head.title === '' ? page`` : page`<h1>${head.title}</h1>\n`;
  const number = line('number', head.number);
  return [
    line('mark', head.mark),
    line('mark', head.translation),
    line('banner', head.banner),
    line('issuer', head.issuer),
    ...(layout === 'letter' ? [number, title] : [title, number]),
  ];
}

function line(name: string, text: string): Markup {
  return text === '' ? page`` : page`<p class="${name}">${text}</p>\n`;
}

function linesOf(name: string, lines: readonly string[]): Markup[] {
  return lines.map((text) => page`<p class="${name}">${text}</p>\n`);
}

function blockOf(block: Block): Markup {
  switch (block.type) {
    case 'text':
      return page`${headingOf(block.heading)}${linesOf(block.look, block.paragraphs)}`;
    case 'fields':
      return page`<table class="fields">
<tbody>
${block.rows.map(boxesOf)}</tbody>
</table>
`;
    case 'table':
      return page`${headingOf(block.heading)}${tableOf(block)}`;
    case 'sign-off':
      return signOffOf(block);
  }
}

function headingOf(heading: string): Markup {
  return heading === '' ? page`` : page`<h2>${heading}</h2>\n`;
}

// Forty-eight columns, of which a row of one, two, three or four boxes takes whole ones.
function boxesOf(row: readonly Field[]): Markup {
  const [label, box] = BOXES[row.length] ?? [1, 1];
  const cells = row.map(
    (field) =>
      page`<th scope="row" colspan="${label}">${field.label}</th><td colspan="${box}">${field.value}</td>`,
  );
  return page`<tr>${cells}</tr>\n`;
}

function tableOf({ columns, rows }: Block & { type: 'table' }): Markup {
  return page`<table>
<colgroup>${columns.map(({ share }) => page`<col style="width:${share}%">`)}</colgroup>
<thead><tr>${columns.map(({ title }) => page`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => page`<tr>${cells.map((cell, index) => cellOf(cell, columns[index]?.align))}</tr>\n`)}</tbody>
</table>
`;
}

function cellOf(text: string, align: 'centre' | undefined): Markup {
  return align ? page`<td class="centre">${text}</td>` : page`<td>${text}</td>`;
}

function signOffOf({ lines, seal, below }: Block & { type: 'sign-off' }): Markup {
  const left = page`<div>
${lines.map(signatureOf)}</div>`;
  const right = seal ? page`<div class="seal"><p>${seal.issuer}<br>${seal.date}</p></div>` : page``;
  return page`<section class="sign">
${left}
${right}
</section>
${linesOf('note', below)}`;
}

// Parts between wide spaces stay whole, so that a label stays with what is written behind it.
function signatureOf(line: string): Markup {
  const parts = line.split(/(\u3000+)/);
  return page`<p class="signature">${parts.map((part, at) => (at % 2 === 1 ? page`${part}` : page`<span>${part}</span>`))}</p>\n`;
}

function annexOf({ photos }: PaperModel, t: PaperLayoutWords): Markup {
  return page`<section class="annex">
<h2>${t.photosTitle}</h2>
${photos.map(figureOf)}</section>`;
}

function figureOf({ caption, content }: PaperPhoto): Markup {
  if (!content) return page`<figure><figcaption>${caption}</figcaption></figure>\n`;
  const source = `data:${content.mime};base64,${Buffer.from(content.bytes).toString('base64')}`;
  return page`<figure><img src="${source}" alt="${caption}"><figcaption>${caption}</figcaption></figure>\n`;
}
