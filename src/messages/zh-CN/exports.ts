import type { Details } from '../../domain/problem.ts';
import { exportColumns } from './export-columns.ts';

const FILTERS: Readonly<Record<string, string>> = {
  from: '日期',
  to: '日期',
  street: '街道',
  sector: '行业',
  grade: '等级',
  status: '状态',
  enterpriseId: '企业',
  inspector: '检查人员',
  openOnly: '未销号',
  listedOnly: '挂牌',
  overdueOn: '逾期',
  dueBefore: '整改期限',
};

function filtersNamed(names: unknown): string {
  const words = (Array.isArray(names) ? names : []).map((name) => FILTERS[name] ?? name);
  return [...new Set(words)].join('、');
}

/** Tables for other programs, and the way back in. */
export const exports = {
  columns: exportColumns,
  tables: {
    inspections: '检查',
    answers: '作答',
    hazards: '台账',
    documents: '文书',
    verifications: '复查',
    extensions: '延期',
    'major-hazards': '重大隐患',
    enterprises: '企业',
    'four-orders': '四单',
    tasks: '待办',
    overdue: '逾期',
    all: '全部',
  },
  words: {
    yesNo: { 1: '是', 0: '否' },
    outcome: { effective: '合格', ineffective: '不合格' },
    task: {
      order: '下达整改文书',
      'report-major': '上报重大隐患',
      commit: '补齐五落实',
      rectify: '督促整改',
      verify: '复查',
      accept: '验收',
      delist: '摘牌',
      close: '销号',
    },
  },
  commands: {
    export: '导出表格：csv、xlsx 或 jsonl',
    import: '导入其他系统或脚本的数据',
    importInspections: '导入已完成的检查（答题文件格式），先全部核对，再一次写入',
  },
  options: {
    table:
      '哪张表：inspections、answers、hazards、documents、verifications、extensions、major-hazards、enterprises、four-orders、tasks、overdue；all 为全部',
    month: '只导出这个月，如 2026-11',
    from: '从这一天起',
    to: '到这一天为止',
    columns: '只要这些列，用逗号分开；可写列名或代码',
    profile: '用保存的方案：exports 文件夹里的名称，或 .yaml 文件',
    format: 'csv、xlsx 或 jsonl；默认看 --out 的扩展名，否则 csv',
    encoding: 'csv 的编码：utf8（带 BOM）或 gb18030',
    substitute: '编码容纳不了的字符换成“?”，并逐一列出',
    raw: '给程序读：不带 BOM，行尾 LF，不防公式，用代码不用文字',
    withContacts: '电话不掩码',
    out: '写到这个文件（all 时为文件夹），旁边附核对清单',
    importFile: '.jsonl 文件（每行一次检查），或装有 .yaml、.json 文件的文件夹',
    dryRun: '只核对，不写入',
  },
  written: (rows: number, path: string) => `已导出 ${rows} 行：${path}`,
  unfiltered: (table: string, filters: readonly string[]) =>
    `! ${table}不能按${filtersNamed(filters)}筛选，这一项不作限制。`,
  substituted: (row: number, column: string, character: string) =>
    `! 第${row}行“${column}”：${character} 换成了“?”`,
  moreSubstituted: (count: number) => `! 另有 ${count} 处`,
  imported: (stored: number, known: number) =>
    `已导入 ${stored} 次检查${known > 0 ? `；${known} 次早已在库，未动` : ''}。`,
  checked: (count: number, known: number) =>
    `核对无误：${count} 次检查${known > 0 ? `，其中 ${known} 次已在库` : ''}。什么都没有写入。`,
  manifestName: '核对_manifest.json',
  problems: {
    'export.rows-missing': (d: Details) =>
      `${d.table} 第 ${d.from} 至 ${d.to} 行引用的记录不存在，导出不完整。请运行 xh-safety check。`,
    'export.column-unknown': (d: Details) =>
      `表 ${d.table} 没有这些列：${list(d.columns)}。可选：${list(d.known)}。`,
    'export.days-reversed': (d: Details) => `开始日期 ${d.from} 晚于结束日期 ${d.to}。`,
    'export.no-columns': () => '--columns 没有写列名。',
    'export.filter-not-here': (d: Details) => `表 ${d.table} 不能按${filtersNamed(d.filters)}筛选。`,
    'export.file-needed': (d) => `${d.format} 要写成文件，请用 --out 指明，例如 --out ${d.file}。`,
    'export.out-needed': () => '导出全部表要用 --out 指明文件夹。',
    'export.sheet-too-large': () => '一张工作表超过 4 GB，xlsx 放不下。请减少列，或用 csv。',
    'export.profile-invalid': (d: Details) => `导出方案有 ${d.count} 处错误，未采用。`,
    'export.profile-missing': (d: Details) => `没有导出方案“${d.name}”。应放在 ${d.path}。`,
    'export.profile-table': (d: Details) => `方案“${d.name}”是给表 ${d.of} 用的，不是 ${d.table}。`,
    'export.character': (d: Details) =>
      `第${d.row}行“${d.column}”有 ${d.encoding} 容纳不了的字符 ${d.character}。请改用 utf8，或加 --substitute。`,
    'export.encoding-csv': () => '--encoding 只用于 csv。',
    'export.file-changed': (d: Details) => `${d.path} 边上的核对清单对不上，请换一个文件名。`,
    'import.not-visits': (d: Details) =>
      `${d.path} 不是检查记录。可导入 .jsonl、.json、.yaml 文件，或装有这些文件的文件夹；单位花名册（Excel、CSV）请用 enterprise import。`,
    'import.invalid': (d: Details) => `共 ${d.count} 处错误，什么都没有写入。`,
    'import.ends-before-start': () => '完成时间早于开始时间。',
    'import.checklist-unknown': (d: Details) => `没有“${d.id}”这张检查表。现有：${list(d.known)}。`,
    'import.id-twice': (d: Details) => `标识“${d.id}”出现了两次。`,
    'import.number-taken': (d: Details) => `编号“${d.number}”已属于另一条记录。`,
    'import.no-hazard': (d: Details) => `检查项“${d.item}”没有隐患，不能有后续步骤。`,
    'import.nothing': (d: Details) => `${d.path} 里没有可导入的检查（.jsonl、.yaml、.json）。`,
  } as Record<string, (d: Details) => string>,
};

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join('、') : String(values ?? '');
}
