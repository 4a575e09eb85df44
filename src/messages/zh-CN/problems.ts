import type { Details } from '../../domain/problem.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { hazard } from './hazard.ts';
import { help } from './help.ts';
import { paperProblems } from './paper-problems.ts';
import { registry } from './registry.ts';
import { summaryProblems } from './summary-problems.ts';

/** A sentence for each problem code: what is wrong, where, and what to do. */
export const problems: Record<string, (d: Details) => string> = {
  ...documents.problems,
  ...exports.problems,

  ...paperProblems,
  'usage.unknown-command': (d) =>
    `没有“${d.name}”这个命令。${d.suggestion ? `您是不是要用“${d.suggestion}”？` : '运行 xh-safety --help 查看全部命令。'}`,
  'usage.unknown-option': (d) => `没有“${d.name}”这个选项。加 --help 查看可用选项。`,
  'usage.missing-argument': (d) => `缺少参数“${help.placeholder(String(d.name))}”。加 --help 查看用法。`,
  'usage.missing-option-value': (d) => `选项 ${d.name} 后面要跟一个值。`,
  'usage.too-many-arguments': () => '参数太多了。加 --help 查看用法。',
  'usage.invalid-choice': (d) =>
    `${optionWord(String(d.option))}不能是“${d.value}”，可选：${list(d.choices)}。`,
  'usage.other': (d) => `${d.text}`,
  'usage.no-terminal': (d) => `当前没有交互终端，不能逐项提问。请加 ${d.flag}。`,
  'usage.out-needed': (d) => `${d.format} 要写成文件，请用 --out 指明文件夹。`,
  'usage.bad-clock': (d) => `XH_SAFETY_NOW 的值“${d.value}”不是时间，应写成 2026-11-23T09:10:00+08:00。`,

  'checklist.unknown': (d) => `没有“${d.id}”这张检查表。现有：${list(d.titles)}（也可写 ${list(d.known)}）。`,
  'checklist.folder-missing': (d) => `找不到检查表文件夹：${d.path}`,
  'content.invalid': (d) =>
    `检查表有错误，未采用：${list(d.files)}。运行 xh-safety checklist validate 查看每一处。`,

  'inspection.unknown': (d) => `没有检查“${d.ref}”。运行 xh-safety inspection list 查看编号。`,
  'inspection.not-open': () => '这次检查已经完成或不存在，不能再作答。',
  'inspection.none-open': () => '没有进行中的检查可以继续。',
  'inspection.not-completed': (d) =>
    `检查 ${d.number} 还没有完成，不能出通知书。继续检查：xh-safety inspect --resume ${d.number}`,
  'inspection.nothing-to-ask': () => '按所选的场所特征，没有适用的检查项。请检查 --traits。',
  'hazard.unknown': (d) => `没有隐患“${d.ref}”。运行 xh-safety hazard list 查看编号。`,
  'hazard.not-raised': () => '隐患的记录缺少登记，历史不完整。',
  'enterprise.unknown': (d) =>
    `没有找到被检查单位“${d.ref}”。运行 xh-safety enterprise list 查看，或用 xh-safety enterprise add 登记。`,
  'enterprise.ambiguous': (d) => `“${d.ref}”对应多个单位：${list(d.names)}。请写全名或统一社会信用代码。`,
  'enterprise.street-unknown': (d) => `西湖区没有“${d.street}”。可选：${list(d.streets)}。`,
  'enterprise.kind-unknown': (d) => `单位类型“${d.kind}”无效，可选：${list(d.kinds)}。`,
  'inspector.format': (d) => `检查人员“${d.text}”应写成“姓名:证号”。`,
  'inspector.two-needed': () => '检查须有两名检查人员，请给出两个不同的人和证号。',
  'inspector.same': () => '两名检查人员不能是同一人，证号也不能相同。',
  'trait.unknown': (d) => `没有“${d.id}”这个场所特征。可选：${list(d.known)}。`,
  'credit-code.length': (d) => `统一社会信用代码应为18位，现有${d.length}位。`,
  'credit-code.character': (d) => `统一社会信用代码第${d.position}位不能是“${d.character}”。`,
  'credit-code.check': (d) => `统一社会信用代码校验位应为${d.expected}，现为${d.found}，请核对。`,
  'text.nul': (d) => `${d.field}含有空字符（U+0000），请删去。`,
  'text.surrogate': (d) => `${d.field}含有残缺的字符，请重新输入。`,
  'text.control': (d) => `${d.field}第${d.position}个字符是控制字符 ${d.codePoint}，请删去。`,
  'text.format': (d) => `${d.field}第${d.position}个字符是看不见的字符 ${d.codePoint}，请删去。`,
  'text.too-long': (d) => `${d.field}太长，请缩短。`,

  'photo.missing': (d) => `找不到照片：${d.path}`,
  'photo.unreadable': (d) => `照片打不开：${d.path}`,
  'photo.not-a-file': (d) => `不是照片文件：${d.path}`,
  'photo.is-link': (d) => `${d.path} 是指向别处的链接，请给出照片本身。`,
  'photo.too-large': (d) => `照片有 ${d.megabytes} MB，超过 ${d.limit} MB：${d.path}`,
  'photo.unknown-format': (d) => `只收 JPEG、PNG、WebP 和 HEIC 照片：${d.path}`,
  'photo.damaged': (d) => `照片已损坏或不完整，请从手机重新复制：${d.path}`,
  'photo.too-many-pixels': (d) => `照片有 ${d.megapixels} 百万像素，超过 ${d.limit} 百万：${d.path}`,
  'photo.undrawable': (d) => `照片“${d.name}”无法解码，放不进文书；原件仍在。`,
  'photo.lost': (d) => `照片“${d.name}”丢失或被改动过。运行 xh-safety check 查看。`,

  'store.is-folder': (d) => `${d.path} 是文件夹，不是数据库文件。`,
  'store.empty-file': (d) => `${d.path} 是空文件，不是数据库。请移走它再试；若它本来有数据，请先用备份恢复。`,
  'store.not-a-database': (d) => `${d.path} 不是数据库文件。`,
  'store.not-ours': (d) => `${d.path} 不是 xh-safety 的数据库。`,
  'store.newer': (d) =>
    `${d.path} 由更新的版本建立（第${d.version}版，本程序支持到第${d.supported}版）。请升级 xh-safety。`,
  'store.migration-changed': (d) => `${d.path} 的结构与本程序不符：${list(d.names)}。`,
  'store.orphan-wal': (d) =>
    `${d.path} 不见了，但它的日志 ${d.path}-wal 还在。请不要删除日志，先找回数据库文件。`,
  'store.damaged': (d) => `数据库已损坏：${d.path}。请从备份恢复。`,
  'store.disk-full': (d) => `磁盘已满，没有保存：${d.path}。请腾出空间再试。`,
  'store.read-only': (d) => `不能写入：${d.path}。请检查权限，或用 --db 换个位置。`,
  'store.busy': (d) => `另一个程序正占用数据库：${d.path}。请稍后再试。`,
  'store.not-saved': (d) => `写入磁盘出错，没有保存：${d.path}。`,
  'store.no-such-place': (d) => `不能在这里建立数据库：${d.path}。请检查路径。`,
  'store.not-durable': (d) => `数据库不能保证断电不丢数据，已停止：${d.path}。`,
  'store.sqlite-too-old': (d) => `SQLite ${d.version} 太旧，至少要 ${d.needed}。`,

  'report.nothing-found': (d) => `检查 ${d.number} 没有发现隐患，不需要整改通知书。`,
  'template.not-docx': () => '模板不是完好的 Word 文档（.docx）。请在 Word 或 WPS 里另存为 .docx 再试。',
  'template.too-large': (d) =>
    `模板太大：文件不超过 ${d.megabytes} MB，解压后不超过 ${d.unpackedMegabytes} MB，不超过 ${d.entries} 个部件。`,
  'template.macros': (d) => `模板里有宏、控件或嵌入对象，不能使用：${list(d.parts)}。请删去后另存为 .docx。`,
  'template.external-link': (d) =>
    `模板链接到外部，不能使用：${list(d.targets)}。请取消链接或把图片直接插入模板。`,
  'template.broken': (d) => `模板的 ${d.part || '文档'} 有错误${d.tag ? `（${d.tag}）` : ''}：${d.reason}。`,
  'template.unknown-tag': (d) => `模板里的 ${d.tag} 不认识（${d.part}）。可用：${list(d.known)}。`,
  'template.wrong-kind': (d) => `模板里的 ${d.tag} 写法不对（${d.part}），应写成 ${d.right}。`,
  'template.missing-tag': (d) => `模板缺少必需的标签：${list(d.tags)}。`,
  'template.full-width-braces': (d) => `模板里有全角大括号：${list(d.tags)}。请改成半角 { }。`,
  'template.ordering-words': (d) => `街道的整改通知书只能督促，模板里不能出现：${list(d.words)}。`,
  'template.unclosed-brace': (d) => `模板里“${d.tag}”的大括号没有配好，缺少 }（${d.part}）。`,
  'template.unopened-brace': (d) => `模板里“${d.tag}”的大括号没有配好，缺少 {（${d.part}）。`,
  'template.unclosed-list': (d) => `模板里 {#${d.tag}} 没有结束，请在后面加上 {/${d.tag}}（${d.part}）。`,
  'template.unopened-list': (d) => `模板里 {/${d.tag}} 前面没有 {#${d.tag}}（${d.part}）。`,
  'template.crossed-lists': (d) =>
    `模板里 {#${d.tag}} 和 {/${d.closing}} 交叉了，请先结束里面的一层（${d.part}）。`,
  'template.photo-not-alone': (d) => `模板里 {@${d.tag}} 要单独成段，前后不能有别的文字（${d.part}）。`,

  'form.nothing-to-ask': (d) =>
    `“${d.title}”里没有适用于所选场所特征的检查项，没有可打印的内容。请检查 --traits。`,
  'pdf.missing-characters': (d) =>
    `PDF 字体里没有这些字：${list(d.characters)}。请改出 docx 或 html，或换用常用字。`,
  'pdf.unavailable': (d) => `这台电脑（${d.platform}）上没有 PDF 排版组件，请改用 --format docx 或 html。`,

  'file.missing': (d) => `找不到文件：${d.path}`,
  'file.folder': (d) => `${d.path} 是文件夹，不是文件。`,
  'file.unreadable': (d) => `打不开文件：${d.path}`,
  'file.exists': (d) => `${d.path} 已经存在且内容不同，没有覆盖。请换个文件夹或移走它。`,
  'file.write-failed': (d) => `写不进去：${d.path}（${d.code}）。请检查权限和磁盘空间。`,
  'output.failed': (d) => `输出写不出去（${d.code}），请检查磁盘空间或换个位置。`,
  'answers.invalid': (d) => `答案文件有 ${d.count} 处错误，没有保存任何内容。`,
  'answer.missing': (d) => `缺少检查项“${d.item}”的答案。`,
  'answer.unknown-item': (d) => `所选检查表里没有检查项“${d.item}”。`,
  'answer.not-asked': (d) => `按所填的场所特征，不问检查项“${d.item}”，请删去或补上特征。`,
  'answer.criterion-missing': (d) => `“${d.item}”定为重大，须用 criterion 指明第几条判定标准。`,
  'answer.reason-missing': (d) => `“${d.item}”未检查，须在 note 里写明原因。`,
  'answer.photo-missing': (d) => `“${d.item}”须附照片。`,
  'answer.measure-missing': (d) => `“${d.item}”须填测量值 measured。`,
  'answer.due-in-the-past': (d) => `整改期限 ${d.due} 早于检查日期。`,

  'usage.not-a-date': (d) => `${d.option} 的“${d.value}”不是日期，应写成 2026-11-23。`,
  'usage.not-a-year': (d) => `“${d.value}”不是年份，应写成 2027。`,
  'usage.not-a-count': (d) => `${d.option} 的“${d.value}”不是天数或月数，应为 0 到 ${d.limit} 的整数。`,
  'usage.one-term': (d) => `请写明多长时间，下列选项用一个，也只能用一个：${list(d.options)}。`,
  'calendar.invalid': (d) =>
    `${d.path} 第${d.line}行有错误，不能推算期限。放假安排用 xh-safety calendar import 可查看每一处错误；不用的文件请移走。`,
  'calendar.not-imported': (d) => `放假安排有 ${d.count} 处错误，没有导入。`,
  'calendar.year-exists': (d) =>
    `${d.year}年已有放假安排，内容不同，没有导入。核对后要代替它，请加 --replace。`,
  'calendar.year-missing': (d) =>
    `${d.year}年放假安排未导入。现有：${list(d.known)}。通知公布后运行 xh-safety calendar new ${d.year} 生成样表，填好后用 calendar import 导入。`,
  'calendar.rule-unknown': (d) => `没有“${d.id}”这条期限规则。可用：${list(d.known)}。`,
  'calendar.rule-does-not-roll': (d) => `期限规则“${d.id}”末日不顺延，请去掉 --roll。`,
  'holiday.ends-before-start': (d) => `末日 ${d.to} 早于首日 ${d.from}。`,
  'holiday.too-long': (d) => `一次放假 ${d.days} 天，超过 ${d.limit} 天，请核对月份。`,
  'holiday.other-year': (d) => `${d.date} 不在 ${d.year} 年（元旦可以从上一年12月起）。`,
  'holiday.day-twice': (d) => `${d.date} 写了两次。`,
  'holiday.work-on-weekday': (d) => `${d.date} 不是周六、周日，不会是调休上班日，请核对。`,
  'holiday.statutory-day-missing': (d) => `缺少法定节假日 ${d.date}。`,
  'holiday.year-twice': (d) => `${d.year}年的放假安排在 ${d.other} 里已有，请留一个。`,

  'usage.missing-option': (d) => `缺少 ${d.name}。加 --help 查看用法。`,
  'usage.bad-date': (d) => `${d.option} 的“${d.value}”不是日期，应写成 2026-12-15，或用 +15 表示 15 天后。`,
  'usage.bad-limit': (d) => `--limit 的“${d.value}”应是 0 或正整数。`,
  'usage.one-outcome': () => '请写明复查结论：--effective 或 --ineffective，二者择一。',
  'entry.empty': (d) => `${d.field} 不能空着。`,
  'hazard.illegal-step': (d) =>
    `隐患 ${d.number} 现在不能${hazard.steps[String(d.step)]}：${hazard.refusals[String(d.reason)]}。${nextSteps(d.next)}`,
  'hazard.conflict': (d) =>
    `隐患 ${d.number} 刚被别人改动，本次没有保存：${d.by} 于 ${d.at} 登记了“${named(d.steps)}”。请重新查看后再办：xh-safety hazard show ${d.number}`,
  'hazard.criterion-missing': (d) => `${d.number} 定为重大隐患，须指明判定标准。`,
  'hazard.due-in-the-past': (d) =>
    `隐患 ${d.number} 的期限 ${d.dueOn} 早于 ${d.today}，请改成当天或以后的日期。`,
  'hazard.rectified-before-found': (d) =>
    `整改日期 ${d.doneOn} 早于隐患 ${d.number} 的发现日期 ${d.foundOn}，请核对。`,
  'hazard.rectified-in-future': (d) => `隐患 ${d.number} 的整改日期 ${d.doneOn} 还没有到，请核对。`,
  'hazard.measures-missing': (d) =>
    `隐患 ${d.number} 还没有登记整改情况。请用 --measures 写明复查时看到的整改措施，或先登记整改：xh-safety hazard rectify ${d.number}`,
  'hazard.not-extended': (d) => `延期后的期限 ${d.asked} 应晚于隐患 ${d.number} 的现行期限 ${d.dueOn}。`,
  'hazard.approver-same': (d) => `${d.name} 不能批准自己经办的作废，隐患 ${d.number} 没有改动。`,
  'hazard.no-commitment': (d) => `没有写五落实的任何一项，隐患 ${d.number} 没有改动。`,
  'hazard.accepted-by-two': (d) => `隐患 ${d.number} 须由两个不同的人验收，请写两次 --accepted-by。`,
  'hazard.accepted-by-rectifier': (d) => `${d.name} 登记了隐患 ${d.number} 的整改，不能再验收它。`,
  'hazard.closed-by-rectifier': (d) => `${d.name} 登记了重大隐患 ${d.number} 的整改，须由别人销号。`,
  'hazard.result-missing': (d) => `隐患 ${d.number} 已移交 ${d.to}，销号时请用 --note 写明对方的处理结果。`,
  'hazard.funds-format': (d) => `${d.option} 的“${d.value}”应是不小于 0 的数，单位万元，如 0.5。`,
  'follow-up.nothing-open': (d) => `“${d.name}”没有待复查的隐患。`,
  'follow-up.unknown-hazard': (d) => `隐患 ${d.number} 不在“${d.name}”待复查的隐患之列。`,
  'follow-up.note-missing': (d) => `隐患 ${d.number} 复查不合格，须在 note 里写明还有什么没整改到位。`,

  'enterprise.field-needed': (d) => `缺少${d.field}。`,
  'enterprise.street-abolished': (d) => `街道已撤销，请指定：“${d.street}”现在归哪个街道？`,
  'enterprise.sector-unknown': (d) =>
    `行业领域没有“${d.sector}”，可选：${list(Object.values(registry.sectors))}。`,
  'enterprise.trait-unknown': (d) => `没有“${d.trait}”这个场所特征，见 checklists/traits.yaml。`,
  'enterprise.industry-format': (d) => `行业代码“${d.text}”应写成 6210 这样；旧版写 8414@2011。`,
  'enterprise.identity-number': (d) => `${d.field}里有身份证号。身份证号不登记，请删去。`,
  'enterprise.code-taken': (d) => `信用代码 ${d.code} 已经登记在“${d.name}”名下。`,
  'enterprise.same-name': (d) =>
    `${d.street}已有同名单位“${d.name}”（${d.code ?? '没有信用代码'}）。确是另一家请加 --another。`,
  'enterprise.is-merged': (d) => `“${d.name}”已经并入另一个单位，不能再改。`,
  'enterprise.already-merged': (d) => `“${d.name}”已经并入“${d.into}”。`,
  'enterprise.merge-itself': (d) => `“${d.name}”不能并入自己，请指明另一个登记。`,
  'enterprise.merge-into-retired': (d) =>
    `“${d.name}”已停用，不能并入。请先用 enterprise retire --undo 恢复。`,
  'enterprise.codes-differ': (d) =>
    `两个单位的信用代码不同（${d.from} 和 ${d.into}），不是同一家。已换证的，请停用旧的。`,
  'enterprise.visit-open': (d) => `“${d.name}”还有检查 ${d.number} 没有完成，请先完成再并入。`,
  'enterprise.retired-already': (d) => `“${d.name}”已于 ${d.on} 停用。`,
  'enterprise.not-retired': (d) => `“${d.name}”没有停用，不必恢复。`,
  'usage.of-batches': (d) =>
    `${d.option} 只用于成批打印（report --month 月份），不能和一次检查（${d.ref}）一起用。`,
  'usage.not-together': (d) => `${list(d.options)} 不能一起用。`,

  'roster.empty': () => '文件是空的。',
  'roster.too-large': (d) => `文件超过 ${d.megabytes} MB，不像花名册。请删去图片或分成几个文件。`,
  'roster.bomb': (d) => `文件解开后超过 ${d.megabytes} MB，没有读取。请只保留花名册，另存后再试。`,
  'roster.too-many-rows': (d) => `超过 ${d.limit} 行，没有读取。请分成几个文件。`,
  'roster.old-excel': () => '这是旧版 Excel 文件（.xls）。请在 Excel 或 WPS 里另存为 .xlsx 再导入。',
  'roster.password': () => '文件设了打开密码。请在 Excel 或 WPS 里去掉密码，另存后再导入。',
  'roster.web-page': () =>
    '这其实是网页或旧式 XML，只是起了表格的名字。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。',
  'roster.not-a-table': () => '这不是表格。请用 Excel（.xlsx）或 CSV 文件。',
  'roster.not-a-workbook': () => '这不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 里另存为 .xlsx 再导入。',
  'roster.damaged': () => '文件已损坏，读不出来。请在 Excel 或 WPS 里打开，另存后再试。',
  'roster.encoding': () => '认不出文字编码。请另存为 UTF-8 的 CSV，或 .xlsx。',
  'roster.csv': (d) => `CSV 第${d.line}行起引号没有配对。请改正，或另存为 .xlsx。`,
  'roster.map-invalid': (d) => `对照文件有 ${d.count} 处错误，没有导入任何内容。`,
  'roster.no-header': () => '没有找到表头：要有“单位名称”一列和至少另一列。表头叫法特别的，用 --map 指明。',
  'roster.formula-error': (d) => `单元格是公式错误 ${d.text}。`,
  'roster.digits-lost': () => '信用代码被 Excel 当成了数字，末几位已经丢失。请把这一列设为文本后重新填写。',
  'roster.twice': (d) => `与${d.sheet ? `表“${d.sheet}”` : ''}第${d.row}行重复。`,
  'enterprise.is-retired': (d) =>
    `“${d.name}”已于 ${d.on} 停用（${d.reason}），不能再检查或导入。恢复经营的，请先 enterprise retire --undo。`,
  'roster.same-name': (d) =>
    `${d.street}已登记同名单位“${d.name}”（${d.code ?? '没有信用代码'}），内容不同。是同一家请加 --match-name。`,
  ...summaryProblems,
};

function optionWord(option: string): string {
  return option.startsWith('-') ? `${option} ` : `“${help.placeholder(option)}”`;
}

function nextSteps(steps: Details[string]): string {
  if (!Array.isArray(steps) || steps.length === 0) return '不能再有变动。';
  return `现在可以：${steps.map(hazard.stepByCommand).join('、')}。`;
}

function named(events: Details[string]): string {
  return list(Array.isArray(events) ? events.map((event) => hazard.events[event] ?? event) : events);
}

function list(values: Details[string]): string {
  return Array.isArray(values) ? values.join('、') : String(values ?? '');
}
