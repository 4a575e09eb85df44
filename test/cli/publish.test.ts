import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { batchFolder } from '../../src/cli/publish-batch.ts';
import { publishBy } from '../../src/cli/publish-by.ts';
import { shippedMigrations } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite-file.ts';

const real = { linkSync: fs.linkSync, renameSync: fs.renameSync };

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xh-publish-'));
  file = join(folder, '通知书.docx');
});

afterEach(() => {
  onSuchADisk(real);
  rmSync(folder, { recursive: true });
});

describe.each(['links', 'no links'])('a disk with %s', (kind) => {
  beforeEach(() => {
    if (kind === 'no links') onSuchADisk({ linkSync: refusing('EPERM') });
  });

  it('holds the whole file and nothing else', () => {
    expect(publish(file, '第一份')).toBe('written');
    expect(readFileSync(file, 'utf8')).toBe('第一份');
    expect(publish(file, '第一份')).toBe('unchanged');
    expect(readdirSync(folder)).toEqual(['通知书.docx']);
  });

  it('is not written to for a file that is there already', () => {
    publish(file, '第一份');
    const { mtimeMs } = statSync(folder);
    expect(publish(file, '第一份')).toBe('unchanged');
    expect(() => publish(file, '第二份')).toThrow(expect.objectContaining({ code: 'file.exists' }));
    expect(statSync(folder).mtimeMs).toBe(mtimeMs);
  });

  it('keeps the file of somebody else', async () => {
    writeFileSync(file, '别人的');
    const taken = expect.objectContaining({ code: 'file.exists' });
    expect(() => publish(file, '第一份')).toThrow(taken);
    await expect(publishBy(file, async (out) => out(Buffer.from('第一份')))).rejects.toThrow(taken);
    expect(() => batchFolder(folder).put('通知书.docx', '第一份')).toThrow(taken);
    expect(readFileSync(file, 'utf8')).toBe('别人的');
    expect(readdirSync(folder)).toEqual(['通知书.docx']);
  });

  it('takes a batch, and puts right what a power cut left empty', () => {
    writeFileSync(file, '');
    const batch = batchFolder(folder);
    expect(batch.put('通知书.docx', '第一份')).toBe('written');
    expect(batch.put('复查.docx', '第二份')).toBe('written');
    batch.settle();
    expect(batchFolder(folder).put('复查.docx', '第二份')).toBe('unchanged');
    expect(readdirSync(folder).sort()).toEqual(['复查.docx', '通知书.docx']);
  });

  it('leaves an empty file alone that appeared while the batch ran: another program is about to fill it', () => {
    const batch = batchFolder(folder);
    writeFileSync(file, '');
    expect(() => batch.put('通知书.docx', '第一份')).toThrow(
      expect.objectContaining({ code: 'file.exists' }),
    );
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('takes a new database', () => {
    const path = join(folder, 'xh-safety.db');
    openSqlite(path, shippedMigrations()).close();
    openSqlite(path, shippedMigrations()).close();
    expect(readdirSync(folder)).toEqual(['xh-safety.db']);
  });
});

describe('a disk without links', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'])('may say so by %s', (code) => {
    onSuchADisk({ linkSync: refusing(code) });
    expect(publish(file, '第一份')).toBe('written');
  });

  it('gives a name that is reserved before it is filled, so that nobody takes it meanwhile', () => {
    const seen: string[] = [];
    onSuchADisk({
      linkSync: refusing('EPERM'),
      renameSync: (from, to) => {
        seen.push(readFileSync(String(to), 'utf8'));
        real.renameSync(from, to);
      },
    });
    publish(file, '第一份');
    expect(seen).toEqual(['']);
  });

  it('keeps no empty file when the disk refuses the last step', () => {
    onSuchADisk({ linkSync: refusing('EPERM'), renameSync: refusing('EIO') });
    expect(() => publish(file, '第一份')).toThrow(expect.objectContaining({ code: 'file.write-failed' }));
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

function onSuchADisk(its: Partial<Pick<typeof fs, 'linkSync' | 'renameSync'>>): void {
  Object.assign(fs, its);
  syncBuiltinESMExports();
}

function refusing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}
