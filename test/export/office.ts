import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const START = fileURLToPath(new URL('../../dist/start.js', import.meta.url));

/** What one run of the program said and ended with. */
export interface Ran {
  readonly out: Buffer;
  readonly err: string;
  readonly code: number | null;
}

/** A data folder of its own in which the whole program runs. */
export interface Office {
  readonly folder: string;
  /** What a program must be given to work here. */
  readonly env: NodeJS.ProcessEnv;
  at(name: string): string;
  run(...args: readonly string[]): Ran;
  remove(): void;
}

export function office(): Office {
  const folder = mkdtempSync(join(tmpdir(), 'xh-export-'));
  const env = {
    ...process.env,
    XH_SAFETY_HOME: folder,
    XH_SAFETY_NOW: '2026-12-05T09:00:00+08:00',
    XH_SAFETY_USER: '演示员',
    XH_SAFETY_LANG: 'zh-CN',
  };
  return {
    folder,
    env,
    at: (name) => join(folder, name),
    run(...args) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [START, ...args], {
        env,
        maxBuffer: 2 ** 28,
      });
      return { out: stdout, err: stderr.toString(), code: status };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A visit of a fictitious place with one failed item; `change` says what is different. */
export function written(id: string, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id,
    enterprise: {
      name: '示例餐饮店',
      creditCode: '91360103MA0XH0018C',
      kind: 'company',
      street: '桃源街道',
      phone: '13800008000',
      responsible: '示例负责人',
    },
    checklists: ['gas'],
    traits: ['lpg-outlet', 'piped-gas-operator'],
    onlyItems: ['gas-delivery-check'],
    inspectors: [
      { name: '甲某', certificate: '演示-001' },
      { name: '乙某', certificate: '演示-002' },
    ],
    startedAt: '2026-11-23T09:10:00+08:00',
    completedAt: '2026-11-23T10:00:00+08:00',
    answers: {
      'gas-delivery-check': {
        result: 'fail',
        finding: { description: '报警器电源被拔下', place: '后厨', dueOn: '2026-11-30' },
      },
    },
    ...change,
  };
}

/** The same with this description of what failed. */
export function describing(id: string, description: string): Record<string, unknown> {
  const finding = { description, place: '后厨', dueOn: '2026-11-30' };
  return written(id, { answers: { 'gas-delivery-check': { result: 'fail', finding } } });
}

/** Writes visits as a JSON lines file. */
export function writeLines(path: string, visits: readonly unknown[]): void {
  writeFileSync(path, visits.map((visit) => `${JSON.stringify(visit)}\n`).join(''));
}
