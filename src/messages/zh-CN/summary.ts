import type { InputName } from '../../domain/figure.ts';
import type { CountedSector } from '../../domain/sector.ts';

interface FlowWords {
  readonly grade: 'general' | 'major';
  readonly opening: number;
  readonly found: number;
  readonly closed: number;
  readonly voided: number;
  readonly transferred: number;
  readonly closing: number;
}

const GRADES = { general: '一般', major: '重大' };

/** A hazard in the list of those overdue longest. */
export interface OverdueHazard {
  readonly number: string;
  readonly name: string;
  readonly street: string;
  readonly days: number;
}

/** The month's figures. */
export const summary = {
  command: '月报、季报、年报：分行业、分街道的统计表和文字小结',
  period: '2026-11、2026-Q4 或 2026',
  options: {
    return: '哪张表：A B C D、text（文字小结），多个用逗号分开；不写则全部',
    format: '格式：table csv xlsx docx html json text',
    out: '写到这个文件，格式看扩展名；csv 每张表一个文件，这里是文件夹',
    compare: '与上期和上年同期比较',
    asOf: '只算到这一天（含）',
    cutOffDay: '每月截止日（1–28），例如 25：上月26日至本月25日',
    street: '这个街道的数字；各街道报齐、全区没有另填时，全区为其和',
    ytd: '从年初累计到本期末',
    explain: '列出一个数字背后的明细并另行核算，例如 A4、A4@燃气、C8@桃源、“发现一般隐患”',
    note: '说明',
    clear: '撤回已填的，恢复待填',
    list: '列出已填的数字',
  },
  setCommand: '填写系统不掌握的数字，例如：summary set 2026-11 penalty-amount 3.5',
  figure: '名称，见 summary set --list',
  valueArgument: '数字，或文字',
  wasSet: (period: string, label: string, street: string, value: string) =>
    `✓ ${period} ${street}${label}：${value}`,
  streetsReported: (streets: number, all: number) =>
    streets < all ? `  已有${streets}个街道填报，共${all}个；报齐后自动相加` : '  各街道已报齐，全区为其和',
  streetTextsTold: (streets: number) => `  全区没有填报，汇总文字按街道列出，已有${streets}个街道`,
  districtGiven: '  全区另有填报，以它为准',
  columns: { name: '名称', label: '含义', street: '街道', value: '数值', by: '填写人', at: '时间' },
  title: (period: string) => `西湖区安全生产检查统计（${period}）`,
  span: (from: string, to: string) => `统计期间：${from} 至 ${to}`,
  days: (from: string, to: string) => `${from} 至 ${to}`,
  running: (today: string) => `本期未结束，截至 ${today} 的数字，不是最终结果`,
  future: '这一期还没有开始',
  asOf: (day: string) => `按 ${day} 当日终了的情况统计`,
  issuer: '南昌市西湖区安全生产委员会办公室',
  sheet: (name: string) => `月报${name}`,
  pending: '待填',
  none: '—',
  total: '合计',
  value: '数值',
  balanced: '平衡',
  unbalanced: '不平衡',
  sectors: {
    traffic: '交通运输',
    hazchem: '危险化学品',
    fire: '消防',
    construction: '建筑施工',
    gas: '燃气',
    'special-equipment': '特种设备',
    commerce: '商贸',
    'culture-tourism': '文化旅游',
    campus: '校园',
    'new-risk': '新领域新风险',
    other: '其他',
  } as Readonly<Record<CountedSector, string>>,
  returns: {
    A: {
      title: '月报A　事故隐患排查治理情况统计表（分行业领域）',
      first: '行业领域',
      notes: [
        '检查跨行业的单位在各行业分别计一家，合计只计一家，各行相加可能大于合计。',
        '“其他”是十个行业以外的检查表查的单位和隐患，以及没有登记行业的单位；都没有时不列。',
        '一般隐患复查合格即为已整改，重大隐患销号才算。治理计划、五到位、挂牌和治理资金计本期内未销号或本期销号的重大隐患。',
      ],
    },
    B: {
      title: '月报B　重大隐患治理“五落实”情况（分行业领域）',
      first: '行业领域',
      notes: [
        '“列入治理计划”为本期内未销号或本期销号的重大隐患。治理资金为其五落实中的资金，没有登记的计整改时投入的资金。',
      ],
    },
    C: {
      title: '月报C　检查和隐患整改情况（分街道）',
      first: '街道',
      notes: [
        '隐患按发现时所在街道统计；企业数为目前在册数。',
        '整改资金为本期发现的全部隐患（不计撤销）登记的整改资金，以目前登记为准，与隐患台账同列相加一致。',
        '本期内迁移的企业在检查时所在的街道分别计一家，合计只计一家，各行相加可能大于合计。',
      ],
    },
    D: { title: '月报D　安全生产行政执法统计', first: '项目', notes: [] as readonly string[] },
  },
  figures: {
    A1: '应排查单位(家)',
    A2: '实际排查单位(家)',
    A3: '覆盖率(%)',
    A4: '排查一般隐患(项)',
    A5: '其中已整改(项)',
    A6: '整改率(%)',
    A7: '排查重大隐患(项)',
    A8: '其中已整改销号(项)',
    A9: '整改率(%)',
    A10: '列入治理计划的重大隐患(项)',
    A11: '其中达到五到位(项)',
    A12: '挂牌督办(项)',
    A13: '其中省级(项)',
    A14: '其中地市级(项)',
    A15: '累计落实治理资金(万元)',
    B1: '排查重大隐患(项)',
    B2: '其中已整改销号(项)',
    B3: '整改率(%)',
    B4: '列入治理计划(项)',
    B5: '落实目标任务(项)',
    B6: '落实经费物资(项)',
    B7: '落实机构人员(项)',
    B8: '落实时间要求(项)',
    B9: '落实安全措施应急预案(项)',
    B10: '累计落实治理资金(万元)',
    C2: '企业数(家)',
    C3: '检查家次',
    C4: '现场检查记录(份)',
    C5: '责令限期整改指令书(份)',
    C6: '现场处理措施决定书(份)',
    C7: '整改复查意见书(份)',
    C8: '发现一般隐患(项)',
    C9: '已整改(项)',
    C10: '未整改(项)',
    C11: '整改率(%)',
    C12: '重大隐患(项)',
    C13: '重大完成(项)',
    C14: '重大整改率(%)',
    C15: '整改资金(万元)',
    C16: '检查企业(家)',
    C17: '安全隐患整改通知书(份)',
    D1: '检查家次',
    D2: '检查企业(家)',
    D3: '其中日常检查(次)',
    D4: '其中专项检查(次)',
    D5: '其中个案检查(次)',
    D6: '出动检查人员(人次)',
    D7: '随机抽取(家次)',
    D8: '举报核实(起)',
    D9: '一般隐患(项)',
    D10: '其中已整改(项)',
    D11: '整改率(%)',
    D12: '重大隐患(项)',
    D13: '其中已整改销号(项)',
    D14: '整改率(%)',
    D15: '挂牌督办(项)',
    D16: '现场检查记录(份)',
    D17: '现场处理措施决定书(份)',
    D18: '责令限期整改指令书(份)',
    D19: '安全隐患整改通知书(份)',
    D20: '整改复查意见书(份)',
    D21: '延期批复(份)',
    D22: '行政处罚(起)',
    D23: '罚款额(万元)',
    D24: '实缴罚款(万元)',
    D25: '责令停产停业(家)',
    D26: '提请关闭(家)',
    D27: '实际关闭(家)',
    D28: '约谈(家)',
  } as Readonly<Record<string, string>>,
  inputs: {
    groups: '检查组(个)',
    'random-drawn': '随机抽取(家次)',
    'reports-verified': '举报核实(起)',
    penalties: '行政处罚(起)',
    'penalty-amount': '罚款额(万元)',
    'penalty-paid': '实缴罚款(万元)',
    suspensions: '责令停产停业(家)',
    'closures-proposed': '提请关闭(家)',
    closures: '实际关闭(家)',
    interviews: '约谈(家)',
    'self-found-general': '企业自查一般隐患(项)',
    'self-fixed-general': '企业自查一般隐患已整改(项)',
    'self-found-major': '企业自查重大隐患(项)',
    'self-fixed-major': '企业自查重大隐患已整改(项)',
    accidents: '生产安全事故(起)',
    deaths: '死亡(人)',
    injuries: '受伤(人)',
    losses: '直接经济损失(万元)',
    problems: '存在问题',
    plans: '下月安排',
    'filled-by': '填报人',
    'checked-by': '审核人',
    'in-charge': '负责人',
  } as Readonly<Record<InputName, string>>,
  flowTitle: '隐患台账核对',
  flowHeaders: ['等级', '期初', '新增', '销号', '撤销', '移交', '期末', '核对'],
  grades: GRADES,
  compareTitle: '与上期和上年同期比较',
  compareHeaders: ['项目', '本期', '上期', '增减', '上年同期', '增减', '本年累计'],
  compareLabels: {
    visits: '检查家次',
    enterprises: '检查企业(家)',
    general: '一般隐患(项)',
    fixedGeneral: '其中已整改(项)',
    major: '重大隐患(项)',
    fixedMajor: '其中已销号(项)',
    accidents: '事故(起)',
    deaths: '死亡(人)',
  } as Readonly<Record<string, string>>,
  difference: (by: number) => (by > 0 ? `+${by}` : String(by)),
  trendTitle: (months: number) => `近${months}个月发现与销号`,
  found: '发现',
  closed: '销号',
  text: {
    overall: '一、总体情况',
    visits: (groups: string, persons: string, enterprises: string, visits: string) =>
      `出动检查组${groups}个、检查人员${persons}人次，检查企业${enterprises}家（${visits}家次）。`,
    silent: (streets: readonly string[]) => `本期没有检查记录的街道：${streets.join('、')}。`,
    hazards: (found: number, general: string, major: string, fixed: number, rate: string) =>
      `发现隐患${found}项（一般${general}项、重大${major}项），已整改${fixed}项，整改率${rate}。`,
    enforcement: (
      documents: number,
      penalties: string,
      amount: string,
      suspended: string,
      interviews: string,
    ) =>
      `下达文书${documents}份，行政处罚${penalties}起、罚款${amount}万元，责令停产停业${suspended}家，约谈${interviews}家。`,
    comparison: (before: string | undefined, lastYear: string) =>
      `发现隐患数${before === undefined ? '' : `与上期相比${before}，`}与上年同期相比${lastYear}。`,
    yearSoFar: (general: string, fixedGeneral: string, major: string, fixedMajor: string) =>
      `本年累计发现一般隐患${general}项、已整改${fixedGeneral}项，重大隐患${major}项、已销号${fixedMajor}项。`,
    accidents: (accidents: string, deaths: string, change: string) =>
      `发生生产安全事故${accidents}起、死亡${deaths}人；事故起数同比${change}。`,
    change: (here: number, there: number) => {
      if (here === there) return '持平';
      const by = Math.abs(here - there);
      return `${here > there ? '增加' : '减少'}${by}${there === 0 ? '' : `（${Math.round((by / there) * 1000) / 10}%）`}`;
    },
    majors: '二、重大隐患及挂牌督办',
    majorFigures: (found: string, fixed: string, selfFound: string, selfFixed: string, listed: string) =>
      `部门检查发现重大隐患${found}项、已整改销号${fixed}项；企业自查发现重大隐患${selfFound}项、已整改${selfFixed}项；挂牌督办${listed}项。`,
    stock: '三、隐患存量',
    flow: (flow: FlowWords, isBalanced: boolean) =>
      `${GRADES[flow.grade]}隐患：期初${flow.opening}项，新增${flow.found}项，销号${flow.closed}项，撤销${flow.voided}项，移交${flow.transferred}项，期末${flow.closing}项（${isBalanced ? '平衡' : '不平衡'}）。`,
    supervision: '四、逾期和督办情况',
    overdue: (total: number, majors: number, day: string, longest: readonly OverdueHazard[]) => {
      if (total === 0) return `截至${day}没有逾期未整改的隐患。`;
      const named = longest.map(
        ({ name, street, number, days }) => `${name}（${street}，${number}，逾期${days}天）`,
      );
      const rest = total > longest.length ? '等，详见逾期清单。' : '。';
      return `截至${day}逾期未整改的隐患${total}项，其中重大隐患${majors}项。逾期最久的：${named.join('、')}${rest}`;
    },
    fourOrders: (reminders: number, alerts: number, orders: number, proposals: number) =>
      `发出工作提醒单${reminders}份、风险警示单${alerts}份、问题督办单${orders}份、问责建议单${proposals}份。`,
    problems: '五、存在问题',
    ofStreet: (street: string, text: string) => `${street}：${text}`,
    plans: (kind: 'month' | 'quarter' | 'year'): string =>
      kind === 'month' ? '六、下月安排' : '六、下一步安排',
    signed: (filled: string, checked: string, inCharge: string) =>
      `填报人：${filled}　审核人：${checked}　负责人：${inCharge}\n单位（章）：`,
  },
  explained: (figure: string, label: string, text: string) => `${figure} ${label}：${text}`,
  recounted: (count: string) => `另行核算：${count}，一致`,
  explainHeaders: {
    hazard: ['隐患编号', '单位', '街道', '等级', '发现日期', '状态'],
    funds: ['隐患编号', '单位', '街道', '等级', '发现日期', '状态', '资金(万元)'],
    visit: ['检查编号', '单位', '街道', '完成时间'],
    paper: ['文号', '主送', '街道', '日期'],
    enterprise: ['单位', '统一社会信用代码', '街道'],
  },
};
