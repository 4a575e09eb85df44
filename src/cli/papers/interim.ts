import { buildNotice } from '../../app/build-notice.ts';
import type { PaperInHand } from '../../app/issue-paper.ts';
import { noticeAsPaper } from '../../app/notice-as-paper.ts';
import type { PaperSource } from '../../app/paper-source.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { mayIssue } from '../../domain/paper-refusals.ts';
import { type PaperRules, rulesOn } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import type { NoticeModel } from '../../report/notice-model.ts';
import type { PaperModel } from '../../report/paper-model.ts';
import type { PaperWords } from './ports.ts';

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
  return {
    kind,
    source,
    rules: version,
    findings: { faults, warnings: [] },
    make: (number) => modelOf(notice, number, words, source),
  };
}

function modelOf(
  notice: NoticeModel,
  number: string | undefined,
  words: PaperWords,
  { visit }: PaperSource,
): PaperModel {
  const paper = noticeAsPaper(number === undefined ? notice : { ...notice, number, draft: '' }, words.report);
  const photos = paper.photos.map(({ content: _, ...photo }) => photo);
  return { ...paper, photos, about: { ...paper.about, street: visit!.enterprise.street } };
}

/** A sample of a kind. */
export function interimSample(kind: PaperKind, words: PaperWords): PaperModel {
  void words;
  throw new Problem('document.not-yet', { kind });
}
