import { Command } from 'commander';
import { REVIEW_FINDINGS, type ReviewFinding, reviewFindings, wasActive } from '../../domain/review.ts';
import type { EnterpriseActivity } from '../../store/enterprise-store.ts';
import { yearFrom } from '../calendar/flags.ts';
import type { Context } from '../context.ts';
import { oneOf } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

interface Options {
  readonly only?: string;
  readonly json?: boolean;
}

interface Reviewed extends EnterpriseActivity {
  readonly findings: readonly ReviewFinding[];
}

/** `enterprise review <year>` */
export function enterpriseReview(context: Context): Command {
  const { t } = context;
  return new Command('review')
    .description(t.registry.review)
    .argument('<year>', t.registry.year)
    .option('--only <finding>', t.registry.only)
    .option('--json', t.commands.json)
    .action((year: string, options: Options) => run(context, year, options));
}

async function run(context: Context, text: string, options: Options): Promise<void> {
  const year = yearFrom(text);
  const only =
    options.only === undefined
      ? undefined
      : oneOf(options.only, REVIEW_FINDINGS, '--only', context.t.registry.findings);
  const all = (await (await context.store()).enterpriseActivity(year)).map(
    (activity): Reviewed => ({ ...activity, findings: reviewFindings(year, activity) }),
  );
  const listed = all.filter(({ findings }) => (only ? findings.includes(only) : findings.length > 0));
  if (options.json) return context.io.out(json(reviewJson(year, all, listed)));
  show(context, year, all, listed);
}

function sumsOf(year: number, all: readonly Reviewed[]) {
  const count = (finding: ReviewFinding) => all.filter(({ findings }) => findings.includes(finding)).length;
  const sums = Object.fromEntries(REVIEW_FINDINGS.map((finding) => [finding, count(finding)]));
  const active = all.filter((one) => wasActive(year, one)).length;
  return { active, ...(sums as Record<ReviewFinding, number>) };
}

function reviewJson(year: number, all: readonly Reviewed[], listed: readonly Reviewed[]) {
  return {
    year,
    sums: sumsOf(year, all),
    enterprises: listed.map(({ enterprise, findings, addedOn, lastInspectedOn, inspections }) => ({
      id: enterprise.id,
      name: enterprise.name,
      creditCode: enterprise.creditCode ?? null,
      street: enterprise.street,
      findings,
      addedOn,
      confirmedOn: enterprise.confirmedOn ?? null,
      lastInspectedOn: lastInspectedOn ?? null,
      inspections,
    })),
  };
}

function show({ io, t }: Context, year: number, all: readonly Reviewed[], listed: readonly Reviewed[]): void {
  io.out(`${t.registry.reviewTitle(year)}\n${t.registry.reviewSums(sumsOf(year, all))}\n`);
  if (listed.length === 0) return;
  const { street, enterprise, creditCode } = t.commands.columns;
  const { finding, confirmedLabel, lastInspected, never, findings: words } = t.registry;
  const rows = listed.map(({ enterprise: one, findings, lastInspectedOn }) => [
    one.street,
    one.name,
    one.creditCode ?? '',
    findings.map((each) => words[each]).join(t.words.separator),
    one.confirmedOn ?? never,
    lastInspectedOn ?? never,
  ]);
  io.out(
    `\n${table([street, enterprise, creditCode, finding, confirmedLabel, lastInspected], rows, io.room)}`,
  );
}
