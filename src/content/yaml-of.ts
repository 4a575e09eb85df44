import { stringify } from 'yaml';

/** Data as YAML that people read; lines are not folded. */
export function yamlOf(data: unknown): string {
  return stringify(data, { lineWidth: 0 });
}
