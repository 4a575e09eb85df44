// Invented visits by the hundred thousand, seeded, as JSON lines for `import inspections`:
// node bench/generate.ts --inspections 2000 --enterprises 200 > visits.jsonl
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openCatalog } from '../src/content/catalog.ts';
import { appliesTo, type Checklist, type Item, itemsOf } from '../src/domain/checklist.ts';
import { creditCodeFault } from '../src/domain/credit-code.ts';
import { STREETS } from '../src/domain/enterprise.ts';
import { addDays } from '../src/domain/local-date.ts';

/** How much is made; each visit asks one checklist, of which `answers` items on average. */
export interface Sizes {
  readonly inspections: number;
  readonly enterprises: number;
  /** Hazards for each visit on average. */
  readonly hazards: number;
  readonly seed: number;
}

/** The size: 200,000 visits, 20,000 enterprises, 600,000 hazards and, with 25 answers a visit, 5,000,000 answers. */
export const FULL: Sizes = { inspections: 200_000, enterprises: 20_000, hazards: 3, seed: 1 };
export const SMALL: Sizes = { inspections: 2_000, enterprises: 200, hazards: 3, seed: 1 };

const ANSWERS = 25;
const FIRST_DAY = '2024-12-01';
const DAYS = 720;

/** Visits in the order of their days, each as one line. */
export async function* visitLines(sizes: Sizes): AsyncGenerator<string> {
  const catalog = await openCatalog({ home: '/nowhere', today: '2026-11-23' });
  const ids = (await catalog.summaries()).map(({ id }) => id);
  const lists = await Promise.all(ids.map(async (id) => (await catalog.get(id)).checklist));
  const random = randomFrom(sizes.seed);
  for (let index = 0; index < sizes.inspections; index += 1) {
    yield `${JSON.stringify(visitOf(index, sizes, lists[index % lists.length]!, random))}\n`;
  }
}

type Random = () => number;

/** mulberry32: the same numbers for the same seed, everywhere. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function visitOf(index: number, sizes: Sizes, checklist: Checklist, random: Random): object {
  const day = addDays(FIRST_DAY, Math.floor((index * DAYS) / sizes.inspections));
  const at = (day: string, hour: number) =>
    `${day}T${String(hour).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+08:00`;
  const traits = [...new Set(itemsOf(checklist).flatMap((item) => item.appliesTo ?? []))];
  const chosen = answerable(itemsOf(checklist).filter((item) => appliesTo(item, traits))).slice(0, ANSWERS);
  const share = sizes.hazards / Math.max(1, chosen.length);
  const answers: [string, unknown][] = [];
  const hazards: [string, unknown][] = [];
  for (const item of chosen) {
    const fails = random() < share;
    answers.push([item.id, fails ? failed(item, day, random) : passed(item, random)]);
    if (!fails) continue;
    const { finding } = answers.at(-1)![1] as Failed;
    if (!finding.fixedOnTheSpot) hazards.push([item.id, { steps: lifeAfter(finding, day, at, random) }]);
  }
  const number = index + 1;
  return {
    id: `v-${String(number).padStart(8, '0')}`,
    enterprise: enterpriseOf(Math.floor(random() * sizes.enterprises)),
    checklists: [checklist.id],
    inspectors: [inspectorOf(number), inspectorOf(number + 7)],
    kind: random() < 0.8 ? 'routine' : 'special',
    onlyItems: chosen.map(({ id }) => id),
    traits,
    startedAt: at(day, 9),
    completedAt: at(day, 11),
    answers: Object.fromEntries(answers),
    hazards: Object.fromEntries(hazards),
    photos: [PHOTO],
  };
}

// Without a photo or a meter at hand, and without those that hang on another answer.
function answerable(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      !item.when && !item.measure?.required && !item.evidence.some((rule) => rule.required === 'always'),
  );
}

function needsPhoto(item: Item): boolean {
  return item.evidence.some((rule) => rule.kind === 'photo' && rule.required !== undefined);
}

function passed(_: Item, random: Random): unknown {
  const dice = random();
  if (dice < 0.06) return 'not-applicable';
  return dice < 0.08 ? { result: 'not-checked', note: '现场未开放' } : 'pass';
}

const PLACES = [
  '后厨',
  '一层仓库',
  '二层走道',
  '配电间',
  '消防控制室',
  '地下车库东侧',
  '三层楼梯间',
  '室外气瓶间',
];
/** Now and then a text holds what every file must take care of. */
const ODD_PLACE = '楼梯间, "3"号';
const EXTRA = ['，现场已告知负责人', '，与上次检查情况相同', '', '', '（见照片）', '，涉及 2 处'];
const ODD_EXTRA = '\n（见照片）';
const ODD = 0.02;

interface Failed {
  readonly finding: {
    readonly description: string;
    readonly place: string;
    readonly grade?: string;
    readonly fixedOnTheSpot?: boolean;
    readonly dueOn?: string;
  };
}

