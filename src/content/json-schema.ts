import * as z from 'zod/mini';
import { FIELD_NOTES } from './field-notes.ts';
import { dateOrYear, version } from './scalars.ts';
import { NAMED_SHAPES } from './schema.ts';

type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema by which editors complete and check content files: checklists, overlays and both registers.
 * Numbers are numbers there, although the loader reads them as text.
 */
export function checklistJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [name, shape] of Object.entries(NAMED_SHAPES)) registry.add(shape, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-7',
    io: 'output',
    uri: (name) => `#/$defs/${name}`,
    override: ({ zodSchema, jsonSchema }) => {
      if (LOOK_LIKE_NUMBERS.has(zodSchema)) jsonSchema.type = ['string', 'number'] as never;
    },
  });
  const definitions = Object.entries(schemas).map(([name, schema]) => [
    name,
    definition(name, schema as JsonSchema),
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'xh-safety checklist',
    type: 'object',
    ...chosenBy(
      'extends',
      'Overlay',
      chosenBy('sources', 'Sources', chosenBy('traits', 'Traits', refTo('Checklist'))),
    ),
    $defs: Object.fromEntries(definitions),
  };
}

// An editor takes an unquoted 2026.1 or 2021 for a number; the loader does not.
const LOOK_LIKE_NUMBERS: ReadonlySet<unknown> = new Set([version, dateOrYear]);

function refTo(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

// `if` instead of `anyOf`: the editor then complains about the one shape that is meant.
function chosenBy(key: string, name: string, otherwise: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own keyword, in plain data that is written to a file and never awaited
  return { if: { required: [key] }, then: refTo(name), else: otherwise };
}

function definition(name: string, { $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  const notes = FIELD_NOTES[name] ?? {};
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  return {
    ...schema,
    properties: Object.fromEntries(
      properties.map(([key, value]) => [key, { description: notes[key], ...value }]),
    ),
  };
}
