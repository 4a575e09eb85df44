import { Command } from 'commander';
import { type CitedSource, citedSources, unverifiedSources } from '../../content/cited-sources.ts';
import { visible } from '../../domain/safe-text.ts';
import { allChecklists } from '../all-checklists.ts';
import type { Context } from '../context.ts';
import { countCell } from '../count-cell.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';
import type { Hanging } from '../wrap.ts';

interface Options {
  readonly unverified?: boolean;
  readonly json?: boolean;
}

/** `checklist sources` */
export function checklistSources(context: Context): Command {
  const { t } = context;
  return new Command('sources')
    .description(t.checklists.sources.description)
    .option('--unverified', t.checklists.sources.unverified)
    .option('--json', t.commands.json)
    .action((options: Options) => run(context, options));
}

async function run(context: Context, options: Options): Promise<void> {
  const { io, t, catalog } = context;
  const register = await (await catalog()).register();
  const all = citedSources(register, await allChecklists(context));
  const sources = options.unverified ? unverifiedSources(all) : all;
  if (options.json) return io.out(json(sources));
  const words = t.checklists.sources;
  if (sources.length === 0) return io.out(`${words.allVerified}\n`);
  io.out(overview(context, sources));
  const hasDetails = options.unverified || context.options.verbose;
  if (hasDetails) {
    const { hanging } = await import('../wrap.ts');
    for (const source of sources) io.out(`\n${sourceText(context, source, hanging)}\n`);
  }
  io.out(
    `${hasDetails ? '\n' : ''}${words.total(sources.length, sources.filter(({ items }) => items.length > 0).length)}\n`,
  );
}

function overview({ t, text, io }: Context, sources: readonly CitedSource[]): string {
  const { key, inForce, articles, items, title } = t.checklists.sources.columns;
  const legend = LEVELS.map((level) => `${MARK[level]} ${t.words.verification[level]}`).join('  ');
  const rows = sources.map((source) => [
    MARK[source.verified],
    source.key,
    source.inForceFrom,
    countCell(articles, source.articles.length),
    countCell(items, source.items.length),
    text(source.title),
  ]);
  return `${table(['', key, inForce, articles, items, title], rows, io.room)}\n${legend}\n`;
}

const LEVELS = ['V', 'S', 'T'] as const;
const MARK = { V: '✓', S: '○', T: '–' } as const;

function sourceText(context: Context, source: CitedSource, hanging: Hanging): string {
  const { t, text, io } = context;
  const words = t.checklists.sources;
  const head = [
    `《${text(source.title)}》`,
    source.number,
    t.words.verification[source.verified],
    ended(context, source),
  ];
  const lines = [
    hanging(
      `${MARK[source.verified]} ${source.key}  `,
      visible(head.filter((part) => part !== '').join('  ')),
      io.columns,
    ),
    ...source.articles.map(({ article, verified, items }) =>
      restingText(context, `${MARK[verified]} ${article}`, items, hanging),
    ),
    ...(source.byTitle.length > 0
      ? [restingText(context, `  ${words.byTitle}`, source.byTitle, hanging)]
      : []),
    ...(source.items.length === 0 ? [`    ${words.uncited}`] : []),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function restingText({ t, io }: Context, name: string, items: readonly string[], hanging: Hanging): string {
  const list = items.length > 0 ? items.join(' ') : t.checklists.sources.uncited;
  return hanging(`  ${visible(name)}  `, list, io.columns);
}

function ended({ t }: Context, { inForceUntil, supersededBy }: CitedSource): string {
  const words = t.checklists.sources;
  const until = inForceUntil === undefined ? '' : words.until(inForceUntil);
  return supersededBy === undefined ? until : `${until} ${words.replacedBy(supersededBy)}`.trim();
}
