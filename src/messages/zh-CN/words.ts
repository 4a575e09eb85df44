/** The field's terms, as they stand in docs/glossary.md. */
export const words = {
  grade: { general: '一般', major: '重大' },
  result: {
    pass: '合格',
    fail: '不合格',
    'not-applicable': '不适用',
    'not-checked': '未检查',
    unanswered: '未作答',
  },
  inspectionKind: { routine: '日常检查', special: '专项检查', case: '个案检查' },
  inspectionStatus: { 'in-progress': '进行中', completed: '已完成', voided: '已作废' },
  hazardStatus: { raised: '待整改', rectified: '待复查', verified: '复查合格', closed: '已销号' },
  enterpriseKind: {
    company: '企业',
    'individual-business': '个体工商户',
    'building-project': '建设工程项目',
    venue: '场所',
    school: '学校',
    'public-body': '机关事业单位',
  },
  verification: { V: '已核对原文', S: '待复核', T: '仅核标题' },
  overdue: (days: number) => `逾期${days}天`,
  dueToday: '今日到期',
  separator: '、',
  none: '无',
};
