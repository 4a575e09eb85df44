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

/** 被检查单位: what is inspected. Texts are stored as given; absent means not known. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  /** 统一社会信用代码, normalized. */
  readonly creditCode?: string | undefined;
  readonly kind: EnterpriseKind;
  /** One of `STREETS`. */
  readonly street: string;
  readonly address?: string | undefined;
  /** 负责人 */
  readonly responsible?: string | undefined;
  readonly phone?: string | undefined;
  readonly sectors: readonly string[];
  readonly traits: readonly string[];
}

/** The street of that name, with or without 街道; undefined when the district has none. */
export function streetNamed(text: string): string | undefined {
  const name = text.trim().replace(/^(南昌市)?西湖区/, '');
  return Object.values(STREETS).find((street) => street === name || street === `${name}街道`);
}
