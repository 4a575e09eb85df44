import {
  ENTERPRISE_KINDS,
  type Enterprise,
  type EnterpriseKind,
  isAbolishedStreet,
  STREETS,
  streetNamed,
} from './enterprise.ts';
import { ENTERPRISE_FIELDS, type EnterpriseField, withField } from './enterprise-fields.ts';
import { creditCodeFrom, nameFrom } from './entry.ts';
import { industryNamed } from './industry.ts';
import { hasIdentityNumber } from './privacy.ts';
import { isProblem, Problem } from './problem.ts';
import { SECTORS, sectorNamed } from './sector.ts';

/** Texts given for an enterprise, by field. The empty text says that it is not known (any more). */
export type EnterpriseTexts = Partial<Record<EnterpriseField, string>>;

/** Something wrong with the text of one field. */
export interface FieldFault {
  readonly field: EnterpriseField;
  readonly problem: Problem;
}

/** The ids of traits by id and by label. */
export type TraitNames = ReadonlyMap<string, string>;

/** Values read from texts: undefined for a fact that is taken away. */
export type EnterpriseValues = ReadonlyMap<EnterpriseField, unknown>;

type Reader = (text: string, traits: TraitNames) => unknown;

const plain: Reader = (text) => text;

/** Phones are compared and masked by their digits. */
const phone: Reader = (text) => text.normalize('NFKC');

const READERS: Readonly<Record<EnterpriseField, Reader>> = {
  name: plain,
  creditCode: readCode,
  kind: readKind,
  street: readStreet,
  community: plain,
  grid: plain,
  address: plain,
  sectors: (text) => wordsOf(text).map(readSector),
  industry: readIndustry,
  traits: (text, traits) => wordsOf(text).map((word) => readTrait(word, traits)),
  responsible: plain,
  phone,
  safetyManager: plain,
  safetyManagerPhone: phone,
  siteContact: plain,
  siteContactPhone: phone,
  area: plain,
  areaPerson: plain,
  areaPhone: phone,
  line: plain,
  linePerson: plain,
  linePhone: phone,
  point: plain,
  pointPerson: plain,
  pointPhone: phone,
};

const LISTS: ReadonlySet<EnterpriseField> = new Set(['sectors', 'traits']);
const NEEDED: ReadonlySet<EnterpriseField> = new Set(['name', 'kind', 'street']);

/** Reads texts into values; every fault of every field at once. */
export function readEnterpriseTexts(
  texts: EnterpriseTexts,
  traits: TraitNames,
): { values: EnterpriseValues; faults: FieldFault[] } {
  const values = new Map<EnterpriseField, unknown>();
  const faults: FieldFault[] = [];
  for (const field of ENTERPRISE_FIELDS) {
    const text = texts[field];
    if (text === undefined) continue;
    try {
      values.set(field, readText(field, text, traits));
    } catch (error) {
      if (!isProblem(error)) throw error;
      faults.push({ field, problem: error });
    }
  }
  return { values, faults };
}

function readText(field: EnterpriseField, text: string, traits: TraitNames): unknown {
  const given = text.replaceAll(/[\s\u3000]+/gu, ' ').trim();
  if (given === '') {
    if (NEEDED.has(field)) throw new Problem('enterprise.field-needed', { field });
    return LISTS.has(field) ? [] : undefined;
  }
  nameFrom(given, field);
  if (field !== 'creditCode' && hasIdentityNumber(given)) throw new Problem('enterprise.identity-number');
  return READERS[field](given, traits);
}

// An individual business without a code often has its owner's identity number typed in the place of one.
function readCode(text: string): string {
  try {
    return creditCodeFrom(text);
  } catch (error) {
    throw hasIdentityNumber(text) ? new Problem('enterprise.identity-number') : error;
  }
}

/** Puts values into an enterprise. */
export function withValues(enterprise: Enterprise, values: EnterpriseValues): Enterprise {
  return [...values].reduce((one, [field, value]) => withField(one, field, value), enterprise);
}

function wordsOf(text: string): string[] {
  const words = text.split(/[,，、;；/|\s]+/).filter((word) => word !== '');
  return [...new Set(words)];
}

function readSector(word: string): string {
  const sector = sectorNamed(word);
  if (!sector) throw new Problem('enterprise.sector-unknown', { sector: word, sectors: SECTORS });
  return sector;
}

function readTrait(word: string, traits: TraitNames): string {
  const trait = traits.get(word);
  if (trait === undefined) throw new Problem('enterprise.trait-unknown', { trait: word });
  return trait;
}

function readIndustry(text: string): unknown {
  const industry = industryNamed(text);
  if (!industry) throw new Problem('enterprise.industry-format', { text });
  return industry;
}

function readStreet(text: string): string {
  const street = streetNamed(text);
  if (street !== undefined) return street;
  const details = { street: text, streets: Object.values(STREETS) };
  if (isAbolishedStreet(text)) throw new Problem('enterprise.street-abolished', details);
  throw new Problem('enterprise.street-unknown', details);
}

/** How rosters name a kind. The order matters: 民办学校 is a school, though it may be a company, too. */
const KIND_NAMES: readonly (readonly [EnterpriseKind, RegExp])[] = [
  ['individual-business', /个体|^个人/],
  ['school', /学校|幼儿园|培训|教育机构/],
  ['building-project', /项目|工地|在建/],
  ['public-body', /机关|事业|政府|社会团体|国家机构/],
  ['company', /公司|企业|厂|合作社|工矿/],
  ['venue', /场所|经营点|门店|市场/],
];

function readKind(text: string): EnterpriseKind {
  const id = ENTERPRISE_KINDS.find((kind) => kind === text.toLowerCase());
  const kind = id ?? KIND_NAMES.find(([, pattern]) => pattern.test(text))?.[0];
  if (!kind) throw new Problem('enterprise.kind-unknown', { kind: text, kinds: ENTERPRISE_KINDS });
  return kind;
}

/** 登记管理部门和机构类别, the first two characters of a code. 5x may be a school as well as a society. */
const KIND_BY_PREFIX: readonly (readonly [RegExp, EnterpriseKind])[] = [
  [/^9[13]/, 'company'],
  [/^92/, 'individual-business'],
  [/^1/, 'public-body'],
];

/** The kind that a credit code itself says; undefined where it leaves it open. */
export function kindByCode(creditCode: string): EnterpriseKind | undefined {
  return KIND_BY_PREFIX.find(([prefix]) => prefix.test(creditCode))?.[1];
}
