import { buildNotice } from '../../app/build-notice.ts';
import type { PaperInHand } from '../../app/issue-paper.ts';
import type { PaperSource } from '../../app/paper-source.ts';
import { dateOf } from '../../domain/local-date.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { mayIssue } from '../../domain/paper-refusals.ts';
import { type PaperRules, rulesOn } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import { type FormatName, formats } from '../../report/formats.ts';
import type { NoticeModel } from '../../report/notice-model.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import { TEMPLATES } from '../../report/templates.ts';
import { readAsset } from '../read-asset.ts';
import type { LayingOut, PaperWords } from './ports.ts';

type Interim = PaperModel & { readonly notice: NoticeModel };

const NOTHING = new Uint8Array();

/** The notice by the builder of old, until papers of all kinds have theirs. */
export async function noticeInHand(
  kind: PaperKind,
  source: PaperSource,
  words: PaperWords,
  rules: PaperRules,
): Promise<PaperInHand> {
  const { visit, profile } = source;
  const faults: Problem[] = [];
  const earlier = source.documents.filter((one) => one.status === 'issued').map((one) => one.document.kind);
  if (profile) faults.push(...mayIssue(rules.table, profile, kind, { earlier }));
  const { version } = rulesOn(rules, source.issuedOn);
  if (kind !== 'rectification-notice') faults.push(new Problem('document.not-yet', { kind }));
  if (!visit) faults.push(new Problem('document.visit-needed', { kind }));
  const certified = new Set(visit?.inspection.inspectors.map(({ certificate }) => certificate));
  if (visit && certified.size !== 2) faults.push(new Problem('inspector.two-needed'));
  if (!visit)
    return {
      kind,
      source,
      rules: version,
      findings: { faults, warnings: [] },
      make: () => {
        throw new Problem('document.visit-needed', { kind });
      },
    };
  const notice = await buildNotice(
    { ...visit, hazards: source.hazards.map(({ hazard }) => hazard), register: source.register },
    { issuer: source.profile?.name, contact: source.profile?.contact, issuedOn: source.issuedOn },
    { language: words.language, report: words.report, words: words.words },
    () => NOTHING,
  );
  const plain = { ...notice, photos: notice.photos.map(({ content: _, ...photo }) => photo) };
  return {
    kind,
    source,
    rules: version,
    findings: { faults, warnings: [] },
    make: (number) => modelOf(plain as unknown as NoticeModel, number, words, source),
  };
}

function modelOf(
  notice: NoticeModel,
  number: string | undefined,
  words: PaperWords,
  source: PaperSource,
): Interim {
  const made = number === undefined ? notice : { ...notice, number, draft: '' };
  const visit = source.visit!;
  return {
    kind: 'rectification-notice',
    language: words.language,
    layout: 'letter',
    head: {
      banner: '',
      issuer: made.issuer,
      title: made.title,
      number: made.number,
      mark: made.draft,
      translation: made.translation,
      addressee: made.addressee,
    },
    blocks: [],
    everyPage: [],
    photos: [],
    values: {},
    about: {
      name: visit.enterprise.name,
      street: visit.enterprise.street,
      day: dateOf(visit.inspection.startedAt),
      inspection: visit.inspection.number,
    },
    notice: made,
  };
}

/** A format of old on the notice inside. */
export async function interimLayouter(name: FormatName, world: LayingOut) {
  const format = await formats[name].load();
  const { words, width } = world;
  const template =
    name === 'docx' ? (world.template ?? readAsset('templates', TEMPLATES[words.language])) : undefined;
  const { showsPhotos } = formats[name];
  return (paper: PaperModel) => {
    const { notice, head } = paper as Interim;
    const photos = notice.photos.map((photo) => ({
      ...photo,
      content: showsPhotos ? world.photo(photo) : NOTHING,
    }));
    return format({ ...notice, draft: head.mark, photos }, words.report, { width, template });
  };
}
