import { paperEnforcement } from './paper-enforcement.ts';
import { paperHints } from './paper-hints.ts';
import { paperLetters } from './paper-letters.ts';
import { paperNotice } from './paper-notice.ts';

/** The words of the papers: what each kind says. Chinese has the legal effect. */
export const papers = {
  /** A box or column has one name, by which templates and files know it; in Chinese it is also its label. */
  label: (tag: string) => tag,
  hints: paperHints,
  blank: '＿＿＿＿＿＿＿＿',
  /** Stands in a short box that says nothing. */
  struck: '/',
  /** Stands in a long box that says nothing. */
  leftBlank: '（此栏空白）',
  colon: '：',
  semicolon: '；',
  stop: '。',
  draft: '草稿（编号、盖章后生效）',
  voided: '作废',
  /** In names of files. */
  serialMark: (serial: string) => `第${serial}号`,
  draftMark: (visit: string) => (visit ? `草稿_${visit}` : '草稿'),
  translation: '',
  openNumber: (year: number) => `（　　）字〔${year}〕　　号`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  blankDate: '　　　　年　　月　　日',
  time: (date: string, hours: number, minutes: number) =>
    `${date}${hours}时${String(minutes).padStart(2, '0')}分`,
  /** The end of a period on a day of the same year. */
  until: (month: number, day: number, hours: number, minutes: number) =>
    `至${month}月${day}日${hours}时${String(minutes).padStart(2, '0')}分`,
  addressee: (name: string) => `${name}：`,
  /** A body's name in this language. */
  bodyName: (name: string, _street: string) => name,
  streetOffice: (street: string) => `南昌市西湖区${street}办事处`,
  officer: (name: string, certificate: string) => `${name}（证件号：${certificate}）`,
  itemNumber: (row: number) => `${row}. `,
  sectionNumber: (row: number) => `${'一二三四五六七八九十'[row - 1] ?? row}、`,
  majorMark: '【重大】',
  criterion: (basis: string, fact: string) => `判定标准：${basis}：${fact}`,
  basis: (title: string, article: string) => (title.startsWith('《') ? title : `《${title}》`) + article,
  paper: (title: string, number: string) => `《${title}》［${number}］`,
  photoLabel: (number: number) => `图${number}`,
  photosCited: (numbers: readonly number[]) => `见图${numbers.join('、')}`,
  photoCaption: (label: string, place: string, hazards: string) => `${label}　${place}（第${hazards}项）`,
  inBrackets: (text: string) => `（${text}）`,
  /** 法定代表人 of a company; an individual business has an owner. */
  head: {
    company: '法定代表人（负责人）',
    'individual-business': '经营者',
    'building-project': '负责人',
    venue: '负责人',
    school: '负责人',
    'public-body': '负责人',
  },
  sign: {
    officer: '行政执法人员（签名）：',
    checker: '检查人员（签名）：',
    certificate: '证号：',
    unit: '被检查单位负责人（签名）：',
    unitOnSite: '被检查单位现场负责人（签名）：',
    unitVerified: '被复查单位负责人（签名）：',
    refused: '拒绝签字',
    date: (date: string) => `日期：${date}`,
    received: '签收人（签名）：',
    receivedOn: '签收日期：',
    feedback: '反馈人（签名）：',
    feedbackOn: '反馈日期：',
    receipt: '　　签名：＿＿＿＿＿＿　　　　年　　月　　日',
    approval: (opinion: string) => `${opinion}　　签名：＿＿＿＿＿＿　　　　年　　月　　日`,
  },
  refusal: (name: string, reason: string, witness: string, date: string, office: string) =>
    `被检查单位负责人${name}拒绝签字，理由：${reason}。见证人：${witness}。上述情况已记录在案并于${date}报告${office}。`,
  refusalUnstated: '未说明',
  noWitness: '无',
  recording: (number: string) => `录音录像编号：${number}。`,
  copies: (kept: string) => `本文书一式两份，一份交被检查单位，一份由${kept}备案。`,
  rulesVersion: (version: string) => `期限和告知依据规则文件 ${version} 版。`,
  copiesTo: (names: string) => `抄送：${names}`,
  attached: (names: string) => `附件：${names}`,
  contact: (name: string, phone: string) => `联系人：${name}　联系电话：${phone}`,
  choice: (isChosen: boolean, text: string) => `${isChosen ? '■' : '□'}${text}`,
  service: {
    'in-person': '直接送达',
    left: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达',
    'public-notice': '公告送达',
  },
  /** Comments of a profile to fill in. */
  profile: {
    heading: '发文主体：填好后用 config profile 导入。没有把握的先空着，不要猜。',
    id: '本档案的代号，小写字母',
    name: '文书上的全称',
    street: '哪个街道，如 桃源街道',
    series: 'per-kind 各种文书分别编号；shared 合并编号',
    number: '文号样式，须有〔{年}〕和 {号}，空格处填简称；可按文书种类另写',
    typed: '由本系统（如“互联网+执法”）给号的文书，每次手工录入',
    reconsideration: '行政复议机关，如 南昌市西湖区人民政府',
    court: '有管辖权的法院，须核实；不填就不能出带救济告知的文书',
    officers: '检查人员，如 [{ name: 姓名, certificate: 证号 }]，证号不重复',
    contact: '联系人和电话',
    retention: '归档说明，可不填',
    templates: '本单位自己的 Word 模板，去掉前面的 # 即可使用',
  },
  enforcement: paperEnforcement,
  notice: paperNotice,
  letters: paperLetters,
};