/** What a photo would be on record as; there is no picture behind it. */
const PHOTO = {
  sha256: 'ab'.repeat(32),
  mime: 'image/jpeg',
  bytes: 200_000,
  width: 1600,
  height: 1200,
  name: '示例.jpg',
};

function failed(item: Item, day: string, random: Random): Failed & { result: string; photos: string[] } {
  const isMajor = item.majorIf !== undefined && random() < 0.2;
  const onTheSpot = !isMajor && random() < 0.25;
  return {
    result: 'fail',
    photos: needsPhoto(item) ? [`sha256:${PHOTO.sha256}`] : [],
    finding: {
      description: `${item.text.zh}：不符合${random() < ODD ? ODD_EXTRA : pick(EXTRA, random)}`,
      place: random() < ODD ? ODD_PLACE : pick(PLACES, random),
      ...(isMajor && { grade: 'major', criterion: 1 }),
      ...(onTheSpot ? { fixedOnTheSpot: true } : { dueOn: addDays(day, 7 + Math.floor(random() * 23)) }),
    },
  };
}

/** The day on which the tables are looked at: what was due long before it is done, but for the few that never are. */
const TODAY = addDays(FIRST_DAY, DAYS);
const NEVER = 0.015;

// General ones are done in time or after an extension; majors are listed half of the time and take some months.
function lifeAfter(
  { grade, dueOn = '' }: Failed['finding'],
  day: string,
  at: (day: string, hour: number) => string,
  random: Random,
): object[] {
  const by = '演示员甲';
  const inspectors = [inspectorOf(1), inspectorOf(2)];
  const ordered = { type: 'ordered', at: at(day, 15), by, paper: '整改通知书' };
  const isMajor = grade === 'major';
  const isListedToo = isMajor && random() < 0.5;
  const report = isMajor ? [{ type: 'reported', at: at(day, 16), by, to: '示例安委办', note: '' }] : [];
  const listing = {
    type: 'listed',
    at: at(addDays(day, 1), 9),
    by,
    level: 'district',
    number: '示例督〔2026〕1号',
    interimMeasures: '停止使用',
  };
  const later = addDays(dueOn, 10);
  const reason = '配件未到货';
  const extended = { type: 'extended', at: at(dueOn, 9), by, dueOn: later, reason, approvedBy: '演示员乙' };
  const isExtended = !isMajor && random() < 0.08;
  const until = isMajor ? addDays(dueOn, Math.floor(random() * 60)) : isExtended ? later : dueOn;
  const begin = [ordered, ...report, ...(isListedToo ? [listing] : []), ...(isExtended ? [extended] : [])];
  const done = addDays(until, Math.floor(random() * 4));
  if (random() < NEVER || until >= TODAY) return begin.filter((step) => step !== extended || dueOn < TODAY);
  const rectified = { type: 'rectified', at: at(until, 10), by, measures: '已按要求整改', funds: '0.5' };
  if (done >= TODAY) return [...begin, rectified];
  const verified = { type: 'verified', at: at(done, 14), by, outcome: 'effective', note: '', inspectors };
  const agreed = {
    type: 'accepted',
    at: at(done, 15),
    by: '演示员乙',
    acceptedBy: ['演示员乙', '演示员丙'],
    note: '',
  };
  const delisted = { type: 'delisted', at: at(done, 15), by: '演示员乙', note: '' };
  const closed = { type: 'closed', at: at(done, 16), by: isMajor ? '演示员乙' : by, note: '' };
  return [
    ...begin,
    rectified,
    verified,
    ...(isMajor ? [agreed] : []),
    ...(isListedToo ? [delisted] : []),
    closed,
  ];
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

const streets = Object.values(STREETS);
const TRADES = ['餐饮', '宾馆', '商贸', '物流', '液化气', '建材', '培训', '影城'];

function enterpriseOf(number: number): object {
  const body = `91360103MA${String(number).padStart(7, '0')}`;
  return {
    name: `示例${TRADES[number % TRADES.length]}第${number}店`,
    ...(number % 5 > 0 && { creditCode: `${withCheck(body)}` }),
    kind: number % 3 === 0 ? 'individual-business' : 'company',
    street: streets[number % streets.length],
    address: `示例路${number}号`,
    responsible: `示例负责人${number % 997}`,
    phone: `1380000${String(number % 10_000).padStart(4, '0')}`,
  };
}

function withCheck(body: string): string {
  const fault = creditCodeFault(`${body}0`);
  return `${body}${fault?.kind === 'check' ? fault.expected : '0'}`;
}

function inspectorOf(number: number): object {
  return { name: `检查员${number % 40}`, certificate: `演示-${String(number % 40).padStart(3, '0')}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      inspections: { type: 'string' },
      enterprises: { type: 'string' },
      hazards: { type: 'string' },
      seed: { type: 'string' },
      full: { type: 'boolean' },
    },
  });
  const base = values.full ? FULL : SMALL;
  const sizes = Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      Number((values as Record<string, unknown>)[key] ?? value),
    ]),
  ) as unknown as Sizes;
  for await (const line of visitLines(sizes)) writeSync(1, line);
}
