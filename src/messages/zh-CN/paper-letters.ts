/** What letters to streets and departments say. */
export const paperLetters = {
  listing: {
    opening: (unit: string) =>
      `经核查，${unit}存在重大事故隐患。为督促治理到位，现予以挂牌督办，有关事项通知如下：`,
    closing: '请督办责任单位督促治理责任单位落实治理措施，按期报送进度，治理完成后及时申请验收销号。',
    missing: '未落实',
    funds: (amount: number) => `${amount}万元`,
  },
  delisting: {
    opening: (unit: string, number: string, date: string) =>
      `${date}以${number}挂牌督办的${unit}重大事故隐患，已完成治理。`,
    openingOfSeveral: (unit: string) => `${unit}的下列重大事故隐患，已完成治理：`,
    listed: (number: string, date: string) => `（${date}以${number}挂牌督办）`,
    accepted: (date: string, names: string) => `${date}，经${names}现场验收合格。`,
    delisted: '现予以摘牌销号。请督促该单位巩固治理成果，防止同类隐患再次出现。',
  },
  transfer: {
    opening: '现将下列事故隐患移送你单位，请依职责处理：',
    report: '下列事故隐患经督促仍未消除或者超出我办职权，现移送（上报）你单位，请依职责处理：',
    assign: '现将下列事故隐患交办你单位，请依职责督促整改：',
    reason: (text: string) => `移送事由：${text}`,
    earlier: (papers: string) => `前期工作：${papers}。`,
    reply: (date: string) => `请于${date}前将处理情况反馈我单位。`,
  },
  supervision: {
    opening: (count: number) => `经查，下列问题${count}项逾期未办结，现予以督办：`,
    overdue: (days: number) => `${days}天`,
    results: ['办结', '未办结', '转问责'],
  },
  proposal: {
    earlier: (title: string, number: string, date: string) => `${date}发出${title}［${number}］`,
    opening: '因下列工作未落实，现提出问责建议，请按规定权限和程序研究处理。',
  },
  reminder: { opening: '为推动工作按时落实，现提醒如下：' },
  alert: { opening: '为防范事故风险，现警示如下：', until: (date: string) => `本警示有效期至${date}。` },
  feedback: (date: string) => `请于${date}前书面反馈落实情况。`,
  replied: '反馈情况：',
};
