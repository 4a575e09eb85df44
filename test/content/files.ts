import { type Content, loadContent } from '../../src/content/load-checklists.ts';

export const TODAY = '2026-11-23';

export const SOURCES = `sources:
  WSL:
    title: { zh: 中华人民共和国安全生产法, en: Work Safety Law }
    issuer: 全国人大常委会
    number: 主席令〔2021〕第88号
    inForceFrom: 2021-09-01
    checkedOn: 2026-11-23
    verified: V
    articles:
      第36条: { verified: V, about: 安全设备 }
      第41条: { verified: T }
  OLD:
    title: { zh: 旧办法, en: Old measures }
    issuer: 某部
    number: 部令1号
    inForceFrom: 2010
    inForceUntil: 2026-08-31
    supersededBy: 新办法
    checkedOn: 2026-11-23
    verified: T
    articles: {}
  NEW:
    title: { zh: 新标准, en: New standard }
    issuer: 某部
    number: GB 1
    inForceFrom: 2027-01-01
    checkedOn: 2026-11-23
    verified: T
    articles: {}
`;

export const TRAITS = `traits:
  - { id: catering-gas, label: { zh: 使用燃气的餐饮场所, en: Catering place that uses gas } }
`;

/** Two items in the plainest writing; every line is known to the tests by its number. */
export const GAS = `id: gas
version: 2026.1
title: { zh: 燃气安全检查表, en: Gas safety checklist }
sector: gas
clause: 16
reviewedOn: 2026-11-23
sections:
  - id: kitchen
    title: { zh: 厨房用气, en: Gas in the kitchen }
    items:
      - id: gas-alarm
        text: { zh: 装有报警器, en: An alarm is installed }
        source: { clause: 16, phrase: 依法安装可燃气体报警装置 }
        basis:
          - { source: WSL, article: 第36条 }
        grade: general
        rectification: { zh: 限期安装, en: Install by the date set }
        dueDays: 7
        evidence:
          - { kind: photo, what: { zh: 探测器, en: The detector }, required: fail }
        measure: { what: { zh: 高度, en: Height }, unit: m, min: 0.3, max: 2.5 }
        appliesTo: [catering-gas]
      - id: gas-hose
        text: { zh: 软管完好, en: The hose is sound }
        source: { clause: 16, phrase: 依法安装可燃气体报警装置 }
        basis: []
        grade: major
        majorIf:
          - { source: WSL, article: 第36条, fact: { zh: 无证经营, en: No licence } }
        rectification: { zh: 更换, en: Replace it }
        dueDays: 0
        evidence: []
        when: { item: gas-alarm, is: [pass] }
`;

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Loads files given by path; the registers are added unless they are given. */
export function load(files: Files): Content {
  const all = { 'sources.yaml': SOURCES, 'traits.yaml': TRAITS, ...files };
  const encoder = new TextEncoder();
  return loadContent(
    Object.entries(all).map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    })),
    { today: TODAY },
  );
}

/** What a load complains about, as `file:line:col code`. */
export function complaints({ diagnostics }: Pick<Content, 'diagnostics'>): string[] {
  return diagnostics.map(({ file, line, col, code }) => `${file}:${line}:${col} ${code}`);
}

/** GAS with one text replaced by another; throws if it is not there exactly once. */
export function gas(from: string, to: string, base = GAS): string {
  if (base.split(from).length !== 2) throw new Error(`not exactly once: ${from}`);
  return base.replace(from, () => to);
}
