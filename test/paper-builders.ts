import { seriesOf } from '../src/domain/numbering.ts';
import type { Profile } from '../src/domain/profile.ts';
import type { DocumentDraft } from '../src/store/document-store.ts';

/** A subdistrict that counts each kind by itself. */
export const profile: Profile = {
  id: 'taoyuan',
  body: 'subdistrict',
  name: '南昌市西湖区桃源街道办事处',
  numbering: {
    series: 'per-kind',
    templates: { default: '示〔{年}〕{号}号', 'rectification-notice': '示改〔{年}〕{号}号' },
  },
  officers: [],
};

/** A notice about to be issued. */
export function draft(id: string, change: Partial<DocumentDraft> = {}): DocumentDraft {
  const kind = change.kind ?? 'rectification-notice';
  const issuedOn = change.issuedOn ?? '2026-11-23';
  return {
    id,
    kind,
    number: seriesOf(profile, kind, issuedOn)!,
    profile: { id: 'taoyuan', version: 1 },
    issuedOn,
    hazardIds: [],
    addressee: '示例餐饮有限公司',
    street: '桃源街道',
    rules: '2026',
    freeze: (number) => ({ head: { number } }),
    orders: [],
    ...change,
  };
}
