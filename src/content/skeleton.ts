import type { LocalDate } from '../domain/local-date.ts';

/** What a new checklist is called. */
export interface NewChecklist {
  /** A stable word; items and the sector take it over. */
  readonly id: string;
  /** Day of the first review. */
  readonly today: LocalDate;
}

/** A commented checklist to start from; it is valid as it stands. */
export function checklistSkeleton({ id, today }: NewChecklist): string {
  return `# yaml-language-server: $schema=./checklist.schema.json
# 检查表样表：照着改，改完运行 xh-safety checklist validate。各字段的说明见 docs/authoring.md。
# A checklist to start from: edit it, then run xh-safety checklist validate. docs/authoring.md explains each field.

id: ${id}
# 版本：内容改了就要改，已完成的检查仍用旧版本。 Changes with the content; finished inspections keep theirs.
version: ${today.slice(0, 4)}.1
title: { zh: 新检查表, en: New checklist }
# 领域和工作要点的条号。 Sector, and the clause of the circular.
sector: ${id}
clause: 1
# 最近一次对照法规复核的日期。 Day of the last review against the law.
reviewedOn: ${today}

# 按行走顺序分区域，每个区域五到九项。 Sections in walking order, five to nine items each.
sections:
  - id: entrance
    title: { zh: 入口, en: Entrance }
    items:
      # 编号用过就不再改、不再重用。 An id is never changed and never reused.
      - id: ${id}-example
        # 写成合格时的样子，现场说得出口。 State the compliant condition, in words one says on site.
        text:
          zh: 安全出口畅通，没有堆放物品
          en: The exits are clear and nothing is stored in them
        # 怎么查，可不写。 How to check it; optional.
        method: { zh: 从里往外走一遍。, en: Walk the way out once. }
        # 工作要点里的短语，逐字照录。 The phrase of the circular, verbatim.
        source: { clause: 1, phrase: 请照录工作要点原文 }
        # 依据：键见 sources.yaml，条号只写核实过的。 Keys of sources.yaml; articles only where verified.
        basis: []
        # - { source: WSL, article: 第36条 }
        # 一般 general；重大 major 必须另写官方判定标准 majorIf。 major needs the official criterion in majorIf.
        grade: general
        rectification: { zh: 立即清理, en: Clear it at once }
        # 整改期限（日历日），0 为立即。 Limit in calendar days; 0 is at once.
        dueDays: 0
        evidence:
          - { kind: photo, what: { zh: 堵塞的位置, en: The place that is blocked }, required: fail }
        # 测量值，限值只写依据里有的。 A value to measure; limits only if the source gives them.
        # measure: { what: { zh: 净宽, en: Clear width }, unit: m, min: 1.1 }
        # 前面某项是这个结果才问。 Asked only after such a result of an earlier item.
        # when: { item: an-earlier-item, is: [fail] }
        # 只问有这些特征的地方，见 traits.yaml。 Asked only of places with one of these traits.
        # appliesTo: [crowded]
`;
}
