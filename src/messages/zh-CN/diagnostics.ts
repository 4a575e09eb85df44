import type { Details } from '../../domain/problem.ts';

const sentences = {
  'file.missing': () => '找不到这个文件。',
  'file.folder': () => '这是一个文件夹，不是检查表文件。',
  'file.unreadable': (d) => `文件打不开（${d.reason}）。`,
  'file.empty': () => '文件里没有内容。',
  'file.not-utf8': (d) =>
    d.looksLike === 'unknown'
      ? '文件不是 UTF-8 文本，从这里起无法识别。'
      : `文件像是 ${d.looksLike} 编码，请用编辑器另存为 UTF-8。`,
  'file.too-large': (d) => `文件有 ${d.bytes} 字节，超过上限 ${d.limit} 字节，请拆成几张检查表。`,
  'file.too-many-lines': (d) => `文件有 ${d.lines} 行，超过上限 ${d.limit} 行，请拆成几张检查表。`,
  'file.line-too-long': (d) => `这一行有 ${d.length} 个字符，超过上限 ${d.limit} 个，请分行书写。`,
  'file.more-problems': (d) => `此后还有 ${d.count} 处问题，改正以上各处后再查。`,
  'text.control-character': (d) => `这里有看不见的字符 ${d.character}，请删去。`,
  'text.empty': () => '这里不能空着。',
  'yaml.syntax': (d) => SYNTAX[String(d.reason)] ?? SYNTAX['unexpected']!,
  'yaml.alias': (d) => `不能用锚点和别名（${d.source}）；如果是文字，请加引号。`,
  'yaml.tag': (d) => `不能用标签（${d.source}）；如果是文字，请加引号。`,
  'yaml.directive': (d) => `不能用“${d.source}”这样的指令行，请删去。`,
  'yaml.several-documents': () => '一个文件只能有一份内容，请删去这条分隔线，或者拆成两个文件。',
  'yaml.too-deep': (d) => `嵌套超过 ${d.limit} 层。`,
  'yaml.too-many-keys': (d) => `内容超过 ${d.limit} 个键和值，请拆成几张检查表。`,
  'key.unknown': (d) => `没有“${d.key}”这个键。${suggested(d) || `可用：${list(d.allowed)}。`}`,
  'key.missing': (d) => `缺少“${d.key}”。`,
  'key.duplicate': (d) => `“${d.key}”写了两遍，请留一个。`,
  'key.forbidden': (d) => `“${d.key}”不能用作键。`,
  'key.not-text': () => '键必须是一个词。',
  'type.expected': (d) => `这里应写${KINDS[String(d.expected)] ?? d.expected}，现在${found(d)}。`,
  'value.unknown': (d) => `不能写“${d.found}”。${suggested(d) || `可选：${list(d.allowed)}。`}`,
  'number.format': (d) => `“${d.found}”不是规范的数字，应写成 16 或 2.2 这样，不带单位和多余的零。`,
  'number.range': (d) =>
    d.min === undefined ? `${d.found} 太大，最大为 ${d.max}。` : `${d.found} 太小，最小为 ${d.min}。`,
  'date.format': (d) => `“${d.found}”不是日期，应写成 2026-11-23 这样、日历上有的一天。`,
  'instant.format': (d) => `“${d.found}”不是时间，应写成 2026-11-23T09:10:00+08:00 这样，带时区。`,
  'version.format': (d) => `版本“${d.found}”只能用字母、数字和 . _ + -，例如 2026.1。`,
  'list.empty': () => '这个列表至少要有一项。',
  'id.format': (d) =>
    `“${d.found}”不能作编号：编号用小写字母、数字和连字符（如 gas-alarm-working），法规标准的键用大写字母和数字（如 WSL）。`,
  'id.duplicate': (d) => `编号“${d.id}”在 ${d.other} 里已经用过。`,
  'phrase.empty': () => '出处不能空着，请照录工作要点里的短语。',
  'major.without-criterion': () =>
    '写了 major 就要在 majorIf 里写明官方判定标准；没有官方标准的一律写 general。',
  'criterion.without-major': () => '有判定标准（majorIf）的检查项，grade 应写 major。',
  'limits.crossed': () => '下限大于上限。',
  'trait.unknown': (d) => `特征登记（traits.yaml）里没有“${d.trait}”。${suggested(d)}`,
  'when.unknown-item': (d) => `本表没有检查项“${d.item}”。${suggested(d)}`,
  'when.later-item': (d) => `“${d.item}”还没有问到，条件只能取前面的检查项。`,
  'basis.unknown-source': (d) => `法规标准登记（sources.yaml）里没有“${d.source}”。${suggested(d)}`,
  'basis.unknown-article': (d) => `“${d.source}”没有登记“${d.article}”。核对条文后先登记，或者只引标题。`,
  'basis.article-unverified': (d) => `“${d.source}”的“${d.article}”没有核到条文，只能引标题，请删去条号。`,
  'basis.not-yet-in-force': (d) => `“${d.source}”自 ${d.from} 起施行，现在还不能引用。`,
  'basis.no-longer-in-force': (d) =>
    `“${d.source}”只适用到 ${d.until}${d.supersededBy ? `，已由${d.supersededBy}代替` : ''}。`,
  'overlay.unknown-base': (d) => `没有“${d.base}”这张检查表可以改。${suggested(d)}`,
  'overlay.cycle': (d) => `与“${d.base}”互相依据，分不出哪张在先。`,
  'overlay.unknown-item': (d) => `“${d.base}”里没有检查项“${d.item}”。${suggested(d)}`,
  'overlay.item-twice': (d) => `“${d.item}”已经处理过一次，skip 和 override 里只能出现一次。`,
  'overlay.reason-missing': () => '要写明理由（reason）：为什么与原检查表不同。',
  'overlay.when-skipped': (d) => `不能去掉“${d.item}”：“${d.dependent}”要看它的结果才问。`,
  'overlay.nothing-changed': (d) => `对“${d.base}”什么也没有改：至少要有 skip、override、add 中的一个。`,
  'overlay.nothing-left': (d) => `“${d.base}”的检查项全部去掉了。`,
} satisfies Record<string, (d: Details) => string>;

