import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, ROOT } from './program.ts';

const tourIn = (name: string) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const block = /```sh tour\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  return block.trim().split('\n');
};

describe('the tour', () => {
  it('is the same in both languages', () => {
    expect(tourIn('README.zh-CN.md')).toEqual(tourIn('README.md'));
  });

  it('can be walked, command by command', () => {
    const [settings = '', ...tour] = tourIn('README.md');
    const env = Object.fromEntries(
      settings
        .replace(/^export /, '')
        .split(' ')
        .map((one) => one.split('=') as [string, string]),
    );
    expect(Object.keys(env)).toEqual(['XH_SAFETY_HOME', 'XH_SAFETY_NOW']);
    expect(tour.length).toBeGreaterThan(10);
    const place = desk();
    cpSync(join(ROOT, 'seeds', 'demo'), join(place.folder, 'seeds', 'demo'), { recursive: true });
    const failed = tour.filter((line) => {
      const [npx, program, ...args] = line.split(' ');
      expect([npx, program]).toEqual(['npx', 'xh-safety']);
      const ended = place.run(args, env);
      return ended.status !== 0 || ended.out === '';
    });
    expect(failed).toEqual([]);
    place.clear();
  }, 60_000);
});
