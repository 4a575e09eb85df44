import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/domain/checklist.ts';
import { itemsOf } from '../../src/domain/checklist.ts';
import { desk } from './program.ts';

const place = desk();
const listed = JSON.parse(place.run(['checklist', 'list', '--json']).out) as { id: string; items: number }[];

afterAll(() => place.clear());

/** The template of a checklist, filled in for a place that has every trait: one item failed, the others passed. */
function filledTemplate(checklist: Checklist): string {
  const items = itemsOf(checklist);
  const traits = [...new Set(items.flatMap((item) => item.appliesTo ?? []))];
  const asked = ['--answers-template', ...(traits.length > 0 ? ['--traits', traits.join(',')] : [])];
  const template = place.run(['inspect', checklist.id, ...asked]).out;
  const failing = items.find((item) => !item.evidence.some((rule) => rule.required) && !item.measure)!;
  const answerOf = (id: string) => {
    const item = items.find((one) => one.id === id)!;
    if (id === failing.id) return 'fail';
    return item.measure?.required || item.when || item.evidence.some((rule) => rule.required === 'always')
      ? 'not-applicable'
      : 'pass';
  };
  return template
    .replace("name: ''", 'name: 示例单位')
    .replace(/ {2}creditCode: ''\n/, '')
    .replace("street: ''", 'street: 九洲街道')
    .replace(/ {2}responsible: ''\n/, '')
    .replace("{ name: '', certificate: '' }", '{ name: 甲某, certificate: 演示-001 }')
    .replace("{ name: '', certificate: '' }", '{ name: 乙某, certificate: 演示-002 }')
    .replaceAll(/^ {2}([a-z0-9-]+): ''$/gm, (_, id) => `  ${id}: ${answerOf(id)}`);
}

describe('each sector', () => {
  it('has its checklist: clauses 12 to 21, the enterprise and the duty audit', () => {
    expect(listed.map(({ id }) => id)).toEqual([
      'duty-audit',
      'enterprise',
      'traffic',
      'hazchem',
      'fire',
      'construction',
      'gas',
      'special-equipment',
      'commerce',
      'culture-tourism',
      'campus',
      'new-risk',
    ]);
  });

  it.each(listed.map(({ id }) => id))('%s can be inspected from its template to a notice', (id) => {
    const checklist = JSON.parse(place.run(['checklist', 'show', id, '--json']).out) as Checklist;
    const path = join(place.folder, `${id}.yaml`);
    writeFileSync(path, filledTemplate(checklist));
    const { status, out, err } = place.run(['inspect', id, '--answers', path, '--out', 'papers', '--json']);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ result: 'hazards-found', hazards: [{ grade: 'general' }] });
  });
});
