/** What enforcement forms say, in our own wording with the elements that the law asks for. */
export const paperEnforcement = {
  assistants: (count: string) => `${count}人`,
  notice: {
    opening: (basis: string, time: string, kind: string) =>
      `根据${basis}，本机关定于${time}对你单位进行${kind}，现将有关事项通知如下：`,
    inspection: '行政检查',
    rights: [
      '检查人员不少于两人，检查时应当出示有效执法证件；不出示的，你单位有权拒绝检查。',
      '你单位认为检查人员与检查事项有直接利害关系的，有权申请回避。',
      '检查人员应当遵守行政检查纪律，为你单位保守技术秘密和业务秘密。',
      '你单位对检查情况有异议的，可以陈述、申辩；对检查后作出的行政行为不服的，可以依法申请行政复议或者提起行政诉讼。',
    ],
    prepare: (materials: string) =>
      `请你单位安排负责人或者熟悉情况的人员到场，并准备下列材料：${materials}。`,
    present: '请你单位安排负责人或者熟悉情况的人员到场，如实提供有关情况和材料。',
    complain: (phone: string) => `监督电话：${phone}。`,
  },
  record: {
    identity: (issuer: string, names: string, certificates: string) =>
      `我们是${issuer}的行政执法人员${names}，证件号码为${certificates}，证件已当场出示。现依法对你单位进行现场检查，请予以配合。`,
    identityOfStreet: (issuer: string, names: string, certificates: string) =>
      `我们是${issuer}的工作人员${names}，证件号码为${certificates}，证件已当场出示。现对你单位进行安全检查（巡查），请予以配合。`,
    walked: (checklists: string) => `检查人员对照${checklists}逐项进行了检查。`,
    found: (count: number) => `检查发现下列问题${count}项：`,
    nothing: '检查中未发现事故隐患。',
    onTheSpot: '已当场整改。',
  },
  decision: {
    opening: (date: string) => `本机关于${date}对你单位进行现场检查时，发现存在下列违法违规行为和事故隐患：`,
    grounds: (basis: string) => `上述情况不能保证生产安全。依据${basis}，现作出如下现场处理决定：`,
    stop: (from: string, to: string) =>
      `暂时停产停业、停止使用的期限自${from}至${to}；恢复生产经营和使用，应当经本机关审查同意。`,
  },
  order: {
    opening: (date: string) => `本机关于${date}对你单位进行检查，发现存在下列问题：`,
    requirement: (text: string) => `整改要求：${text}`,
    breach: (basis: string) => `不符合${basis}的规定。`,
    major: (rows: string) => `其中第${rows}项属于重大事故隐患。`,
    fixed: (rows: string) => `第${rows}项已当场整改。`,
    group: (rows: string, date: string) => `第${rows}项于${date}前`,
    order: (groups: string) =>
      `现责令你单位对上述问题限期整改：${groups}整改完毕，达到有关法律、法规、规章和标准规定的要求。因整改不及时、不到位引发生产安全事故的，依法追究责任。`,
    commitments: (rows: string) => `第${rows}项的整改应当落实责任、措施、资金、时限和应急预案。`,
    interim: (text: string) => `整改完成前，应当落实下列临时管控措施：${text}`,
    keepSafe: '整改期间，你单位应当采取有效措施确保安全；存在安全生产违法行为的，将依法予以处罚。',
  },
  verification: {
    opening: (date: string, paper: string) =>
      `本机关于${date}作出${paper}，现对你单位的整改情况进行了复查，提出如下意见：`,
    openingOfStreet: (date: string, paper: string) =>
      `我办于${date}发出${paper}，现对你单位的整改情况进行了复查，情况如下：`,
    outcome: { effective: '已整改', ineffective: '未整改', partial: '部分整改', none: '未复查' },
    effective: (rows: string) => `第${rows}项已整改到位。`,
    ineffective: (rows: string) => `第${rows}项未整改到位，`,
    again: (groups: string) => `应当继续整改：${groups}整改完毕；逾期仍未整改的，将依法处理。`,
    pursue: '本机关将依法处理。',
    againOfStreet: (groups: string) =>
      `请继续整改：${groups}整改完毕；逾期仍未整改的，将按规定移送有关执法部门处理。`,
    pursueOfStreet: '将按规定移送有关执法部门处理。',
  },
  extension: {
    received: (appliedOn: string, paper: string) =>
      `你单位${appliedOn}提出的延期整改申请收悉（原文书：${paper}）。经审查，答复如下：`,
    agreed: (rows: string) => `同意第${rows}项延期整改，新的整改期限见下表。`,
    refused: (rows: string) => `不同意第${rows}项延期整改，仍应当在原期限内完成整改。`,
    reason: (text: string) => `理由：${text}`,
    interim: (text: string) => `延期期间，应当落实下列临时管控措施：${text}`,
    keepSafe: '延期期间，你单位应当确保安全；不能保证安全的，应当停止有关作业和使用。',
  },
};
