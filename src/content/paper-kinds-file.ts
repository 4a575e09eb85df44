import * as z from 'zod/mini';
import { BODY_KINDS, PAPER_KINDS } from '../domain/paper.ts';
import { PAPER_NEEDS, PAPER_RECIPIENTS, PAPER_TOPICS, type PaperTable } from '../domain/paper-rules.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { text, version, wholeNumber, yesNo } from './scalars.ts';
import { textShape } from './schema.ts';

const kind = z.enum(PAPER_KINDS);
const body = z.enum(BODY_KINDS);
const textByBody = z.partialRecord(body, textShape);

const bodyShape = z.strictObject({
  body,
  title: textShape,
  reason: textShape,
  source: text,
  verified: z.enum(['V', 'S', 'T']),
});

const kindShape = z.strictObject({
  kind,
  title: textShape,
  titles: z.optional(textByBody),
  layout: z.enum(['form', 'letter']),
  banners: z.optional(textByBody),
  to: z.enum(PAPER_RECIPIENTS),
  about: z.enum(PAPER_TOPICS),
  issuers: z.array(body).check(z.minLength(1)),
  instead: z.optional(z.partialRecord(body, z.array(kind))),
  needs: z.array(z.enum(PAPER_NEEDS)),
  after: z.optional(z.array(kind).check(z.minLength(1))),
  sameDayAs: z.optional(kind),
  word: z.optional(text),
  copies: wholeNumber(1, 9),
  inNameOfCommission: z.optional(yesNo),
});

const tableShape = z.strictObject({ version, bodies: z.array(bodyShape), kinds: z.array(kindShape) });

/** What came of reading the table of kinds: the table, or every fault. */
export interface ReadTable {
  readonly table?: PaperTable | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the table of kinds; it has one row for each kind and each body. Never throws. */
export function readKindsFile(path: string, bytes: Uint8Array): ReadTable {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(tableShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const { bodies, kinds } = read.value;
  const faults = [
    ...oneOfEach(
      file,
      'bodies',
      BODY_KINDS,
      bodies.map((one) => one.body),
    ),
    ...oneOfEach(
      file,
      'kinds',
      PAPER_KINDS,
      kinds.map((one) => one.kind),
    ),
    ...uselessOffers(file, read.value),
  ];
  return faults.length > 0 ? { diagnostics: faults } : { table: read.value, diagnostics: [] };
}

function oneOfEach(file: YamlFile, list: string, all: readonly string[], found: readonly string[]) {
  const twice = found.flatMap((id, index) =>
    found.indexOf(id) === index
      ? []
      : [file.fault([list, index], { code: 'id.duplicate', details: { id, other: file.path } })],
  );
  const missing = all
    .filter((id) => !found.includes(id))
    .map((key) => file.fault([list], { code: 'key.missing', details: { key } }, 'key'));
  return [...twice, ...missing];
}

// What is offered to a body that was refused must be something that it may issue.
function uselessOffers(file: YamlFile, { kinds }: PaperTable): Diagnostic[] {
  return kinds.flatMap(({ instead }, index) =>
    Object.entries(instead ?? {}).flatMap(([to, offered]) =>
      offered.flatMap((offer, place) => {
        const issuers: readonly string[] = kinds.find((one) => one.kind === offer)?.issuers ?? [];
        if (issuers.includes(to)) return [];
        const details = { found: offer, allowed: issuers };
        return [file.fault(['kinds', index, 'instead', to, place], { code: 'value.unknown', details })];
      }),
    ),
  );
}
