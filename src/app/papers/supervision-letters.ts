import type { FiveCommitments, Hazard } from '../../domain/hazard.ts';
import { dateOf, type LocalDate } from '../../domain/local-date.ts';
import type { Block, Field } from '../../report/paper-model.ts';
import type { HazardRow } from '../../store/store.ts';
import { printable } from '../printable.ts';
import { box, type Drafting, longBox, orBlank, text } from './drafting.ts';
import { criterionOf } from './hazard-items.ts';
import { closing, LETTER_FIELDS } from './letter.ts';
import { as, optional, type PaperBody, type PaperForm, required } from './paper-form.ts';

/** 重大事故隐患挂牌督办通知书 */
export const supervisionListing: PaperForm = {
  fields: [
    ...as('choice', optional('挂牌级别'), ['国家级', '省级', '市级', '区级', '街道（乡镇）级']),
    ...as('long', required('现状与成因', '危害程度与整改难易', '督办要求')),
    ...required('治理目标', '进度报送', '销号单位'),
    ...optional('治理责任单位', '隐患名称', '停产停业范围', '督办单位', '公告渠道'),
    ...as('amount', optional('治理资金')),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: writeListing,
};

function writeListing(d: Drafting): PaperBody {
  const { t, source } = d;
  const { listing } = t.letters;
  const unit = unitOf(d);
  const hazards = source.hazards.map(({ hazard }) => hazard);
  return {
    blocks: [
      ...text('开头', [listing.opening(unit)]),
      { type: 'fields', rows: [...whatIsListed(d, hazards, unit), ...commitmentRows(d, hazards)] },
      ...text('结尾', [listing.closing]),
      ...closing(d),
    ],
  };
}

function whatIsListed(d: Drafting, hazards: readonly Hazard[], unit: string): Field[][] {
  const { source, words } = d;
  const level = ofEach(hazards, d, ({ listing }) => words.hazard.level[listing?.level ?? 'district']);
  const place = ofEach(hazards, d, (hazard) => printable(hazard.place));
  const names = joined(
    hazards.map(({ description }) => description),
    d,
  );
  return [
    [box(d, '挂牌日期', d.date(source.issuedOn)), box(d, '挂牌级别', d.given('挂牌级别') || level)],
    [box(d, '督办责任单位', source.addressee ?? '')],
    [box(d, '治理责任单位', d.given('治理责任单位') || unit)],
    [longBox(d, '隐患名称', d.given('隐患名称') || names)],
    [
      box(
        d,
        '隐患地址',
        [source.enterprise?.address, place].filter(Boolean).join(place.includes('\n') ? '\n' : ' '),
      ),
    ],
    [
      box(
        d,
        '所属行业',
        ofEach(hazards, d, ({ sector }) => words.registry.sectors[sector] ?? ''),
      ),
    ],
    [longBox(d, '现状与成因')],
    [
      longBox(
        d,
        '判定依据',
        ofEach(hazards, d, (hazard) => criterionOf(hazard, d)),
      ),
    ],
    [longBox(d, '危害程度与整改难易')],
    [longBox(d, '督办要求')],
    [longBox(d, '治理目标')],
  ];
}

/** 五落实 of each hazard; what is missing is said to be so. */
function commitmentRows(d: Drafting, hazards: readonly Hazard[]): Field[][] {
  const { listing } = d.t.letters;
  const inPlace = (name: string, say: (five: FiveCommitments, hazard: Hazard) => string | undefined) => {
    const said = ofEach(hazards, d, (hazard) =>
      printable(say(hazard.commitments ?? {}, hazard) || listing.missing),
    );
    return box(d, name, d.given(name) || said || listing.missing);
  };
  return [
    [
      inPlace('治理责任人', ({ responsible }) => responsible),
      inPlace('治理时限', ({ dueOn }, hazard) => dayOf(dueOn ?? hazard.dueOn, d)),
    ],
    [inPlace('治理措施', ({ measures }) => measures)],
    [
      inPlace('治理资金', ({ funds }) => (funds === undefined ? '' : listing.funds(funds))),
      inPlace('应急预案', ({ emergencyPlan }) => emergencyPlan),
    ],
    [longBox(d, '停产停业范围')],
    [box(d, '进度报送')],
    [box(d, '督办单位', d.given('督办单位') || d.issuer), box(d, '销号单位')],
    [box(d, '公告渠道')],
  ];
}

/** 重大事故隐患摘牌销号通知书 */
export const delistingNotice: PaperForm = {
  fields: [
    ...as('date', required('验收日期')),
    ...as('long', required('验收意见')),
    ...optional('验收人员', '公告渠道'),
    ...LETTER_FIELDS,
  ],
  isAddressed: true,
  write: writeDelisting,
};

function writeDelisting(d: Drafting): PaperBody {
  const { t, source, words } = d;
  const { delisting } = t.letters;
  const { hazards } = source;
  const accepted = [...new Set(hazards.flatMap(({ hazard }) => hazard.acceptedBy ?? []))].map(printable);
  const listings = hazards.map((row) => listedBy(d, row));
  const isOne = new Set(listings.map((one) => one.join())).size < 2;
  const described = hazards.map(
    ({ hazard }, index) => hazard.description + (isOne ? '' : delisting.listed(...listings[index]!)),
  );
  const names = d.given('验收人员') || accepted.join(words.words.separator);
  const channel = d.given('公告渠道');
  return {
    blocks: [
      ...text('开头', [
        isOne
          ? delisting.opening(unitOf(d), ...(listings[0] ?? [d.t.blank, d.t.blank]))
          : delisting.openingOfSeveral(unitOf(d)),
      ]),
      ...text('隐患名称', [joined(described, d)]),
      ...text('验收', [
        delisting.accepted(orBlank(d.given('验收日期'), d), orBlank(names, d)),
        ...d.lines('验收意见'),
      ]),
      ...text('结尾', [delisting.delisted]),
      ...(channel ? [{ type: 'fields', rows: [[box(d, '公告渠道')]] } satisfies Block] : []),
      ...closing(d),
    ],
  };
}

/** Number and date of the paper that listed it: as issued, else as recorded. */
function listedBy(d: Drafting, { id, hazard: { listing } }: HazardRow): [number: string, date: string] {
  const paper = d.source.earlier.findLast(
    ({ kind, hazardIds }) => kind === 'supervision-listing' && hazardIds.includes(id),
  );
  if (paper) return [printable(paper.number), d.date(paper.issuedOn)];
  return [orBlank(printable(listing?.number ?? ''), d), listing ? d.date(dateOf(listing.at)) : d.t.blank];
}

function unitOf({ source, t }: Drafting): string {
  return printable(source.enterprise?.name ?? source.hazards[0]?.enterpriseName ?? '') || t.blank;
}

function dayOf(day: LocalDate | undefined, d: Drafting): string {
  return day === undefined ? '' : d.date(day);
}

/** What is the same of all hazards, once; else that of each, by its number. */
function ofEach(hazards: readonly Hazard[], d: Drafting, say: (hazard: Hazard) => string): string {
  const said = hazards.map((hazard) => say(hazard) || d.t.struck);
  return new Set(said).size > 1 ? joined(said, d) : hazards[0] ? say(hazards[0]) : '';
}

/** One as it is, several numbered. */
function joined(texts: readonly string[], { t }: Drafting): string {
  const said = texts.map(printable).filter(Boolean);
  return said.length > 1
    ? said.map((one, index) => t.itemNumber(index + 1) + one).join('\n')
    : (said[0] ?? '');
}
