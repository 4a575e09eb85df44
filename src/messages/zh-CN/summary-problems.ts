import type { Details } from '../../domain/problem.ts';

/** What can be wrong with a summary that is asked for. */
export const summaryProblems: Record<string, (d: Details) => string> = {
  'summary.bad-period': (d) => `“${d.value}”不是一个统计期。请写 2026-11（月）、2026-Q4（季）或 2026（年）。`,
  'summary.bad-cut-off': (d) => `每月截止日只能是 1 到 ${d.last}，不能是“${d.value}”。`,
  'summary.unbalanced': (d) =>
    `${d.street}${d.grade === 'major' ? '重大' : '一般'}隐患账不平：期初${d.opening}＋新增${d.found}－销号${d.closed}－撤销${d.voided}－移交${d.transferred}≠期末${d.closing}（${d.from} 至 ${d.to}）。${list(d.numbers) ? `有问题的隐患：${list(d.numbers)}。` : ''}请运行 check 找出改动，再运行 check --rebuild。`,
  'summary.unknown-figure': (d) =>
    `没有“${d.figure}”这个数字。写法如 A4、A4@燃气、C8@桃源，或表上的名称；编号见 summary --json。`,
  'summary.rate-explained': (d) =>
    `${d.figure} 是比率，由 ${d.part} 除以 ${d.whole} 得出；请分别查看这两个数字。`,
  'summary.not-explained': (d) => `${d.figure} 是填写的数字，背后没有明细，见 summary set --list。`,
  'summary.recount-differs': (d) =>
    `${d.figure} 汇总为 ${d.value}，按明细核算为 ${d.recounted}，两者不一致。请运行 check，再运行 check --rebuild。`,
  'summary.found-differs': (d) =>
    `${d.from} 至 ${d.to} 发现的隐患，分项统计为 ${d.value} 项，增减流水为 ${d.recounted} 项，两者不一致。请运行 check 找出改动，再运行 check --rebuild。`,
  'summary.not-begun': (d) => `${d.day} 早于这一期的第一天 ${d.from}，那时还没有可统计的。`,
  'summary.out-needed': (d) =>
    d.format === 'csv'
      ? 'csv 每张表一个文件，请用 --out 指明文件夹。'
      : `${d.format} 要写成文件，请用 --out 指明，例如 --out 月报.${d.format}。`,
  'summary.not-a-number': (d) =>
    `${d.label}应是${d.isMoney ? '数字，最多六位小数' : '整数'}，不能是“${d.value}”。`,
};

function list(values: unknown): string {
  return Array.isArray(values) ? values.join('、') : String(values ?? '');
}
