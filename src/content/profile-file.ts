import * as z from 'zod/mini';
import { STREETS } from '../domain/enterprise.ts';
import { BODY_KINDS, PAPER_KINDS } from '../domain/paper.ts';
import type { Profile } from '../domain/profile.ts';
import type { Diagnostic, Path } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { id, text } from './scalars.ts';

const kind = z.enum(PAPER_KINDS);
// A skeleton has blanks: what may be left out may also be left empty.
const blankable = z.optional(z.string());

const officerShape = z.strictObject({ name: text, certificate: text });

const profileShape = z.strictObject({
  id,
  body: z.enum(BODY_KINDS),
  name: text,
  street: blankable,
  numbering: z.strictObject({
    series: z.enum(['shared', 'per-kind']),
    templates: z.partialRecord(z.enum(['default', ...PAPER_KINDS]), text),
    typed: z.optional(z.array(kind)),
  }),
  reconsideration: blankable,
  court: blankable,
  officers: z.array(officerShape),
  contact: z.optional(z.strictObject({ name: blankable, phone: blankable })),
  retention: blankable,
  templates: z.optional(z.partialRecord(kind, text)),
});

/** What came of reading a profile: the profile, or every fault. */
export interface ReadProfile {
  readonly profile?: Profile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a profile. What is left empty is absent; nothing is guessed. Never throws. */
export function readProfileFile(path: string, bytes: Uint8Array): ReadProfile {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(profileShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const profile = withoutBlanks(read.value);
  const faults = [
    ...streetFaults(profile, file),
    ...officerFaults(profile, file),
    ...Object.entries(profile.numbering.templates).flatMap(([key, template]) =>
      numberFaults(template, profile, ['numbering', 'templates', key], file),
    ),
  ];
  return faults.length > 0 ? { diagnostics: faults } : { profile, diagnostics: [] };
}

function withoutBlanks(profile: Profile): Profile {
  const entries = Object.entries(profile).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(entries) as unknown as Profile;
}

function streetFaults({ body, street }: Profile, file: YamlFile): Diagnostic[] {
  const streets = Object.values(STREETS);
  if (body !== 'subdistrict')
    return street === undefined ? [] : [file.fault(['street'], { code: 'profile.street-needless' })];
  if (street === undefined)
    return [file.fault(['street'], { code: 'profile.street-needed', details: { streets } })];
  if (streets.includes(street)) return [];
  return [file.fault(['street'], { code: 'enterprise.street-unknown', details: { street, streets } })];
}

function officerFaults({ officers }: Profile, file: YamlFile): Diagnostic[] {
  return officers.flatMap(({ certificate }, index) =>
    officers.findIndex((one) => one.certificate === certificate) === index
      ? []
      : [
          file.fault(['officers', index, 'certificate'], {
            code: 'profile.certificate-twice',
            details: { certificate },
          }),
        ],
  );
}

/** The commission writes its numbers as 西安字（2023）4号; all others by GB/T 9704. */
function numberFaults(template: string, { body }: Profile, at: Path, file: YamlFile): Diagnostic[] {
  const year = body === 'commission-office' ? /〔\{年\}〕|（\{年\}）/ : /〔\{年\}〕/;
  const enforcing = /责令|责改|处罚|执法/.exec(template)?.[0];
  const fault = (code: string, word?: string) => file.fault(at, { code, details: { template, word } });
  return [
    ...(template.split('{号}').length === 2 ? [] : [fault('profile.number-place')]),
    ...(year.test(template) ? [] : [fault('profile.year-place')]),
    ...(/[()[\]]/.test(template) ? [fault('profile.half-width')] : []),
    ...(body === 'subdistrict' && enforcing ? [fault('profile.enforcing-word', enforcing)] : []),
  ];
}
