import { type Enterprise, enterpriseStatus } from '../../domain/enterprise.ts';
import { type EnterpriseField, fieldValue } from '../../domain/enterprise-fields.ts';
import { maskPhone, withMaskedPhones } from '../../domain/privacy.ts';
import type { Messages } from '../../messages/index.ts';

/** The option that every command has which shows enterprises. */
export interface ContactOption {
  readonly withContacts?: boolean;
}

/** An enterprise for machines: with its status, phones masked unless they are asked for. */
export function enterpriseJson(enterprise: Enterprise, { withContacts }: ContactOption) {
  const shown = withContacts ? enterprise : withMaskedPhones(enterprise);
  return { ...shown, status: enterpriseStatus(enterprise) };
}

/** The value of a field as people read it; empty where it is not known. */
export function fieldWords(
  enterprise: Enterprise,
  field: EnterpriseField,
  t: Messages,
  { withContacts }: ContactOption,
): string {
  const value = fieldValue(enterprise, field);
  if (value === undefined) return '';
  if (field === 'kind') return t.words.enterpriseKind[enterprise.kind];
  if (field === 'sectors')
    return enterprise.sectors.map((id) => t.registry.sectors[id] ?? id).join(t.words.separator);
  if (field === 'traits') return enterprise.traits.join(t.words.separator);
  if (field === 'industry')
    return t.registry.edition(enterprise.industry!.code, enterprise.industry!.edition);
  const isPhone = field === 'phone' || field.endsWith('Phone');
  return isPhone && !withContacts ? maskPhone(String(value)) : String(value);
}

/** The names of fields, as people read them. */
export function fieldNames(fields: readonly EnterpriseField[], t: Messages): string {
  return fields.map((field) => t.registry.fields[field]).join(t.words.separator);
}
