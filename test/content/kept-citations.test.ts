import { expect, it } from 'vitest';
import { citationsIn, keptCitations } from '../../src/content/kept-citations.ts';
import { loadContent } from '../../src/content/load-checklists.ts';
import { readContentFiles } from '../../src/content/read-folder.ts';
import { citationsOf } from '../../src/domain/checklist.ts';
import { ROOT } from '../scenarios/program.ts';
import { TODAY } from './files.ts';

it('citations that were kept as text say what the register says, of every law and of none', () => {
  const { files } = readContentFiles([`${ROOT}checklists`]);
  const { register } = loadContent(files, { today: TODAY });
  const citations = citationsOf(register!);
  const kept = citationsIn(keptCitations(citations));
  const keys = Object.keys(citations.sources);
  expect(keys.length).toBeGreaterThan(100);
  for (const key of keys) expect(kept.sources[key]).toEqual(citations.sources[key]);
  expect(kept.sources['NO-SUCH-LAW']).toBeUndefined();
  expect(kept.sources['SL']).toBe(kept.sources['SL']);
});
