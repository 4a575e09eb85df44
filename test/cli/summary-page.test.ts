import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { summary } from '../../src/cli/commands/summary.ts';
import type { Context } from '../../src/cli/context.ts';
import { author, checklist, enterprise, inspectors, item, raisedHazard } from '../builders.ts';
import { type Workshop, workshop } from './run-command.ts';

describe('the page by command', () => {
  let shop: Workshop;
  let file: string;

  beforeEach(async () => {
    shop = await workshop();
    file = join(shop.folder, 'pages', '2026-11.html');
    const store = await shop.store();
    await store.recordEnterprise(enterprise(), author);
    const checklists = [{ hash: 'a'.repeat(64), checklist: checklist([item('gas-alarm-working')]) }];
    const start = {
      traits: [],
      inspectors,
      kind: 'routine',
      startedAt: '2026-11-20T09:00:00+08:00',
    } as const;
    await store.startInspection({ id: 'i-1', enterpriseId: 'e-1', checklists, ...start }, author);
    const { number: _, ...raised } = raisedHazard();
    await store.completeInspection('i-1', '2026-11-20T10:00:00+08:00', [{ id: 'h-1', raised }], author);
  });

  afterEach(() => shop.remove());

  it('is written to a file, the same each time, and never over another file', async () => {
    const args = ['2026-11', '--format', 'html', '--out', file];
    expect(await shop.run(summary, args)).toMatchObject({ out: `${file}\n`, code: 0 });
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(page).toContain('<h1>西湖区安全生产检查统计（2026-11）</h1>');
    expect((await shop.run(summary, args)).code).toBe(0);
    writeFileSync(file, 'mine');
    expect((await shop.run(summary, args)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(join(shop.folder, 'pages'))).toEqual(['2026-11.html']);
  });

  it('goes to the standard output without a file, in the reader’s language', async () => {
    const { out, code } = await shop.run(summary, ['2026-11', '--format', 'html'], { language: 'en' });
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(code).toBe(0);
  });

  it('ends on the day that is asked for', async () => {
    const { out } = await shop.run(summary, ['2026-11', '--format', 'html', '--as-of', '2026-11-10']);
    expect(out).toContain('<dt>检查家次</dt><dd class="value">0</dd>');
  });

  it('is not written where the flow is broken', async () => {
    const db = new Database(join(shop.folder, 'xh-safety.db'));
    db.exec('update hazard_month set hazards = hazards + 1');
    db.close();
    const { err, code } = await shop.run(summary, ['2026-11', '--format', 'html', '--out', file]);
    expect(err).toContain('桃源街道');
    expect(code).toBe(1);
    expect(readdirSync(shop.folder)).not.toContain('pages');
  });

  describe.skipIf(process.platform !== 'linux')('shown in the browser', () => {
    const opening = async (opener: string | undefined) => {
      const bin = join(shop.folder, 'bin');
      mkdirSync(bin);
      if (opener !== undefined) {
        writeFileSync(join(bin, 'xdg-open'), opener);
        chmodSync(join(bin, 'xdg-open'), 0o755);
      }
      const withPath = (context: Context, argv: readonly string[]) =>
        summary({ ...context, env: { ...context.env, PATH: bin } }, argv);
      const ran = await shop.run(withPath, ['open', '2026-11']);
      const path = ran.out.trim();
      const made = readFileSync(path, 'utf8');
      const mode = (statSync(dirname(path)).mode & 0o777).toString(8);
      rmSync(dirname(path), { recursive: true });
      return { ...ran, made, mode };
    };

    it('is made where only its user can read it, and handed to the system', async () => {
      const noted = join(shop.folder, 'opened');
      const { out, code, made, mode } = await opening(`#!/bin/sh\necho "$1" > '${noted}'\n`);
      expect(code).toBe(0);
      expect(readFileSync(noted, 'utf8')).toBe(out);
      expect(made).toContain('</html>');
      expect(mode).toBe('700');
    });

    it('says where the page is when no browser can be started', async () => {
      const { out, err, code, made } = await opening(undefined);
      expect(code).toBe(1);
      expect(err).toContain(out.trim());
      expect(made).toContain('</html>');
    });

    it('says so too when the system has no browser to start', async () => {
      expect((await opening('#!/bin/sh\nexit 3\n')).code).toBe(1);
    });
  });
});
