import type { LocalDate } from './local-date.ts';

/** 被检查单位的类型 */
export const ENTERPRISE_KINDS = [
  'company',
  'individual-business',
  'building-project',
  'venue',
  'school',
  'public-body',
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];

/** The ten streets of Xihu District, 360103, by the statistics bureau's code. */
export const STREETS: Readonly<Record<string, string>> = {
  '360103001': '南浦街道',
  '360103002': '朝阳洲街道',
  '360103004': '广润门街道',
  '360103007': '绳金塔街道',
  '360103009': '丁公路街道',
  '360103010': '南站街道',
  '360103011': '桃源街道',
  '360103013': '朝农街道',
  '360103014': '桃花街道',
  '360103015': '九洲街道',
};

/**
 * What stood in rosters before the streets were drawn anew. Where their addresses belong now is not published for
 * all of them, so it is asked, never guessed.
 */
const ABOLISHED_STREETS = ['西湖街道', '系马桩街道', '十字街街道', '桃花镇'];

/** Somebody at an enterprise. No identity numbers: the law's purpose does not need them. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** One of the 三包: which 片, 线 or 点, and the person who answers for it. */
export interface Assignment {
  readonly name?: string | undefined;
  readonly person?: string | undefined;
  readonly phone?: string | undefined;
}

/** 国民经济行业代码. Editions of GB/T 4754 give one number different trades. */
export interface IndustryCode {
  readonly code: string;
  readonly edition: '2017' | '2011';
}

/** 被检查单位: what is inspected. Texts are stored as given; absent means not known. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  /** 统一社会信用代码, normalized. */
  readonly creditCode?: string | undefined;
  readonly kind: EnterpriseKind;
  /** One of `STREETS`. */
  readonly street: string;
  readonly community?: string | undefined;
  /** 网格 */
  readonly grid?: string | undefined;
  readonly address?: string | undefined;
  /** 主要负责人, and the phone of that person. */
  readonly responsible?: string | undefined;
  readonly phone?: string | undefined;
  /** 安全管理人员 */
  readonly safetyManager?: Contact | undefined;
  /** 现场联系人 */
  readonly siteContact?: Contact | undefined;
  /** Of `SECTORS`. */
  readonly sectors: readonly string[];
  readonly industry?: IndustryCode | undefined;
  readonly traits: readonly string[];
  /** 三包: 片, 线, 点. */
  readonly assigned?:
    | {
        readonly area?: Assignment | undefined;
        readonly line?: Assignment | undefined;
        readonly point?: Assignment | undefined;
      }
    | undefined;
  /** The day on which somebody last made sure that all this is still so. */
  readonly confirmedOn?: LocalDate | undefined;
  /** No longer there: closed, moved away, demolished. */
  readonly retired?: { readonly on: LocalDate; readonly reason: string } | undefined;
  /** The other record of the same enterprise, which holds from now on. */
  readonly mergedInto?: string | undefined;
}

/** 在册 | 已停用 | 已并入 */
export type EnterpriseStatus = 'active' | 'retired' | 'merged';

/** Whether an enterprise is inspected, is gone, or is kept under another record. */
export function enterpriseStatus(enterprise: Enterprise): EnterpriseStatus {
  if (enterprise.mergedInto !== undefined) return 'merged';
  return enterprise.retired ? 'retired' : 'active';
}

/** A name or code as it is compared and searched: half-width, upper case, without spaces. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** The street of that name, with or without 街道; undefined when the district has none. */
export function streetNamed(text: string): string | undefined {
  const name = withoutDistrict(text);
  return Object.values(STREETS).find((street) => street === name || street === `${name}街道`);
}

/** True for a street that the district once had. */
export function isAbolishedStreet(text: string): boolean {
  const name = withoutDistrict(text);
  return ABOLISHED_STREETS.some((street) => street === name || street === `${name}街道`);
}

function withoutDistrict(text: string): string {
  return text.trim().replace(/^(江西省)?(南昌市)?西湖区/, '');
}
