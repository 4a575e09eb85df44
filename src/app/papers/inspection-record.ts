import { instantOf } from '../../domain/local-date.ts';
import { textIn } from '../../domain/text.ts';
import { printable } from '../printable.ts';
import { box, type Drafting, printedTime, rowIfGiven, text } from './drafting.ts';
import {
  as,
  optional,
  type PaperBody,
  type PaperForm,
  REFUSAL_FIELDS,
  required,
  UNIT_FIELDS,
} from './paper-form.ts';
import { enterpriseRows, hazardPhotos, problemList, refusalBlock, unitLine } from './parts.ts';

const EXTRAS = [
  ['事由和目的'],
  ['任务来源', '检查频次'],
  ['检查通知书文号', '本年度检查次数'],
  ['审批人', '审批时间'],
  ['行政行为码', '协助人员数'],
  ['检查专家', '检查见证人'],
] as const;

/** 现场检查记录. It only records: no remedy, no copies line; its signatures stand on every page. */
export const inspectionRecord: PaperForm = {
  fields: [
    ...required('检查场所'),
    ...as('long', optional('检查情况')),
    ...optional('检查时间', '跨日说明'),
    ...UNIT_FIELDS,
    ...optional(...EXTRAS.flat()),
    ...REFUSAL_FIELDS,
  ],
  isAddressed: false,
  write,
};

function write(d: Drafting): PaperBody {
  const { t, source } = d;
  const photos = hazardPhotos(d);
  return {
    blocks: [
      {
        type: 'fields',
        rows: [
          ...enterpriseRows(d),
          [box(d, '检查场所')],
          [box(d, '检查时间', d.given('检查时间') || visitTime(d))],
          ...EXTRAS.flatMap((names) => rowIfGiven(d, ...names)),
        ],
      },
      ...text('告知', [identityOf(d)]),
      ...text('检查情况', findings(d, problemList(d, photos, false)), { heading: t.label('检查情况') }),
      ...refusalBlock(d),
    ],
    everyPage: [officersLine(d), unitLine(d, t.sign.unitOnSite), t.sign.date(dateLine(d))],
    photos,
    values: { 检查编号: source.inspection?.number ?? '' },
  };
}

function visitTime(d: Drafting): string {
  const { inspection } = d.source;
  if (!inspection) return '';
  const { startedAt, completedAt } = inspection;
  const from = printedTime(startedAt, d);
  if (completedAt === undefined) return from;
  const [, month, day, hours, minutes] = instantOf(new Date(completedAt)).split(/[-T:]/).map(Number);
  return from + d.t.until(month!, day!, hours!, minutes!);
}

function identityOf(d: Drafting): string {
  const { record } = d.t.enforcement;
  const say = d.isStreet ? record.identityOfStreet : record.identity;
  const join = (texts: readonly string[]) => texts.map(printable).join(d.words.words.separator) || d.t.blank;
  return say(
    d.issuer,
    join(d.officers.map(({ name }) => name)),
    join(d.officers.map(({ certificate }) => certificate)),
  );
}

function findings(d: Drafting, problems: readonly string[]): string[] {
  const { t, source, words } = d;
  const { record } = t.enforcement;
  const titles = source.checklists.map(({ title }) => t.basis(textIn(words.language, title), ''));
  return [
    ...(titles.length > 0 ? [record.walked(titles.join(words.words.separator))] : []),
    ...d.lines('检查情况'),
    ...(problems.length > 0 ? [record.found(problems.length), ...problems] : [record.nothing]),
  ];
}

function officersLine({ t, isStreet }: Drafting): string {
  return `${isStreet ? t.sign.checker : t.sign.officer}${t.blank}　${t.blank}`;
}

function dateLine({ source, t, date }: Drafting): string {
  return source.number === undefined ? t.blankDate : date(source.issuedOn);
}
