// The same papers by npm `docx`: `node npm-docx.mjs <count> <model.json> <folder>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

const [, , count, model, folder] = process.argv;
const { head, blocks } = JSON.parse(readFileSync(model, 'utf8')).model;
const line = (text) => new Paragraph({ children: [new TextRun({ text, font: '仿宋_GB2312', size: 24 })] });
const cell = (text) => new TableCell({ children: [line(text)] });
const row = (cells) => new TableRow({ children: cells.map(cell) });

function children({ type, paragraphs, columns, rows, lines, seal, below }) {
  if (type === 'text') return paragraphs.map(line);
  if (type === 'table')
    return [new Table({ rows: [row(columns.map(({ title }) => title)), ...rows.map(row)] })];
  return [...lines, seal.issuer, seal.date, ...below].map(line);
}

for (let index = 0; index < Number(count); index++) {
  const top = [head.issuer, head.title, `（桃街）安改字〔2026〕${index}号`, `示例${index}餐饮有限公司：`];
  const document = new Document({
    sections: [{ children: [...top.map(line), ...blocks.flatMap(children)] }],
  });
  writeFileSync(`${folder}/${index}.docx`, await Packer.toBuffer(document));
}
