// The same papers by pdfmake, with our font: `node pdfmake.mjs <count> <model.json> <folder> <font>`.
import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';

const [, , count, model, folder, font] = process.argv;
const { head, blocks } = JSON.parse(readFileSync(model, 'utf8')).model;
pdfmake.setFonts({ Serif: { normal: font, bold: font, italics: font, bolditalics: font } });

function content({ type, paragraphs, columns, rows, lines, seal, below }) {
  if (type === 'text') return paragraphs;
  if (type === 'table')
    return [
      {
        table: {
          headerRows: 1,
          widths: columns.map(({ share }) => `${share - 2}%`),
          body: [columns.map(({ title }) => title), ...rows],
        },
      },
    ];
  return [...lines, seal.issuer, seal.date, ...below];
}

for (let index = 0; index < Number(count); index++) {
  const top = [head.issuer, head.title, `（桃街）安改字〔2026〕${index}号`, `示例${index}餐饮有限公司：`];
  const definition = {
    defaultStyle: { font: 'Serif', fontSize: 12 },
    content: [...top, ...blocks.flatMap(content)],
  };
  await pdfmake.createPdf(definition).write(`${folder}/${index}.pdf`);
}
