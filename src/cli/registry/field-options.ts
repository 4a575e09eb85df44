import type { Command } from 'commander';
import {
  type EnterpriseTexts,
  type EnterpriseValues,
  readEnterpriseTexts,
} from '../../domain/enterprise-entry.ts';
import { ENTERPRISE_FIELDS, type EnterpriseField } from '../../domain/enterprise-fields.ts';
import { Problem, Problems } from '../../domain/problem.ts';
import type { Messages } from '../../messages/index.ts';
import type { Context } from '../context.ts';
import { traitNames } from './trait-names.ts';

/** Gives a command one option for each field of an enterprise, such as `--safety-manager <text>`. */
export function withFieldOptions(
  command: Command,
  t: Messages,
  skipped: readonly EnterpriseField[] = [],
): Command {
  const hints: Partial<Record<EnterpriseField, string>> = t.registry.hints;
  for (const field of ENTERPRISE_FIELDS) {
    if (skipped.includes(field)) continue;
    const hint = hints[field];
    const words = t.registry.fields[field];
    command.option(`--${kebab(field)} <text>`, hint === undefined ? words : `${words}: ${hint}`);
  }
  return command;
}

function kebab(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The values that options give; every fault at once. @throws Problems */
export async function valuesFrom(context: Context, texts: EnterpriseTexts): Promise<EnterpriseValues> {
  const given = Object.fromEntries(
    ENTERPRISE_FIELDS.filter((field) => texts[field] !== undefined).map((field) => [field, texts[field]]),
  );
  const names = given['traits'] === undefined ? new Map<string, string>() : await traitNames(context);
  const { values, faults } = readEnterpriseTexts(given, names);
  if (faults.length > 0)
    throw new Problems(faults.map(({ field, problem }) => named(problem, field, context.t)));
  return values;
}

/** The problem with the field's name as people read it. */
export function named(problem: Problem, field: EnterpriseField | undefined, t: Messages): Problem {
  return field ? new Problem(problem.code, { ...problem.details, field: t.registry.fields[field] }) : problem;
}
