import { type Checklist, type Item, itemsOf } from '../domain/checklist.ts';
import { textIn } from '../domain/text.ts';
import { citation, limitsOf, type Reading } from './ask/citation.ts';
import { hanging } from './wrap.ts';

/** A whole checklist for reading: its sections, and with each item whence it comes and what follows from it. */
export function checklistText(checklist: Checklist, reading: Reading, columns: number): string {
  const { t, language } = reading;
  const { title, id, version, clause } = checklist;
  const items = itemsOf(checklist);
  const sections = checklist.sections.map((section) =>
    [
      `\n【${textIn(language, section.title)}】`,
      ...section.items.map((item) => itemText(item, items.indexOf(item) + 1, reading, columns)),
    ].join('\n'),
  );
  const head = `${textIn(language, title)}  ${id} ${version}  ${t.commands.clause(clause)}`;
  return `${[head, ...sections].join('\n')}\n`;
}

function itemText(item: Item, position: number, reading: Reading, columns: number): string {
  const { t, language } = reading;
  const { labels, clause } = t.commands;
  const facts: [string, string][] = [
    [labels.method, item.method ? textIn(language, item.method) : ''],
    [labels.phrase, `${clause(item.source.clause)} “${item.source.phrase}”`],
    [labels.basis, item.basis.map((basis) => citation(basis, reading)).join(t.words.separator)],
    [labels.appliesTo, traitLabels(item, reading)],
    [labels.measure, measureText(item, reading)],
    [labels.evidence, item.evidence.map(({ what }) => textIn(language, what)).join(t.words.separator)],
    ...(item.majorIf ?? []).map((criterion): [string, string] => [
      labels.majorIf,
      `${textIn(language, criterion.fact)} · ${citation(criterion, reading)}`,
    ]),
    [labels.dueDays, labels.days(item.dueDays)],
  ];
  const lead = `${String(position).padStart(3)}. `;
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => hanging(`${' '.repeat(lead.length)}${label}: `, value, columns));
  return [hanging(lead, `${textIn(language, item.text)}  [${item.id}]`, columns), ...lines].join('\n');
}

function traitLabels({ appliesTo = [] }: Item, { t, language, register }: Reading): string {
  const labels = appliesTo.map((id) => {
    const trait = register.traits.find((one) => one.id === id);
    return trait ? `${textIn(language, trait.label)} [${id}]` : id;
  });
  return labels.join(t.words.separator);
}

function measureText({ measure }: Item, { t, language }: Reading): string {
  if (!measure) return '';
  return `${textIn(language, measure.what)} (${measure.unit}) ${limitsOf(measure, t)}`.trim();
}
