import type { Hazard } from '../../domain/hazard.ts';
import { dateOf } from '../../domain/local-date.ts';
import { Problem } from '../../domain/problem.ts';
import type { Block } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import { type Drafting, orBlank, text } from './drafting.ts';
import {
  basisOf,
  citedPhotos,
  findingOf,
  isFixed,
  isMajor,
  listed,
  type NumberedPhoto,
  requirementOf,
  rowsWhere,
} from './hazard-items.ts';
import { optional, type PaperBody, type PaperForm, REFUSAL_FIELDS } from './paper-form.ts';
import { hazardPhotos, isRefused, officerLines, officersNamed, sealOf } from './parts.ts';
import { columnsOf } from './verification-record.ts';

/**
 * 安全隐患整改通知书: it urges, and offers no remedy because it decides nothing.
 *
 * Throws `inspection.not-completed`, or `report.nothing-found` when there is no hazard to write about.
 */
export const rectificationNotice: PaperForm = {
  fields: [...optional('联系人', '联系电话', '期限理由', '临时管控措施'), ...REFUSAL_FIELDS],
  isAddressed: true,
  write,
};

function write(d: Drafting): PaperBody {
  const { inspection, hazards } = d.source;
  const number = inspection?.number ?? '';
  if (inspection && inspection.status !== 'completed')
    throw new Problem('inspection.not-completed', { number });
  if (hazards.length === 0) throw new Problem('report.nothing-found', { number });
  const photos = hazardPhotos(d);
  return {
    blocks: [
      ...text('检查情况', [openingOf(d)]),
      tableOf(d, photos),
      ...text('要求', requestsOf(d)),
      ...text('逾期', consequencesOf(d)),
      { type: 'sign-off', lines: officerLines(d), seal: sealOf(d), below: receiptOf(d) },
      ...text('份数说明', [d.t.notice.copies, printable(d.source.profile.retention ?? '')], { look: 'note' }),
    ],
    photos,
    values: valuesOf(d),
  };
}

function openingOf(d: Drafting): string {
  const { source, words } = d;
  const { notice: t } = d.t;
  const hazards = source.hazards.map(({ hazard }) => hazard);
  const fixed = rowsWhere(hazards, isFixed);
  const { inspection } = source;
  return [
    t.opening(
      inspection ? d.date(dateOf(inspection.startedAt)) : d.t.blankDate.trim(),
      officersNamed(d),
      printable(source.enterprise?.address ?? ''),
      words.words.inspectionKind[inspection?.kind ?? 'routine'],
    ),
    t.found(hazards.length, rowsWhere(hazards, isMajor).length),
    fixed.length === hazards.length
      ? t.allFixed
      : (fixed.length > 0 ? t.someFixed(listed(fixed, d)) : '') + t.toRectify(fixed.length > 0),
  ].join('');
}

function tableOf(d: Drafting, photos: readonly NumberedPhoto[]): Block {
  return {
    type: 'table',
    name: '隐患',
    heading: '',
    columns: columnsOf(d, [
      ['序号', 6],
      ['部位', 11],
      ['隐患描述', 25],
      ['照片号', 8],
      ['整改建议', 20],
      ['依据', 15],
      ['建议完成日期', 15],
    ]),
    rows: d.source.hazards.map(({ hazard }, index) => hazardRow(hazard, index + 1, photos, d)),
  };
}

function hazardRow(hazard: Hazard, row: number, photos: readonly NumberedPhoto[], d: Drafting): string[] {
  const { struck } = d.t;
  return [
    String(row),
    printable(hazard.place) || struck,
    findingOf(hazard, d).join('\n'),
    citedPhotos(hazard.photos, photos, d) || struck,
    requirementOf(hazard, d) || struck,
    basisOf(hazard, d).join('\n') || struck,
    hazard.dueOn === undefined ? d.t.notice.fixedOnTheSpot : d.date(hazard.dueOn),
  ];
}

// What was put right before the inspectors' eyes needs neither a report nor a consequence.
function requestsOf(d: Drafting): string[] {
  const { notice: t } = d.t;
  const hazards = d.source.hazards.map(({ hazard }) => hazard);
  if (hazards.every(isFixed)) return [t.prevent];
  const major = listed(
    rowsWhere(hazards, (hazard) => isMajor(hazard) && !isFixed(hazard)),
    d,
  );
  const { name, phone } = contactOf(d);
  const interim = d.given('临时管控措施');
  return [
    major && t.major(major),
    interim && t.interim(interim),
    t.keepSafe,
    t.reply,
    d.t.contact(name, phone),
  ];
}

// A part of its own: the last one stays on the page of the signatures.
function consequencesOf(d: Drafting): string[] {
  return d.source.hazards.every(({ hazard }) => isFixed(hazard)) ? [] : [d.t.notice.overdue];
}

function contactOf(d: Drafting) {
  const { contact } = d.source.profile;
  return {
    name: orBlank(d.given('联系人') || printable(contact?.name ?? ''), d),
    phone: orBlank(d.given('联系电话') || printable(contact?.phone ?? ''), d),
  };
}

function receiptOf(d: Drafting): string[] {
  const { notice: t, blank, refusalUnstated, noWitness } = d.t;
  const refusal = isRefused(d)
    ? t.refused(d.given('拒签理由') || refusalUnstated, d.given('见证人') || noWitness)
    : t.refusal;
  return [`${t.receipt}${blank}　${t.receiptDate}${blank}`, t.delivery, refusal];
}

function valuesOf(d: Drafting): Record<string, string> {
  const { source } = d;
  const hazards = source.hazards.map(({ hazard }) => hazard);
  const { name, phone } = contactOf(d);
  return {
    检查日期: source.inspection ? d.date(dateOf(source.inspection.startedAt)) : d.t.struck,
    检查地点: printable(source.enterprise?.address ?? '') || d.t.struck,
    隐患总数: String(hazards.length),
    重大隐患数: String(rowsWhere(hazards, isMajor).length),
    当场整改数: String(rowsWhere(hazards, isFixed).length),
    联系人: name,
    联系电话: phone,
  };
}
