import * as z from 'zod/mini';
import { RULE_CLAUSES, RULE_NUMBERS, type RuleFile } from '../domain/paper-rules.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shaped } from './issues.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { localDate, version, wholeNumber } from './scalars.ts';
import { textShape } from './schema.ts';

const verified = z.enum(['V', 'S', 'T']);

const numberShape = z.strictObject({
  id: z.enum(RULE_NUMBERS),
  title: textShape,
  amount: wholeNumber(1, 3650),
  unit: z.enum(['days', 'working-days', 'months']),
  source: textShape,
  verified,
});

const clauseShape = z.strictObject({
  id: z.enum(RULE_CLAUSES),
  text: textShape,
  source: textShape,
  verified,
});

const fileShape = z.strictObject({
  version,
  inForceFrom: localDate,
  numbers: z.array(numberShape),
  clauses: z.array(clauseShape),
});

/** Places of a clause, all of which it has: a remedy without its court is none. */
const PLACES = ['{复议机关}', '{复议期限}', '{法院}', '{诉讼期限}'];

/** What came of reading a rule file: the rules, or every fault. */
export interface ReadRuleFile {
  readonly rules?: RuleFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a dated file of rules for papers; it has every number and every clause. Never throws. */
export function readRulesFile(path: string, bytes: Uint8Array): ReadRuleFile {
  const { file, diagnostics } = readYaml(path, bytes);
  if (!file || diagnostics.length > 0) return { diagnostics };
  const read = shaped(fileShape, file);
  if (!read.ok) return { diagnostics: read.diagnostics };
  const { numbers, clauses } = read.value;
  const faults = [
    ...missing(file, 'numbers', RULE_NUMBERS, numbers),
    ...missing(file, 'clauses', RULE_CLAUSES, clauses),
    ...lostPlaces(file, read.value),
  ];
  return faults.length > 0 ? { diagnostics: faults } : { rules: read.value, diagnostics: [] };
}

function missing(
  file: YamlFile,
  list: string,
  all: readonly string[],
  found: readonly { id: string }[],
): Diagnostic[] {
  return all
    .filter((id) => !found.some((one) => one.id === id))
    .map((key) => file.fault([list], { code: 'key.missing', details: { key } }, 'key'));
}

function lostPlaces(file: YamlFile, { clauses }: RuleFile): Diagnostic[] {
  return clauses.flatMap(({ text }, index) =>
    (['zh', 'en'] as const).flatMap((language) =>
      PLACES.filter((place) => !text[language].includes(place)).map((key) =>
        file.fault(['clauses', index, 'text', language], { code: 'key.missing', details: { key } }),
      ),
    ),
  );
}
