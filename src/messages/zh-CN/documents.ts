import type { Details } from '../../domain/problem.ts';

/** The commands that issue, correct and void papers. */
export const documents = {
  group: '文书：拟稿、制发、更正、作废、送达',
  config: '设置：发文主体、规则',
  profile: '发文主体',
  rules: '随时间变化的规则（天数、条款）',
  kinds: {
    'inspection-plan': '现场检查方案',
    'inspection-notice': '检查通知书',
    'inspection-record': '现场检查记录',
    'measures-decision': '现场处理措施决定书',
    'rectification-order': '责令限期整改指令书',
    'rectification-notice': '安全隐患整改通知书',
    'verification-record': '整改复查意见书',
    'extension-reply': '整改延期批复',
    'supervision-listing': '重大事故隐患挂牌督办通知书',
    'delisting-notice': '重大事故隐患摘牌通知书',
    'transfer-letter': '移送函',
    'service-receipt': '送达回证',
    'work-reminder': '工作提醒单',
    'risk-alert': '风险警示单',
    'supervision-order': '问题督办单',
    'accountability-proposal': '问责建议单',
  },
  bodies: {
    'emergency-bureau': '应急管理局',
    'sector-department': '行业主管部门',
    subdistrict: '街道办事处',
    'commission-office': '安委会办公室',
  },
  statuses: { issued: '已制发', void: '作废' },
  ways: {
    'in-person': '直接送达',
    left: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达',
    'public-notice': '公告送达',
  },
  commands: {
    kinds: '有哪些文书，各由谁制发',
    draft: '拟一份草稿：不占文号',
    issue: '制发一份文书：先全面检查，再编文号并固定内容',
    list: '列出已制发的文书',
    show: '查看一份文书的来龙去脉',
    void: '作废一份文书：文号保留，不再使用',
    correct: '更正一份文书：按现有记录重做一版，原版留存',
    serve: '登记送达或拒收',
    render: '按固定的内容重印一份文书',
    template: 'Word 样板',
    templateCheck: '检查自己的 Word 样板，一次列出所有问题',
    templateExport: '导出一种文书的样板，供修改',
    print: '把一次检查的全部文书印成一个 PDF',
    profileNew: '写一份发文主体的样例文件',
    profileImport: '导入发文主体（YAML），并设为当前使用',
    profileList: '列出发文主体',
    profileShow: '查看发文主体；不写标识时看当前使用的',
    profileUse: '换用另一个发文主体',
    rulesShow: '查看某日有效的规则',
  },
  options: {
    kind: '文书种类，如 rectification-notice 或 安全隐患整改通知书',
    ref: '检查编号、隐患编号、文号或单位',
    documentRef: '文号，或文号中独有的一段',
    hazards: '隐患编号，用逗号分开',
    open: '只写未销号的隐患',
    overdue: '只写逾期的隐患',
    on: '制发日期，默认今天',
    to: '发给哪个街道或单位',
    set: '填一项内容，可多次使用',
    fields: '填写内容的 YAML 文件（字段: 值）',
    format: '格式：text、markdown、html、docx、pdf、json，可用逗号并列',
    out: '写到哪个文件夹；只要一种文字格式时可不写，直接显示',
    template: '自己的 Word 样板（docx）',
    templateOut: '写到哪个文件',
    number: '文号，由本单位系统给出时填写',
    revision: '第几版，默认最新',
    kindFilter: '只列这种文书',
    month: '只列这个月的，如 2026-11',
    from: '从哪天起',
    until: '到哪天止',
    inspection: '只列这次检查的',
    hazard: '只列写有这条隐患的',
    status: '状态：issued、void',
    numberPart: '文号中的一段',
    reason: '理由',
    approvedBy: '批准人，不能是经办人',
    how: '送达方式',
    servedOn: '送达日期，默认今天',
    place: '送达地点',
    receivedBy: '签收人',
    refused: '拒绝签收，可写理由',
    witness: '见证人',
    servedBy: '送达人，可多次使用；默认当前用户',
    profileFile: '发文主体的 YAML 文件',
    profileId: '发文主体的标识',
    profileOut: '写到哪个文件；不写时直接显示',
    rulesOn: '哪一天，默认今天',
    printOut: '写到哪个文件，默认“检查编号.pdf”',
    reportMonth: '成批：这个月的全部检查，如 2026-11',
    reportStatus: '成批：只要有这种状态隐患的检查',
    reportKind: '成批：文书种类，默认 rectification-notice',
    reportIssue: '成批：尚未制发的，现在制发；不加时出草稿',
  },
  columns: {
    tag: '标签',
    example: '例',
    kind: '种类',
    name: '文书',
    issuers: '制发主体',
    number: '文号',
    addressee: '主送',
    street: '街道',
    issuedOn: '日期',
    dueOn: '最晚期限',
    status: '状态',
    served: '送达',
    hash: '内容校验码',
    profileId: '标识',
    issuer: '名称',
    body: '类型',
    version: '版本',
    inForce: '当前',
    inspection: '检查编号',
    files: '文件',
  },
  voidMark: '作废',
  serialMark: (serial: string) => `第${serial}号`,
  draftMark: (visit: string) => (visit ? `草稿_${visit}` : '草稿'),
  fact: (name: string, value: string) => `${name}：${value}`,
  version: (version: number) => `（第${version}版）`,
  versionOf: (version: number) => `第${version}版`,
  versionStory: (version: number, by: string, reason: string) =>
    version === 1 ? `制发（${by}）` : `更正为第${version}版（${by}）：${reason}`,
  serviceStory: (text: string) => `送达：${text}`,
  voidStory: (reason: string, approvedBy: string, by: string) =>
    `作废：${reason}（批准人：${approvedBy}；经办：${by}）`,
  receivedBy: (name: string) => `签收人：${name}`,
  refusedWith: (reason: string, witness: string) =>
    `拒绝签收${reason ? `，理由：${reason}` : ''}${witness ? `，见证人：${witness}` : '，无见证人'}`,
  servedBy: (names: string) => `送达人：${names}`,
  issued: (kind: string, number: string) => `已制发${kind} ${number}`,
  corrected: (number: string, version: number) => `${number} 已更正为第${version}版，原版留存`,
  voided: (number: string) => `${number} 已作废，文号不再使用`,
  servedNow: (number: string, on: string, way: string) => `${number} 已登记 ${on} ${way}`,
  noWitness: '没有写见证人（--witness）：拒收时最好有人见证。',
  more: (count: number) => `只显示最近 ${count} 份，用 --limit 查看更多。`,
  profileInForce: (name: string, id: string, version: number) =>
    `当前发文主体：${name}（${id} 第${version}版）`,
  templateFine: (path: string) => `样板可用：${path}`,
  askNumber: '文号',
  askAgain: '请填写。',
  batch: {
    htmlLanguage: 'zh-CN',
    title: '文书目录',
    failures: '失败清单',
    reason: '原因',
    draft: '草稿',
    summary: (made: number, failed: number) =>
      `共 ${made} 份${failed > 0 ? `；未成 ${failed} 份，见后` : ''}。`,
    progress: (done: number, total: number, rate: number, seconds: number, failed: number) =>
      `${done}/${total}　每秒 ${rate} 份　还需 ${seconds} 秒${failed > 0 ? `　失败 ${failed}` : ''}`,
    done: (made: number, written: number, unchanged: number, failed: number) =>
      `文书 ${made} 份：新写 ${written} 个文件，原已有 ${unchanged} 个${failed > 0 ? `；未成 ${failed} 份，见 失败清单.csv` : ''}`,
  },
  profileTemplate: `# 发文主体：改好后运行 xh-safety config profile import 此文件
id: example
body: subdistrict            # emergency-bureau | sector-department | subdistrict | commission-office
name: 南昌市西湖区示例街道办事处
street: 桃源街道             # 街道办事处才写
numbering:
  series: per-kind           # per-kind 各自编号 | shared 共用流水号
  templates:
    default: 示例办〔{年}〕{号}号
    rectification-notice: 示例安整〔{年}〕{号}号
#  typed: [rectification-order]   # 由本单位系统给号的文书
# reconsideration: 示例区人民政府   # 行政复议机关
# court: 示例人民法院               # 有管辖权的法院
officers:
  - { name: 示例人员甲, certificate: 示例-001 }
  - { name: 示例人员乙, certificate: 示例-002 }
contact: { name: 示例联系人, phone: 0791-00000000 }
`,
  problems: {
    'usage.not-a-month': (d) => `“${d.value}”不是月份，应写成 2026-11。`,
    'profile.none': () =>
      '还没有发文主体。运行 xh-safety config profile new 写一份，再用 config profile import 导入。',
    'profile.unknown': (d) => `没有发文主体“${d.id}”。现有：${list(d.known)}。`,
    'profile.invalid': (d) => `发文主体文件有 ${d.count} 处错误，没有导入：${d.path}`,
    'profile.no-serial': (d) => `文号样式没有 {号}，每次都会是“${d.number}”。请修改发文主体。`,
    'document.unknown': (d) => `没有文书“${d.ref}”。运行 xh-safety document list 查看文号。`,
    'document.ambiguous': (d) => `“${d.ref}”对应几份文书：${list(d.numbers)}。请写全文号。`,
    'document.ref-unknown': (d) => `“${d.ref}”不是检查编号、隐患编号、文号，也不是登记的单位。`,
    'document.number-taken': (d) => `文号“${d.number}”已经用过（作废的也不能再用）。`,
    'document.number-needed': (d) =>
      `${kindName(d.kind)}的文号不自动编排，请用 --number 填写${d.profile ? `（${d.profile}）` : ''}。`,
    'document.is-void': (d) => `${d.number} 已作废，不能再变动。`,
    'document.approver-same': (d) => `${d.number} 的作废须由他人批准，不能是经办人${d.name}本人。`,
    'document.conflict': (d) =>
      `${d.number} 在此期间已被更正（您看到第${d.seen}版，现为第${d.version}版），请重新查看。`,
    'document.hazard-changed': (d) => `隐患 ${d.number} 在此期间有变动，没有制发。请重新运行。`,
    'document.altered': (d) => `${d.number} 的内容与制发时不符，没有输出。运行 xh-safety check 查看。`,
    'document.version-unknown': (d) => `${d.number} 没有第${d.version}版，最新为第${d.latest}版。`,
    'document.served-before-issued': (d) => `送达日期 ${d.on} 早于制发日期 ${d.issuedOn}。`,
    'document.served-in-future': (d) => `送达日期 ${d.on} 还没有到。`,
    'document.field-format': (d) => `“${d.text}”应写成 字段=值。`,
    'document.fields-invalid': (d) => `${d.path} 应是 YAML，每行一个“字段: 值”。`,
    'document.visit-needed': (d) => `${kindName(d.kind)}要写明是哪次检查，请给出检查编号。`,
    'document.not-yet': (d) => `还不能制作：${kindName(d.kind)}。`,
  } as Record<string, (d: Details) => string>,
};

function kindName(kind: Details[string]): string {
  return (documents.kinds as Record<string, string>)[String(kind)] ?? String(kind ?? '');
}

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join('、') : String(values ?? '');
}
