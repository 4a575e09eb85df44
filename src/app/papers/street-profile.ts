import type { Profile } from '../../domain/profile.ts';
import type { PaperWords } from './paper-source.ts';

/** The office of a street, for drafts that are made before anybody said who issues them. It can issue nothing. */
export function streetProfile(street: string, { papers }: Pick<PaperWords, 'papers'>): Profile {
  return {
    id: 'draft',
    body: 'subdistrict',
    name: papers.streetOffice(street),
    street,
    numbering: { series: 'per-kind', templates: {} },
    officers: [],
  };
}