/** A sentence for each diagnostic code: what is wrong with the file, and what to write instead. */
export const diagnostics: Readonly<Record<keyof typeof sentences, (d: Details) => string>> = sentences;

const SYNTAX: Readonly<Record<string, string>> = {
  tab: '缩进要用空格，不能用制表符（Tab）。',
  indentation: '缩进不对：同一层的内容要左边对齐。',
  colon: '文字里有“: ”，请把整段文字加上引号；如果是下一层内容，请另起一行并缩进。',
  'no-colon': '这一行应写成“键: 值”，冒号用半角，后面空一格。',
  'quote-needed': '文字不能以这个符号开头，请加上引号。',
  'quote-open': '这里开始的引号没有收尾。',
  'not-closed': '前面的 { 或 [ 没有收尾。',
  escape: '双引号里的反斜杠用法不对；要写反斜杠本身，请改用单引号。',
  unexpected: '这里多了或少了符号，请对照样表检查。',
};

const KINDS: Readonly<Record<string, string>> = {
  text: '一个值',
  list: '列表（每项以“- ”开头）',
  map: '下一层内容（“键: 值”）',
};

function found({ found: kind }: Details): string {
  return kind === 'nothing' ? '是空的' : `是${KINDS[String(kind)] ?? kind}`;
}

function suggested({ suggestion }: Details): string {
  return suggestion ? `是不是要写“${suggestion}”？` : '';
}

function list(words: Details[string]): string {
  return Array.isArray(words) ? words.join('、') : `${words}`;
}
