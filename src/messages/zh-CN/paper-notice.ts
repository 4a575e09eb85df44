/** The words of the rectification notice. It urges; a street has no power to order or to punish. */
export const paperNotice = {
  opening: (when: string, inspectors: string, place: string, kind: string) =>
    `${when}，我办检查人员${inspectors}到你单位${place ? `（${place}）` : ''}开展${kind}。`,
  found: (total: number, major: number) =>
    `检查发现安全隐患${total}项${major > 0 ? `，其中重大事故隐患${major}项` : ''}，详见下表。`,
  allFixed: '上述隐患均已当场整改。',
  someFixed: (numbers: string) => `第${numbers}项已当场整改，`,
  toRectify: (isRest: boolean) => `${isRest ? '其余' : ''}请你单位按照整改建议，在建议完成日期前完成整改。`,
  fixedOnTheSpot: '已当场整改',
  major: (numbers: string) =>
    `第${numbers}项为重大事故隐患，请立即采取管控措施，落实整改的责任、措施、资金、时限和应急预案。`,
  interim: (text: string) => `整改完成前，请落实下列临时管控措施：${text}`,
  keepSafe:
    '整改期间，请安排专人负责，做好安全防范；不能保证安全的，请先从危险区域撤出人员，停用有关设施设备。',
  prevent: '请你单位举一反三，加强日常排查，防止同类隐患再次出现。',
  reply: '整改完成后，请于建议完成日期前将整改情况和整改前后照片报我办。',
  overdue: '逾期未整改的，将按规定移送有关执法部门处理。',
  receipt: '被检查单位签收（签名或盖章）：',
  receiptDate: '签收日期：',
  delivery: '送达方式：□当面　□邮寄　□微信等电子方式　□张贴',
  refusal: '□拒绝签收　理由：＿＿＿＿＿＿＿＿　见证人：＿＿＿＿＿＿',
  refused: (reason: string, witness: string) => `■拒绝签收　理由：${reason}　见证人：${witness}`,
  copies: '本通知书一式两份，一份交被检查单位，一份由我办留存。',
};
