import { Command } from 'commander';
import { answerTo, questionsFor } from '../../domain/inspection.ts';
import { minuteOf } from '../../domain/local-date.ts';
import { Problem } from '../../domain/problem.ts';
import { visible } from '../../domain/safe-text.ts';
import type { InspectionRecord } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { type ContactOption, enterpriseJson } from '../registry/enterprise-view.ts';
import type { Hanging } from '../wrap.ts';

interface Options extends ContactOption {
  readonly json?: boolean;
}

/** `inspection show <inspection>` */
export function inspectionShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.commands.inspectionShow)
    .argument('<inspection>', t.commands.inspectionRef)
    .option('--with-contacts', t.registry.withContacts)
    .option('--json', t.commands.json)
    .action((ref: string, options: Options) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: Options): Promise<void> {
  const record = await (await context.store()).inspection(ref);
  if (!record) throw new Problem('inspection.unknown', { ref });
  if (options.json) {
    return context.io.out(json({ ...record, enterprise: enterpriseJson(record.enterprise, options) }));
  }
  const { hanging } = await import('../wrap.ts');
  head(context, record, hanging);
  answers(context, record, hanging);
}

function head(
  { io, t, text }: Context,
  { inspection, enterprise, checklists }: InspectionRecord,
  hanging: Hanging,
): void {
  const { columns, labels } = t.commands;
  const facts: [string, string][] = [
    [columns.number, inspection.number],
    [columns.enterprise, `${enterprise.name}（${enterprise.street}）`],
    [labels.checklists, checklists.map((one) => `${text(one.title)} ${one.version}`).join(t.words.separator)],
    [
      labels.inspectors,
      inspection.inspectors.map((one) => `${one.name} ${one.certificate}`).join(t.words.separator),
    ],
    [columns.kind, t.words.inspectionKind[inspection.kind]],
    [labels.startedAt, minuteOf(inspection.startedAt)],
    [labels.completedAt, inspection.completedAt ? minuteOf(inspection.completedAt) : ''],
    [columns.status, t.words.inspectionStatus[inspection.status]],
  ];
  for (const [label, value] of facts) {
    if (value !== '') io.out(`${hanging(`${label}${t.words.colon}`, visible(value), io.columns)}\n`);
  }
}

const MARK = { pass: '✓', fail: '✗', 'not-applicable': '–', 'not-checked': '?', unanswered: ' ' } as const;

function answers(
  { io, t, text }: Context,
  { inspection, checklists, answers: given }: InspectionRecord,
  hanging: Hanging,
): void {
  let section = '';
  for (const question of questionsFor(checklists, inspection.traits, inspection.onlyItems)) {
    const title = text(question.section.title);
    if (title !== section) io.out(`\n【${title}】\n`);
    section = title;
    const answer = answerTo(question, given);
    const result = answer?.result ?? 'unanswered';
    const lead = `${MARK[result]} ${String(question.position).padStart(2)}. `;
    io.out(`${hanging(lead, `${text(question.item.text)} — ${t.words.result[result]}`, io.columns)}\n`);
    const notes = [answer?.finding?.description, answer?.note].filter(
      (note) => note !== undefined && note !== '',
    );
    for (const note of notes) io.out(`${hanging('      ', visible(note!), io.columns)}\n`);
  }
}
