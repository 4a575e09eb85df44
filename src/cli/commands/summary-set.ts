import { Command } from 'commander';
import { STREETS } from '../../domain/enterprise.ts';
import { streetFrom } from '../../domain/entry.ts';
import { INPUTS, type InputName, isStreetText, MONEY_INPUTS, TEXT_INPUTS } from '../../domain/figure.ts';
import { minuteOf } from '../../domain/local-date.ts';
import { periodFrom } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { visible } from '../../domain/safe-text.ts';
import type { Context } from '../context.ts';
import { saidFrom } from '../hazard/flags.ts';
import { json } from '../json.ts';
import { table } from '../table.ts';

interface Options {
  readonly street?: string;
  readonly note?: string;
  readonly clear?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** `summary set <period> [figure] [value]` */
export function summarySet(context: Context): Command {
  const t = context.t.summary;
  return new Command('set')
    .description(t.setCommand)
    .argument('<period>', t.period)
    .argument('[figure]', t.figure)
    .argument('[value]', t.valueArgument)
    .option('--street <street>', t.options.street)
    .option('--note <text>', t.options.note)
    .option('--clear', t.options.clear)
    .option('--list', t.options.list)
    .option('--json', context.t.commands.json)
    .action((period: string, figure: string | undefined, value: string | undefined, options: Options) =>
      figure === undefined || options.list
        ? list(context, period, options)
        : set(context, period, figure, value, options),
    );
}

async function set(
  context: Context,
  period: string,
  figure: string,
  given: string | undefined,
  options: Options,
): Promise<void> {
  const t = context.t.summary;
  const { name: periodName } = periodFrom(period);
  const name = inputNamed(figure, t.inputs);
  if (given === undefined && !options.clear) throw new Problem('usage.missing-argument', { name: 'value' });
  const value = options.clear ? '' : valueFrom(name, given!, t.inputs[name]);
  const street = options.street === undefined ? undefined : streetFrom(options.street);
  const author = context.author();
  const store = await context.store();
  await store.setFigure(
    {
      period: periodName,
      name,
      ...(street && { street }),
      value,
      ...(options.note !== undefined && { note: saidFrom(options.note, '--note') }),
      at: context.now(),
      by: author.name,
    },
    author,
  );
  context.io.out(`${visible(t.wasSet(periodName, t.inputs[name], street ?? '', value || t.pending))}\n`);
  if (street === undefined) return;
  const all = (await store.figures(periodName)).filter((one) => one.name === name);
  const told = districtFrom(name, all, t);
  if (told) context.io.out(`${told}\n`);
}

/** What the district's own comes to, now that a street gave its. */
function districtFrom(
  name: InputName,
  given: readonly { readonly street?: string | undefined }[],
  t: Context['t']['summary'],
): string | undefined {
  const streets = given.filter(({ street }) => street !== undefined).length;
  if (streets < given.length) return t.districtGiven;
  if (!TEXT_INPUTS.includes(name)) return t.streetsReported(streets, STREET_COUNT);
  return isStreetText(name) && streets > 0 ? t.streetTextsTold(streets) : undefined;
}

const STREET_COUNT = Object.keys(STREETS).length;

// By its id or its label, with or without the unit.
function inputNamed(asked: string, labels: Readonly<Record<InputName, string>>): InputName {
  const plain = (label: string) => label.normalize('NFKC').replace(/\s*\([^()]*\)$/, '');
  const name = INPUTS.find((one) => one === asked || plain(labels[one]) === plain(asked));
  if (!name) {
    const choices = INPUTS.map((one) => labels[one]);
    throw new Problem('usage.invalid-choice', { option: 'figure', value: asked, choices });
  }
  return name;
}

function valueFrom(name: InputName, given: string, label: string): string {
  if (TEXT_INPUTS.includes(name)) return saidFrom(given, 'value');
  const plain = given.normalize('NFKC').trim();
  const isMoney = MONEY_INPUTS.includes(name);
  if (!(isMoney ? /^\d{1,9}(\.\d{1,6})?$/ : /^\d{1,9}$/).test(plain))
    throw new Problem('summary.not-a-number', { label, value: given, isMoney });
  return plain;
}

async function list(context: Context, period: string, options: Options): Promise<void> {
  const { io } = context;
  const t = context.t.summary;
  const { name } = periodFrom(period);
  const given = await (await context.store()).figures(name);
  if (options.json) return io.out(json(given));
  const rows = INPUTS.flatMap((input) => {
    const own = given.filter((one) => one.name === input);
    if (own.length === 0) return [[input, t.inputs[input], '', t.pending, '', '']];
    return own.map(({ street = '', value, by, at }) => [
      input,
      t.inputs[input],
      street,
      value,
      by,
      minuteOf(at),
    ]);
  });
  const { name: column, label, street, value, by, at } = t.columns;
  io.out(table([column, label, street, value, by, at], rows, io.room));
}
