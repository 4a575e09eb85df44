import type { Block } from '../../report/paper-model.ts';
import type { Drafting } from './drafting.ts';
import type { NumberedPhoto } from './hazard-items.ts';

/** How a field is written: a line, several lines, a date, money with its unit, or one of its choices. */
export type FieldType = 'text' | 'long' | 'date' | 'amount' | 'choice';

/** Something that only people know and a kind of paper asks for. */
export interface FieldSpec {
  readonly name: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  readonly choices?: readonly string[] | undefined;
  /** Cites a law, and therefore an article. */
  readonly isBasis?: boolean | undefined;
}

/** What stands below the head of a paper. */
export interface PaperBody {
  readonly blocks: readonly Block[];
  readonly everyPage?: readonly string[] | undefined;
  readonly photos?: readonly NumberedPhoto[] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** One kind of paper: what it asks for and how it is written. */
export interface PaperForm {
  readonly fields: readonly FieldSpec[];
  /** False for forms that name the enterprise in a box instead. */
  readonly isAddressed: boolean;
  readonly write: (d: Drafting) => PaperBody;
}

/** Fields that may stay empty. */
export function optional(...names: readonly string[]): FieldSpec[] {
  return names.map((name) => ({ name, type: 'text', isRequired: false }));
}

/** Fields without which the paper is not issued. */
export function required(...names: readonly string[]): FieldSpec[] {
  return names.map((name) => ({ name, type: 'text', isRequired: true }));
}

/** The same fields, written otherwise. */
export function as(type: FieldType, fields: readonly FieldSpec[], choices?: readonly string[]): FieldSpec[] {
  return fields.map((field) => ({ ...field, type, ...(choices && { choices }) }));
}

/** The same fields, as citations of law. */
export function basis(fields: readonly FieldSpec[]): FieldSpec[] {
  return fields.map((field) => ({ ...field, isBasis: true }));
}

/** What the enterprise's boxes may say otherwise than the registry. */
export const UNIT_FIELDS = optional('负责人', '职务', '联系电话', '地址');

/** What has to be said when the enterprise refuses to sign. */
export const REFUSAL_FIELDS: readonly FieldSpec[] = [
  ...as('choice', optional('拒签'), ['是', '否']),
  ...optional('拒签理由', '见证人', '报告机关', '录音录像编号'),
];
