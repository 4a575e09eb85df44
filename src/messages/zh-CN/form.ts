/** The words of the blank paper form of a checklist, and of the command that prints it. */
export const form = {
  command: {
    print: '打印空白检查表，带到不便用电脑的现场手填',
    format: '格式：docx、html 或 pdf；不写则看 --out 的扩展名，再没有则为 docx',
    traits: '只印对这些场所特征适用的检查项，用逗号分开',
    out: '写到哪个文件或文件夹；不写则写到当前文件夹',
    written: (path: string) => `已生成：${path}`,
  },
  fileName: '空白检查表',
  clause: (clause: number) => `对应《西湖区2023年安全生产工作要点》第${clause}条`,
  count: (items: number) => `共${items}项`,
  version: (id: string, version: string, hash: string) => `检查表 ${id}　版本 ${version}　校验码 ${hash}`,
  howTo: '用“√”勾选；不合格的，在备注写明情况，并填入后面的隐患登记。',
  page: { before: '第 ', between: ' 页　共 ', after: ' 页' },
  box: '□',
  blank: '＿＿＿＿＿＿',
  list: '、',
  facts: '；',
  labels: {
    name: '单位名称',
    creditCode: '统一社会信用代码',
    kind: '单位类型',
    address: '地址',
    street: '所属街道',
    responsible: '负责人',
    phone: '联系电话',
    inspectionKind: '检查类型',
    time: '检查时间',
    inspector: '检查人员',
    certificate: '证件号',
    traits: '场所特征',
  },
  street: '　　　　　　　　街道',
  time: '　　　　年　　月　　日　　时　　分　至　　　月　　日　　时　　分',
  trait: (letter: string, label: string) => `${letter} ${label}`,
  columns: { number: '序号', item: '检查内容', result: '结果', remark: '备注' },
  results: { pass: '合格', fail: '不合格', 'not-applicable': '不适用' },
  notes: {
    /** Joins a note's label to its text. */
    note: (label: string, text: string) => `${label}：${text}`,
    basis: '依据',
    appliesTo: '适用',
    evidence: { fail: '不合格须取证', always: '须取证' },
    majorIf: '可判重大',
    criterion: (fact: string, basis: string) => `${fact}（${basis}）`,
    when: (number: number, results: string) => `第${number}项为${results}时填`,
    or: '或',
  },
  /** What is measured on one line, and on the next the space for the value. */
  measure: (what: string, blank: string, unit: string, limits: string) => [
    `${what}：`,
    `${blank}${unit}${limits}`,
  ],
  limits: ({ min, max }: { min?: number | undefined; max?: number | undefined }) => {
    if (min !== undefined && max !== undefined) return `（${min}～${max}）`;
    if (min !== undefined) return `（不小于${min}）`;
    return max === undefined ? '' : `（不大于${max}）`;
  },
  hazards: {
    title: '隐患登记',
    columns: {
      item: '项号',
      place: '部位',
      description: '隐患描述',
      grade: '等级',
      requirement: '整改要求',
      dueOn: '整改期限',
    },
    due: '　月　日',
  },
  signatures: {
    title: '签字',
    inspector: '检查人员（签名）',
    enterprise: '被检查单位现场负责人（签名）',
    date: '日期',
    blankDate: '　　　　年　　月　　日',
    refusal: '拒绝签字的，写明理由和见证人',
  },
};
