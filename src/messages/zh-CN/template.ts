/** The explaining lines of an answer file to fill in. */
export const template = {
  head: ['答案文件样板。填好后运行：xh-safety inspect <检查表> --answers 本文件'],
  enterprise:
    '被检查单位；没有代码就删去 creditCode 一行。kind：company individual-business building-project venue school public-body',
  inspectors: '两名检查人员及证号',
  kind: '检查类型：routine 日常、special 专项、case 个案',
  traits: '场所特征：去掉前面的 # 即选中，只问选中的',
  answers: [
    '每项填 pass 合格、fail 不合格、not-applicable 不适用，或 not-checked 未检查（须写 note 原因）。',
    '要多写时改成：',
    '  某检查项: { result: fail, note: 备注, measured: 2.1, photos: [照片.jpg],',
    '    finding: { description: 隐患描述, place: 部位, requirement: 整改要求, dueDays: 3, responsible: 责任人 } }',
    'finding 里还可写 dueOn: 2026-12-01、fixedOnTheSpot: true（当场整改）、grade: major 和 criterion: 1（第几条判定标准）。',
  ],
};
