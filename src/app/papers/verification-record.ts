import type { Hazard } from '../../domain/hazard.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import type { Column } from '../../report/paper-model.ts';
import { printable } from '../printable.ts';
import { type Drafting, text } from './drafting.ts';
import { citedPhotos, listed, numberPhotos, printedGroups, rowsWhere } from './hazard-items.ts';
import { optional, type PaperBody, type PaperForm, REFUSAL_FIELDS } from './paper-form.ts';
import { copiesBlock, officerLines, paperNamed, refusalBlock, sealOf, unitLine } from './parts.ts';

/** 整改复查意见书. The enterprise signs first. */
export const verificationRecord: PaperForm = {
  fields: [...optional('部分整改', '处理意见'), ...REFUSAL_FIELDS],
  isAddressed: true,
  write,
};

const COLUMNS: readonly (readonly [string, number])[] = [
  ['序号', 8],
  ['隐患描述', 34],
  ['复查意见', 13],
  ['复查情况', 31],
  ['照片号', 14],
];

function write(d: Drafting): PaperBody {
  const { t, source } = d;
  const photos = numberPhotos(
    source.hazards.map(({ hazard }) => ({
      place: hazard.place,
      photos: hazard.lastVerification?.photos ?? [],
    })),
  );
  return {
    blocks: [
      ...text('开头', openingOf(d)),
      {
        type: 'table',
        name: '隐患',
        heading: '',
        columns: columnsOf(d, COLUMNS),
        rows: source.hazards.map(({ hazard }, index) => [
          String(index + 1),
          [hazard.place, hazard.description].map(printable).filter(Boolean).join(t.colon),
          t.enforcement.verification.outcome[outcomeOf(hazard, index + 1, d)],
          printable(hazard.lastVerification?.note ?? '') || t.struck,
          citedPhotos(hazard.lastVerification?.photos ?? [], photos, d) || t.struck,
        ]),
      },
      ...text('复查意见', conclusion(d)),
      ...refusalBlock(d),
      {
        type: 'sign-off',
        lines: [unitLine(d, t.sign.unitVerified), ...officerLines(d)],
        seal: sealOf(d),
        below: [],
      },
      ...copiesBlock(d),
    ],
    photos,
  };
}

/** Columns by their tags, each with its title in this language; numbers and marks in the middle. */
export function columnsOf({ t }: Drafting, columns: readonly (readonly [string, number])[]): Column[] {
  return columns.map(([name, share]) => ({
    name,
    title: t.label(name),
    share,
    ...(share < 15 ? { align: 'centre' as const } : {}),
  }));
}

/** The orders and notices that are verified, each with its date. */
function openingOf(d: Drafting): string[] {
  const { verification } = d.t.enforcement;
  const say = d.isStreet ? verification.openingOfStreet : verification.opening;
  const { table, profile, earlier } = d.source;
  const orders = earlier.filter(({ kind }) => d.rule.after?.includes(kind));
  const said = orders.map(({ kind, number, issuedOn }) =>
    say(d.date(issuedOn), paperNamed(d, titleOf(kindRule(table, kind), profile.body), number)),
  );
  return said.length > 0 ? said.slice(-1) : [say(d.t.blankDate.trim(), d.t.blank)];
}

function outcomeOf({ lastVerification }: Hazard, row: number, d: Drafting) {
  if (!lastVerification) return 'none';
  const isPartial = d
    .given('部分整改')
    .split(/[、,，\s]+/)
    .includes(String(row));
  return lastVerification.outcome === 'ineffective' && isPartial ? 'partial' : lastVerification.outcome;
}

function conclusion(d: Drafting): string[] {
  const { verification: t } = d.t.enforcement;
  const hazards = d.source.hazards.map(({ hazard }) => hazard);
  const failed = (hazard: Hazard) => hazard.lastVerification?.outcome === 'ineffective';
  const done = listed(
    rowsWhere(hazards, (hazard) => hazard.lastVerification?.outcome === 'effective'),
    d,
  );
  const rest = listed(rowsWhere(hazards, failed), d);
  const groups = printedGroups(
    hazards.map((hazard) => (failed(hazard) ? hazard.lastVerification?.dueOn : undefined)),
    d,
  );
  const again = d.isStreet ? t.againOfStreet : t.again;
  const pursue = d.isStreet ? t.pursueOfStreet : t.pursue;
  return [
    done && t.effective(done),
    rest && t.ineffective(rest) + (groups ? again(groups) : d.given('处理意见') || pursue),
  ];
}
