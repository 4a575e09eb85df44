import { fileURLToPath } from 'node:url';
import { samplePaper } from '../../src/app/papers/sample-paper.ts';
import { compilePapers } from '../../src/content/paper-folder.ts';
import { zhCN } from '../../src/messages/zh-CN/index.ts';
import type { PaperModel } from '../../src/report/paper-model.ts';

const RULES = compilePapers(fileURLToPath(new URL('../../seeds/papers', import.meta.url)));

/** A rectification notice of eight findings. */
export function noticeOfEight(): PaperModel {
  const sample = samplePaper('rectification-notice', RULES, zhCN);
  const blocks = sample.blocks.map((block) =>
    block.type === 'table' ? { ...block, rows: Array.from({ length: 8 }, (_, row) => cells(row)) } : block,
  );
  return { ...sample, blocks };
}

function cells(row: number): string[] {
  return [
    String(row + 1),
    `后厨${row}号灶台`,
    '未安装可燃气体报警器，燃气管道穿越操作间未设套管，软管长度超过二米',
    `见图${row + 1}`,
    '安装可燃气体报警器，装好以前停止用气；更换专用软管',
    '《中华人民共和国安全生产法》第36条',
    '2026年11月30日',
  ];
}
