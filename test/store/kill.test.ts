import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { author, enterprise } from '../builders.ts';

const WRITER = fileURLToPath(new URL('./answer-writer.ts', import.meta.url));
const UPGRADER = fileURLToPath(new URL('./upgrader.ts', import.meta.url));
const RUNS = Number(process.env['XH_TORTURE_RUNS'] ?? 8);

/** Lets the writer acknowledge so many answers, kills it in the midst, and gives what it had acknowledged. */
async function killedAfter(file: string, acknowledged: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.split('\n').length > acknowledged) child.kill('SIGKILL');
  }
  return said.split('\n').slice(0, -1);
}

describe('kill -9 in the midst of a visit', () => {
  it('loses no answer that was acknowledged, and leaves the visit ready to go on', async () => {
    for (let run = 0; run < RUNS; run += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'xh-kill-'));
      const file = join(folder, 'xh-safety.db');
      const acknowledged = await killedAfter(file, 1 + ((run * 7) % 40));
      const store = openStore(file);
      const [draft] = await store.drafts();
      const kept = new Map(
        (await store.inspection(draft!.inspection.id))!.answers.map((one) => [one.itemId, one.note]),
      );
      const lost = acknowledged.filter((line) => {
        const [itemId, note] = line.split(' ');
        return Number(kept.get(itemId!)) < Number(note);
      });
      expect(lost).toEqual([]);
      expect((await store.check()).faults).toEqual([]);
      await store.close();
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
});

describe('kill -9 in the midst of an upgrade', () => {
  it('leaves the database as it was, beside a whole copy of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xh-kill-'));
    const file = join(folder, 'xh-safety.db');
    const before = openStore(file);
    await before.recordEnterprise(enterprise(), author);
    await before.close();
    const child = spawn(process.execPath, [UPGRADER, file], { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    // The log grows only when the copy is made.
    await expect.poll(() => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    const copy = readdirSync(folder).find((name) => name.endsWith('.bak'))!;
    for (const one of [file, join(folder, copy)]) {
      const store = openStore(one);
      expect(await store.check()).toMatchObject({ events: 2, faults: [] });
      await store.close();
    }
    rmSync(folder, { recursive: true });
  });
});
