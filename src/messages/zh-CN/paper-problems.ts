import type { Details } from '../../domain/problem.ts';

/** What keeps a paper from being issued, what is odd about it, and what is wrong with a profile. */
export const paperProblems: Record<string, (d: Details) => string> = {
  'paper.not-issuer': (d) =>
    `${d.body}不能出具${d.title}：${d.reason}（${d.source}）。${Array.isArray(d.instead) && d.instead.length > 0 ? `可以${d.street ? `向${d.street}` : ''}出具：${list(d.instead)}。` : ''}`,
  'paper.court-missing': (d) => `${d.title}要写明有管辖权的法院，发文主体里没有填写，请先核实并补充 court。`,
  'paper.reconsideration-missing': (d) =>
    `${d.title}要写明行政复议机关，发文主体里没有填写，请先补充 reconsideration。`,
  'paper.precondition': (d) => `出具${d.title}以前，要先有：${list(d.after, '或')}。`,
  'paper.no-rules': (d) => `没有 ${d.day} 施行的规则文件。`,
  'paper.rules-invalid': (d) => `文书规则 ${d.path} 第${d.line}行有错误，未采用。`,
  'paper.no-inspection': (d) => `${d.title}要写明是哪一次检查。`,
  'paper.no-hazards': (d) => `${d.title}没有列出任何隐患。`,
  'paper.no-addressee': (d) => `${d.title}没有写明发给谁。`,
  'paper.field-missing': (d) => `“${d.field}”没有填写。`,
  'paper.field-unknown': (d) => `${d.title}没有“${d.field}”这一项。可填：${list(d.known)}。`,
  'paper.field-choice': (d) => `“${d.field}”不能是“${d.value}”，可选：${list(d.choices)}。`,
  'paper.field-date': (d) => `“${d.field}”的“${d.value}”不是日期，应写成 2026-11-23。`,
  'paper.amount-unit': (d) => `“${d.field}”的“${d.value}”没有写单位，应写成 12万元 这样。`,
  'paper.basis-article': (d) => `“${d.field}”引用法律要写到第几条，现为“${d.value}”。`,
  'paper.two-officers': (d) => `${d.title}须有两名检查人员，现有${d.count}名。`,
  'paper.same-officer': (d) => `两名检查人员不能是同一人：${d.name}。`,
  'paper.same-certificate': (d) => `两名检查人员的证号相同：${d.certificate}。`,
  'paper.certificate-missing': (d) => `${d.name}没有证号。`,
  'paper.ends-before-start': (d) => `检查结束时间早于开始时间：${d.from} 至 ${d.to}。`,
  'paper.other-day': (d) => `检查不在同一天结束（${d.from} 至 ${d.to}），请写明“跨日说明”。`,
  'paper.dates-differ': (d) =>
    `文书日期 ${d.day} 与${d.other}（${d.number}）的日期 ${d.otherDay} 不一致；确有原因的，请写明“异日说明”。`,
  'paper.hazard-twice': (d) => `隐患 ${d.number} 列了两次，每一项只能在一个期限里。`,
  'paper.no-due-date': (d) => `隐患 ${d.number} 没有整改期限，也没有当场整改。`,
  'paper.due-in-the-past': (d) => `隐患 ${d.number} 的期限 ${d.dueOn} 早于文书日期 ${d.day}。`,
  'paper.not-verified': (d) => `隐患 ${d.number} 还没有复查结论。`,
  'paper.not-major': (d) => `隐患 ${d.number} 不是重大隐患，不能挂牌或摘牌。`,
  'paper.not-accepted': (d) => `隐患 ${d.number} 还没有由两人验收，不能摘牌。`,
  'paper.not-overdue': (d) => `隐患 ${d.number} 没有逾期，不列入督办。`,
  'paper.not-extended': (d) => `隐患 ${d.number} 延期后的期限应晚于原期限 ${d.dueOn}。`,
  'paper.other-name': (d) => `单位名称“${d.name}”与此前文书上的“${d.other}”不一致，请以营业执照为准。`,
  'paper.number-brackets': (d) => `文号“${d.number}”里的括号应为全角（）〔〕。`,
  'paper.number-zero': (d) => `文号“${d.number}”的序号前面不加零。`,
  'paper.ordering-word': (d) => `街道的文书只能督促，“${d.place}”里不能出现“${d.word}”。`,
  'paper.listing-date': (d) => `挂牌的治理时限 ${d.dueOn} 与整改文书的期限 ${d.orderDueOn} 不一致。`,
  'paper.due-on-holiday': (d) => `提示：隐患 ${d.number} 的期限 ${d.dueOn} 是休息日。`,
  'paper.long-limit': (d) => `提示：隐患 ${d.number} 的期限超过${d.days}天，请写明“期限理由”。`,
  'paper.major-without-interim': (d) => `提示：${d.number} 是重大隐患，请写明“临时管控措施”。`,
  'paper.not-five': (d) => `提示：重大隐患 ${d.number} 五落实不全，缺少的将写“未落实”。`,
  'paper.extension-late': (d) => `提示：延期申请应在期满${d.days}日以前提出，${d.number} 只早${d.early}日。`,
  'paper.reply-late': (d) => `提示：延期申请应在 ${d.dueOn} 以前答复，本文书日期为 ${d.day}。`,
  'paper.stop-long': (d) => `提示：暂时停产停业一般不超过${d.months}个月，现至 ${d.until}。`,
  'paper.number-year': (d) => `提示：文号“${d.number}”里没有文书日期的年份 ${d.year}。`,

  'profile.invalid': (d) => `发文主体 ${d.path} 有 ${d.count} 处错误，没有采用。`,
  'profile.street-needed': (d) => `街道办事处要写明是哪个街道：${list(d.streets)}。`,
  'profile.street-needless': () => '只有街道办事处才写 street，请删去。',
  'profile.certificate-twice': (d) => `证号“${d.certificate}”写了两次，每人一个证号。`,
  'profile.number-place': (d) => `文号样式“${d.template}”要有且只有一个 {号}。`,
  'profile.year-place': (d) => `文号样式“${d.template}”要有年份，写成〔{年}〕。`,
  'profile.half-width': (d) => `文号样式“${d.template}”里的括号应为全角（）〔〕。`,
  'profile.enforcing-word': (d) => `街道没有执法文号，样式“${d.template}”里不能有“${d.word}”。`,
};

function list(values: Details[string], separator = '、'): string {
  return Array.isArray(values) ? values.join(separator) : String(values ?? '');
}
