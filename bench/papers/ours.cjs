// Makes so many papers of a model by the built formats: `node ours.cjs <dist> <format> <count> <model.json> <folder>`.
const { readFileSync, writeFileSync } = require('node:fs');
const [, , dist, format, count, model, folder] = process.argv;
const render = require(`${dist}/report-${format}.js`)[format];
const { model: first, words } = JSON.parse(readFileSync(model, 'utf8'));
const font = () => readFileSync(`${dist}/fonts/xh-safety-serif.ttf`);
for (let index = 0; index < Number(count); index++) {
  const head = {
    ...first.head,
    number: `（桃街）安改字〔2026〕${index}号`,
    addressee: `示例${index}餐饮有限公司：`,
  };
  writeFileSync(`${folder}/${index}.${format}`, render({ ...first, head }, words, { font }));
}
