import { ruleClause, ruleNumber } from '../../domain/paper-rules.ts';
import type { Block, Field } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import { box, type Drafting, orBlank, text } from './drafting.ts';
import {
  basisOf,
  citedPhotos,
  findingOf,
  isFixed,
  type NumberedPhoto,
  numberPhotos,
  requirementOf,
} from './hazard-items.ts';

/** Name, address, and the person who answers for the enterprise. */
export function enterpriseRows(d: Drafting): Field[][] {
  const { enterprise } = d.source;
  const head = d.t.head[enterprise?.kind ?? 'company'];
  return [
    [box(d, '被检查单位', enterprise?.name ?? '')],
    [box(d, '地址', d.given('地址') || (enterprise?.address ?? ''))],
    [
      box(d, '负责人', d.given('负责人') || (enterprise?.responsible ?? ''), head),
      box(d, '职务'),
      box(d, '联系电话', d.given('联系电话') || (enterprise?.phone ?? '')),
    ],
  ];
}

/** A signature line for each officer; that of one who is not known stays, blank. */
export function officerLines(d: Drafting): string[] {
  const { sign, blank } = d.t;
  const label = d.isStreet ? sign.checker : sign.officer;
  const known = d.officers.map(({ certificate }) => printable(certificate) || blank);
  const missing = Array.from({ length: Math.max(0, 2 - known.length) }, () => blank);
  return [...known, ...missing].map((certificate) => `${label}${blank}　${sign.certificate}${certificate}`);
}

/** Names with certificates, in a row. */
export function officersNamed({ officers, t, words }: Drafting): string {
  return officers
    .map(({ name, certificate }) => t.officer(printable(name), printable(certificate) || t.blank))
    .join(words.words.separator);
}

/** Whether somebody refused to sign. */
export function isRefused(d: Drafting): boolean {
  return d.given('拒签') === '是' || d.given('拒签理由') !== '';
}

/** Where the enterprise signs, or that it refused to. */
export function unitLine(d: Drafting, label: string): string {
  return label + (isRefused(d) ? d.t.sign.refused : d.t.blank);
}

/** The sentence that witnesses a refusal, and where it was recorded; nothing where the enterprise signs. */
export function refusalBlock(d: Drafting): Block[] {
  if (!isRefused(d)) return [];
  const { t, source } = d;
  const sentence = t.refusal(
    printable(d.given('负责人') || (source.enterprise?.responsible ?? '')),
    d.given('拒签理由') || t.refusalUnstated,
    d.given('见证人') || t.noWitness,
    d.date(source.issuedOn),
    d.given('报告机关') || d.issuer,
  );
  const recording = d.given('录音录像编号');
  return text('拒签说明', [sentence, recording && t.recording(recording)]);
}

/** What was found, item by item: place, fact, photos; with what it breaches and what has to be done, if asked. */
export function problemList(d: Drafting, photos: readonly NumberedPhoto[], isFull: boolean): string[] {
  const { t, source } = d;
  const order = t.enforcement.order;
  return source.hazards.map(({ hazard }, index) => {
    const place = printable(hazard.place);
    const cited = citedPhotos(hazard.photos, photos, d);
    const [finding, criterion] = findingOf(hazard, d);
    const basis = basisOf(hazard, d);
    const said = [
      finding + (cited && t.inBrackets(cited)) + t.stop,
      criterion ? criterion + t.stop : '',
      isFull && basis.length > 0 ? order.breach(basis.join(d.words.words.separator)) : '',
      isFull ? order.requirement(requirementOf(hazard, d)) + t.stop : '',
      !isFull && isFixed(hazard) ? t.enforcement.record.onTheSpot : '',
    ];
    return t.itemNumber(index + 1) + (place && place + t.colon) + said.join('').replaceAll('。。', '。');
  });
}

/** The photos of the hazards that the paper names. */
export function hazardPhotos({ source }: Drafting): NumberedPhoto[] {
  return numberPhotos(source.hazards.map(({ hazard }) => hazard));
}

/** Where to turn against the paper, by the rule file. A body or court that is not configured stays a blank. */
export function remedy(d: Drafting, id: 'remedy-order' | 'remedy-decision'): Block[] {
  const { rules, profile } = d.source;
  const places: Readonly<Record<string, string>> = {
    复议机关: orBlank(profile.reconsideration ?? '', d),
    法院: orBlank(profile.court ?? '', d),
    复议期限: String(ruleNumber(rules, 'reconsideration').amount),
    诉讼期限: String(ruleNumber(rules, 'litigation').amount),
  };
  const clause = d.in(ruleClause(rules, id).text);
  return text('救济告知', [
    clause.replaceAll(/\{([^{}]+)\}/g, (_, place: string) => printable(places[place] ?? '')),
  ]);
}

/** Seal and date; while the paper is a draft, its date is to be filled in. */
export function sealOf(d: Drafting) {
  const { number, issuedOn } = d.source;
  return { issuer: d.issuer, date: number === undefined ? d.t.blankDate : d.date(issuedOn) };
}

/** 一式两份, where copies are kept, and the version of the rules whose days are printed. */
export function copiesBlock(d: Drafting): Block[] {
  const { retention } = d.source.profile;
  const line = d.rule.copies > 1 ? d.t.copies(d.issuer) : '';
  const version = d.rule.needs.includes('court') ? d.t.rulesVersion(d.source.rules.version) : '';
  return text('份数说明', [line, printable(retention ?? ''), version], { look: 'note' });
}

/** The name of the paper in hand as its body calls it, in brackets, with its number. */
export function paperNamed(d: Drafting, title: { zh: string; en: string }, number: string): string {
  return d.t.paper(d.in(title), printable(number));
}
