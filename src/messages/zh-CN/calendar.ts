import type { DayKind } from '../../domain/calendar.ts';
import type { Term } from '../../domain/deadline.ts';

/** What the commands for holidays and deadlines are called, and what they say. */
export const calendar = {
  group: '查看放假安排，推算期限',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  until: (from: string, to: string) => `${from} 至 ${to}`,
  provisional: '（暂定）',
  missing: (years: readonly number[]) =>
    `${years.join('、')}年放假安排未导入，算出的期限是暂定的。通知公布后用 xh-safety calendar import 导入，再算一遍。`,
  notice: (title: string, number: string, issuedOn: string) => `${title} ${number}（${issuedOn}）`,

  show: {
    description: '显示一年的放假和调休上班',
    year: '年份；不写为今年',
    columns: { holiday: '节日', off: '放假', days: '天数', work: '调休上班' },
    total: (off: number, work: number) => `共放假 ${off} 天，调休上班 ${work} 天。`,
  },
  create: {
    description: '生成一年放假安排的样表，照通知填好后导入',
    year: '年份，如 2027',
    out: '写到哪个文件；- 为直接显示',
    next: (file: string) => `照国务院办公厅的通知填好，然后运行：xh-safety calendar import ${file}`,
    heading: (file: string) => `照国务院办公厅的通知填写，然后运行 xh-safety calendar import ${file}`,
    number: '文号，如 国办发明电〔2025〕7号',
    issuedOn: '发文日期，如 2025-11-04',
    from: '放假首日',
    to: '放假末日；只放一天的空着',
    work: '调休上班的周六、周日，用逗号分开',
  },
  import: {
    description: '导入一年的放假安排，以后按它推算工作日',
    file: '放假安排文件（YAML），样表见 calendar new',
    replace: '代替这一年已有的安排；原文件改名保留',
    done: (year: number, number: string, off: number, work: number) =>
      `✓ 已导入${year}年放假安排（${number}）：放假 ${off} 天，调休上班 ${work} 天。以前按暂定算的期限请再算一遍。`,
    unchanged: (year: number) => `✓ ${year}年放假安排与现有的相同，没有改动。`,
    kept: (path: string) => `原来的安排保留在 ${path}`,
  },
  rules: {
    description: '列出期限规则：多少天、怎么算、核对到什么程度',
    columns: { id: '标识', term: '算法', verified: '核对', title: '期限' },
  },
  due: {
    description: '从某日起推算期限',
    from: '起算日（当日不计）；不写为今天',
    days: '日历日数',
    workingDays: '工作日数，扣除节假日，计入调休上班',
    months: '月数；到期月没有这一天的，取月末',
    rule: '按期限规则，见 calendar rules',
    roll: '末日遇休息日顺延到下一个工作日（只用于程序性期限，整改期限不顺延）',
    explain: '说明怎么算出来的',
    lastDay: (day: string) => `末日是${day}，没有顺延。`,
  },
  explain: {
    rule: '规则',
    start: '起算',
    steps: '经过',
    deadline: '期限',
    tables: '依据',
    named: (title: string, id: string, version: string) => `${title}（${id}，规则版本 ${version}）`,
    from: (date: string) => `${date}，当日不计，次日为第 1 天`,
    deadlineOn: (date: string, overdueFrom: string) => `${date}，含当日；${overdueFrom} 起逾期`,
    noTable: '不涉及放假安排',
    missingTable: (year: number) => `${year}年放假安排未导入：按周末和法定节假日暂算`,
    monthEnd: '该月没有这一天，取月末',
    notRolled: '这天是否上班要等放假安排公布，暂不顺延',
    step: { skipped: '跳过', counted: '计入', rolled: '顺延' },
  },
  term: ({ kind, amount, roll }: Term) => {
    const unit = { 'calendar-days': '日', 'working-days': '个工作日', months: '个月' }[kind];
    return `${amount}${unit}${roll ? '，末日遇休息日顺延' : ''}`;
  },
  day: (kind: DayKind, holiday: string) =>
    ({
      workday: '工作日',
      'make-up': `${holiday}调休上班`,
      weekend: '周末',
      holiday: `${holiday}放假`,
      statutory: '法定节假日',
    })[kind],
};
