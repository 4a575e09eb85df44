/** A limit in words: 不小于 2.2 m. */
interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit: string;
}

/** What an inspector reads while asking: the walk, the forms, the questions before it. */
export const inspect = {
  walk: {
    position: (position: number, total: number) => `第 ${position}/${total} 项`,
    answered: (answered: number) => `已答 ${answered}`,
    hazards: (hazards: number) => `隐患 ${hazards}`,
    /** Labels of the blocks under an item; all of them are padded to the widest. */
    labels: {
      phrase: '通知',
      basis: '依据',
      evidence: '证据',
      measure: '测量',
      answer: '已答',
      last: '上次',
      note: '备注',
      photos: '照片',
      finding: '隐患',
      missing: '还缺',
      method: '查法',
      major: '重大',
      due: '期限',
    },
    phrase: (clause: number, phrase: string) => `第${clause}条 “${phrase}”`,
    evidenceKind: { photo: '拍照', document: '资料', measurement: '测量', observation: '现场看' },
    evidence: (kind: string, what: string) => `${kind}：${what}`,
    demanded: { fail: '（不合格时必须）', always: '（必须）' },
    limits: ({ min, max, unit }: Limits) => {
      if (min !== undefined && max !== undefined) return `${min}～${max} ${unit}`;
      if (min !== undefined) return `不小于 ${min} ${unit}`;
      if (max !== undefined) return `不大于 ${max} ${unit}`;
      return '';
    },
    measure: (what: string, unit: string, limits: string) => `${what}（${unit}）${limits && `，应${limits}`}`,
    measured: (value: number, unit: string) => `实测 ${value} ${unit}`,
    measuredAgainst: (measured: string, limits: string) => (limits ? `${measured}，应${limits}` : measured),
    photos: (count: number) => `${count} 张`,
    due: (date: string) => `${date} 前整改`,
    fixed: '已当场整改',
    defaultDue: (days: number) => (days === 0 ? '立即整改' : `${days} 天内整改`),
    major: (fact: string, cited: string) => `${fact}（${cited}）`,
    noMethod: '看现场，问负责人，查记录。',
    toConfirm: (words: string) => `（${words}）`,
    missing: {
      unanswered: '结论',
      finding: '隐患情况，按 Enter 填写',
      criterion: '判为重大的标准，按 Enter 选择',
      reason: '未检查的原因，按 Enter 填写',
      photo: '照片，按 Enter 或 p 添加',
      measure: '测量值，按 Enter 填写',
    },
    page: (page: number, pages: number) => `(${page}/${pages})`,
    /** Between the laws of one item. */
    separator: '、',
    item: (position: number, text: string) => `第 ${position} 项：${text}`,
  },
  /** What each key does, in the order in which they are shown. */
  keys: {
    pass: '合格',
    fail: '不合格',
    notApplicable: '不适用',
    notChecked: '未检查',
    note: '备注',
    photo: '照片',
    measure: '测量值',
    more: '依据与查法',
    back: '上一项',
    go: '跳到',
    undo: '撤销',
    save: '保存离开',
    complete: '完成检查',
    missing: '补上所缺',
    turn: '翻页',
  },
  unknownKey: (key: string) => (key ? `“${key}”不是这里的按键，已作答的没有变。` : '这个键在这里不起作用。'),
  escape: 'Esc 返回',
  ask: {
    goTo: (total: number) => `跳到第几项（1–${total}）`,
    goToFault: (total: number) => `请输入 1 到 ${total} 的数字。`,
    note: '备注（清空即删除）',
    reason: '为什么没有检查',
    photos: '照片文件，可拖进来，几张之间用空格或分号',
    photosWanted: (what: string) => `要拍：${what}`,
    later: 's 保存离开',
    measure: (what: string, unit: string) => `${what}，单位 ${unit}`,
    measureLater: '还没量就直接回车，完成前再补',
    measureFault: '请输入一个数，如 2.2。',
    outside: (value: number, unit: string, limits: string) =>
      `实测 ${value} ${unit}，应${limits}，超出限值：建议判不合格。`,
    outsideFail: '判不合格（建议）',
    outsidePass: '仍判合格',
    outsideAgain: '量错了，重新填写',
  },
  form: {
    title: (item: string) => `登记隐患：${item}`,
    seen: '看到的情况',
    seenPrefill: (text: string) => `未达到“${text}”的要求`,
    seenMeasured: (seen: string, measured: string) => `${seen}（${measured}）`,
    grade: '隐患等级',
    general: '一般隐患',
    major: (fact: string, cited: string) => `重大隐患：${fact}（${cited}）`,
    confirmMajor: (fact: string, cited: string) =>
      `判定标准：${fact}\n依据：${cited}\n确认现场事实与判定标准完全一致，判为重大隐患？`,
    place: '部位（具体到哪里）',
    requirement: '整改要求',
    due: (preset: string) => `整改期限：回车用 ${preset}；或写日期、+天数，当场改好写 0`,
    dueNow: '0（已当场整改）',
    dueFault: {
      form: '请写日期如 2026-12-01，或 +7，当场改好写 0。',
      past: '期限不能早于今天。',
      'no-such-day': '没有这一天。',
    },
    dueFar: (date: string, days: number) => `${date} 离今天 ${days} 天，超过 30 天。确定用这个期限？`,
    responsible: '责任人',
    photos: '隐患照片，可拖进来，几张之间用空格或分号；没有就直接回车',
    photosKept: (count: number) => `已有 ${count} 张，直接回车保留`,
  },
  review: {
    title: '逐项检查已答完，请核对后完成',
    counts: (pass: number, fail: number, notApplicable: number, notChecked: number) =>
      `合格 ${pass}　不合格 ${fail}　不适用 ${notApplicable}　未检查 ${notChecked}`,
    hazards: (count: number, major: number) =>
      `隐患 ${count} 条${major > 0 ? `，其中重大 ${major} 条` : ''}：`,
    noHazards: '没有发现隐患。',
    hazard: (grade: string, description: string, place: string, due: string) =>
      `［${grade}］${description}（${place}；${due}）`,
    notChecked: '未检查：',
    notCheckedItem: (text: string, reason: string) => `${text}（${reason}）`,
    afterwards: '完成后答案不能再改，隐患即登记入账。',
  },
  fault: {
    empty: '这里不能空着。',
    nul: '含有不能保存的空字符。',
    surrogate: '含有残缺的字符，请重新输入。',
    control: (codePoint: string) => `含有控制字符 ${codePoint}，请删掉。`,
    format: (codePoint: string) => `含有看不见的字符 ${codePoint}，请删掉。`,
    'too-long': '太长了，请写短一些。',
  },
  enterprise: {
    label: '被检查单位',
    choose: '被检查单位（输入名称或代码查找）',
    create: '＋ 新建单位',
    createNamed: (name: string) => `＋ 新建“${name}”`,
    name: '单位名称',
    creditCode: '统一社会信用代码（没有就直接回车）',
    kind: '单位类型',
    street: '所在街道',
    address: '地址（可空）',
    responsible: '负责人（可空）',
    phone: '电话（可空）',
    codeLength: (length: number) => `统一社会信用代码应为 18 位，现在是 ${length} 位。`,
    codeCharacter: (character: string, position: number) =>
      `第 ${position} 位“${character}”不会出现在统一社会信用代码里，请对照证照。`,
    codeCheck: (expected: string, found: string) =>
      `校验位应为 ${expected}，现在是 ${found}，请对照证照逐位核对。`,
    codeKnown: (name: string) => `这个代码已登记为“${name}”，就用它？`,
    nameKnown: (name: string) => `已有同名单位“${name}”，就用它？`,
  },
  visit: {
    checklist: '检查表',
    traits: '这里是什么样的地方（空格勾选，只问相关的检查项）',
    traitsLabel: '场所特征',
    nothingToAsk: '这样选没有要查的项。请移到相符的一行，按空格勾选。',
    inspectors: '检查人员',
    inspector: (name: string, certificate: string) => `${name}（证号 ${certificate}）`,
    inspectorName: (number: number) => `检查人员 ${number} 姓名`,
    inspectorCertificate: (number: number) => `检查人员 ${number} 证号`,
    sameName: '两名检查人员不能是同一个人。',
    sameCertificate: '两人的证号不能相同。',
    kind: '检查类型',
    resume: (number: string, enterprise: string, answered: number, total: number) =>
      `检查 ${number}（${enterprise}）还没做完，已答 ${answered}/${total}。接着做？`,
  },
  prompts: {
    yes: '是',
    no: '否',
    yesOrNo: '请答“是”或“否”（y/n）。',
    help: {
      navigate: '移动',
      select: '选定',
      submit: '确定',
      all: '全选',
      invert: '反选',
    } as Readonly<Record<string, string>>,
    tick: '勾选',
    space: '空格',
    prefilled: '可直接回车，可接着写，按 Ctrl+U 清空重写',
    noResults: '没有找到',
    answered: (question: string, answer: string) => `${question}：${answer}`,
  },
};
