import { describe, expect, it } from 'vitest';
import {
  type Hazard,
  hasFiveCommitments,
  hazardAsOf,
  hazardFrom,
  isListed,
} from '../../src/domain/hazard.ts';
import type { HazardEvent, Stamp } from '../../src/domain/hazard-event.ts';
import { HAZARD_STEPS, type HazardStep, legalSteps, refusalOf } from '../../src/domain/hazard-rules.ts';
import {
  accept,
  close,
  commit,
  delist,
  extend,
  isClockBehind,
  listForSupervision,
  order,
  raise,
  rectify,
  reportMajor,
  transfer,
  verify,
  voidHazard,
  wasVerifiedOn,
} from '../../src/domain/hazard-steps.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { raisedHazard } from '../builders.ts';

const on = (day: string, by = '甲某'): Stamp => ({ at: `${day}T10:00:00+08:00`, by });
const FOUND = on('2026-11-23');
const criterion = { source: 'GAS4', fact: '用户未按规定安装可燃气体报警器' };

type Step = (hazard: Hazard) => HazardEvent[];

/** A hazard's history: raised, and then each step decided on what the ones before made of it. */
function history(start: Parameters<typeof raisedHazard>[0], ...steps: Step[]): HazardEvent[] {
  const events = raise(raisedHazard(start), FOUND);
  for (const step of steps) events.push(...step(hazardFrom(events)!));
  return events;
}

const general = (...steps: Step[]) => hazardFrom(history({}, ...steps))!;
const major = (...steps: Step[]) => hazardFrom(history({ grade: 'major', criterion }, ...steps))!;

const seen = { note: '', photos: [], inspectors: [] };
const ordered: Step = (hazard) => order(hazard, { paper: '责改1号' }, on('2026-11-23'));
const rectified: Step = (hazard) =>
  rectify(hazard, { measures: '已换管', photos: [] }, on('2026-11-25', '丙某'));
const effective: Step = (hazard) => verify(hazard, { ...seen, outcome: 'effective' }, on('2026-11-27'));
const ineffective: Step = (hazard) =>
  verify(hazard, { ...seen, outcome: 'ineffective', note: '仍漏气' }, on('2026-11-27'));
const closed: Step = (hazard) => close(hazard, { note: '' }, on('2026-11-28'));
const transferred: Step = (hazard) => transfer(hazard, { to: '消防', reason: '职责' }, on('2026-11-24'));
const reported: Step = (hazard) => reportMajor(hazard, { to: '区安委办', note: '' }, on('2026-11-23'));
const listing = { level: 'district', number: '督1号', interimMeasures: '停用' } as const;
const listed: Step = (hazard) => listForSupervision(hazard, listing, on('2026-11-24'));
const accepted: Step = (hazard) =>
  accept(hazard, { acceptedBy: ['丁某', '戊某'], note: '' }, on('2026-11-28'));
const delisted: Step = (hazard) => delist(hazard, { note: '' }, on('2026-11-28'));

function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('nothing was refused');
}

describe('a general hazard', () => {
  it('goes from raised to closed', () => {
    expect(general(ordered, rectified, effective, closed)).toMatchObject({
      status: 'closed',
      round: 1,
      version: 5,
      rectification: { measures: '已换管', by: '丙某' },
      closedOn: '2026-11-28T10:00:00+08:00',
    });
  });

  it('goes into a new round, to be ordered and rectified again, when it was not put right', () => {
    const again = general(ordered, rectified, ineffective);
    expect(again).toMatchObject({ status: 'raised', round: 2 });
    expect(again.order).toBeUndefined();
    expect(again.rectification).toBeUndefined();
    expect(legalSteps(again)).toEqual(expect.arrayContaining(['order', 'rectify']));
  });

  it('keeps every former due date, whichever step moved it', () => {
    const hazard = general(
      (one) => extend(one, { dueOn: '2026-12-05', reason: '配件', approvedBy: '乙某' }, on('2026-11-24')),
      rectified,
      (one) => verify(one, { ...seen, outcome: 'ineffective', dueOn: '2026-12-20' }, on('2026-11-27')),
    );
    expect(hazard).toMatchObject({ dueOn: '2026-12-20', formerDueDates: ['2026-11-30', '2026-12-05'] });
  });

  it('may be verified on the spot before anything was reported: what was seen done is recorded with it', () => {
    const see = { ...seen, outcome: 'effective' as const, measures: '已换管' };
    const events = verify(general(ordered), see, on('2026-11-27'));
    expect(events.map((event) => event.type)).toEqual(['rectified', 'verified']);
    expect(problemOf(() => verify(general(), { ...seen, outcome: 'effective' }, FOUND)).code).toBe(
      'hazard.measures-missing',
    );
  });

  it('is closed after a transfer only with what came of it there', () => {
    const away = general(transferred);
    expect(legalSteps(away)).toEqual(['close', 'void']);
    expect(problemOf(() => closed(away)).code).toBe('hazard.result-missing');
    expect(close(away, { note: '消防已验收' }, on('2026-12-01'))).toHaveLength(1);
  });

  it('stays on record when it is voided, with the reason and somebody else who approved it', () => {
    const voiding = { reason: '误报', approvedBy: '乙某' };
    const hazard = general((one) => voidHazard(one, voiding, FOUND));
    expect(hazard).toMatchObject({ status: 'voided', description: '报警器电源被拔下' });
    expect(legalSteps(hazard)).toEqual([]);
    const byOneself = () => voidHazard(general(), { reason: '误报', approvedBy: '甲某' }, FOUND);
    expect(problemOf(byOneself).code).toBe('hazard.approver-same');
  });
});

describe('a major hazard', () => {
  it('goes from raised over its listing and acceptance to closed', () => {
    const hazard = major(reported, listed, ordered, rectified, effective, accepted, delisted, closed);
    expect(hazard).toMatchObject({
      status: 'closed',
      acceptedBy: ['丁某', '戊某'],
      reported: { to: '区安委办' },
    });
    expect(isListed(hazard)).toBe(false);
  });

  it('is not raised without the criterion that makes it major', () => {
    expect(problemOf(() => raise(raisedHazard({ grade: 'major' }), FOUND)).code).toBe(
      'hazard.criterion-missing',
    );
  });

  it('is still to be accepted when it was put right on the spot', () => {
    const events = raise(raisedHazard({ grade: 'major', criterion, dueOn: undefined }), FOUND);
    expect(hazardFrom(events)).toMatchObject({ status: 'verified', fixedOnTheSpot: true });
  });

  it('has its five commitments in place only when none is missing, and they can come one by one', () => {
    const four = { responsible: '丙某', measures: '更换', dueOn: '2026-12-20', emergencyPlan: '停用' };
    const missing = major((one) => commit(one, four, FOUND));
    expect(hasFiveCommitments(missing)).toBe(false);
    const complete = hazardFrom(
      history(
        { grade: 'major', criterion },
        (one) => commit(one, four, FOUND),
        (one) => commit(one, { funds: 3 }, FOUND),
      ),
    )!;
    expect(complete.commitments).toEqual({ ...four, funds: 3 });
    expect(hasFiveCommitments(complete)).toBe(true);
    expect(problemOf(() => commit(major(), {}, FOUND)).code).toBe('hazard.no-commitment');
  });

  it.each([
    [['丁某'], 'hazard.accepted-by-two'],
    [['丁某', '丁某'], 'hazard.accepted-by-two'],
    [['丁某', '戊某', '己某'], 'hazard.accepted-by-two'],
    [['丁某', '丙某'], 'hazard.accepted-by-rectifier'],
  ])('is not accepted by %j', (acceptedBy, code) => {
    const hazard = major(rectified, effective);
    expect(problemOf(() => accept(hazard, { acceptedBy, note: '' }, FOUND)).code).toBe(code);
  });

  it('is not closed by who rectified it', () => {
    const hazard = major(rectified, effective, accepted);
    const byRectifier = () => close(hazard, { note: '' }, on('2026-11-28', '丙某'));
    expect(problemOf(byRectifier).code).toBe('hazard.closed-by-rectifier');
  });

  it('has to be accepted again when it was found ineffective after all', () => {
    const hazard = major(rectified, effective, accepted, ineffective);
    expect(hazard).toMatchObject({ status: 'raised', round: 2 });
    expect(hazard.acceptedBy).toBeUndefined();
  });
});

describe('a step that is not legal', () => {
  const illegal: [string, () => Hazard, HazardStep, string][] = [
    ['to order twice in one round', () => general(ordered), 'order', 'already-ordered'],
    ['to rectify twice in one round', () => general(rectified), 'rectify', 'already-rectified'],
    ['to extend what is rectified', () => general(rectified), 'extend', 'already-rectified'],
    ['to rectify what is verified', () => general(rectified, effective), 'rectify', 'already-verified'],
    ['to close what is not verified', () => general(ordered), 'close', 'not-verified'],
    ['to accept a general hazard', () => general(rectified, effective), 'accept', 'general'],
    ['to list a general hazard', () => general(), 'list-for-supervision', 'general'],
    ['to list before it was reported', () => major(), 'list-for-supervision', 'not-reported'],
    ['to list twice', () => major(reported, listed), 'list-for-supervision', 'already-listed'],
    ['to report twice', () => major(reported), 'report-major', 'already-reported'],
    ['to delist what is not listed', () => major(rectified, effective, accepted), 'delist', 'not-listed'],
    [
      'to delist before acceptance',
      () => major(reported, listed, rectified, effective),
      'delist',
      'not-accepted',
    ],
    ['to close a major one before acceptance', () => major(rectified, effective), 'close', 'not-accepted'],
    [
      'to close what is still listed',
      () => major(reported, listed, rectified, effective, accepted),
      'close',
      'still-listed',
    ],
    ['to accept before verification', () => major(rectified), 'accept', 'not-verified'],
    ['to accept twice', () => major(rectified, effective, accepted), 'accept', 'already-accepted'],
    ['to touch what was transferred', () => general(transferred), 'rectify', 'transferred'],
  ];

  it.each(illegal)('%s is refused with its reason', (_, hazard, step, reason) => {
    expect(refusalOf(hazard(), step)).toBe(reason);
    expect(legalSteps(hazard())).not.toContain(step);
  });

  it.each(HAZARD_STEPS)('%s is refused once it is closed', (step) => {
    expect(refusalOf(general(rectified, effective, closed), step)).toBe('closed');
  });

  it('is told with what is legal instead', () => {
    expect(problemOf(() => closed(general(rectified)))).toMatchObject({
      code: 'hazard.illegal-step',
      details: { step: 'close', reason: 'not-verified', next: ['verify', 'transfer', 'void'] },
    });
  });

  it('is a second verification as effective', () => {
    expect(problemOf(() => effective(general(rectified, effective))).details['reason']).toBe(
      'already-verified',
    );
  });
});

describe('dates', () => {
  const extended = (dueOn: string, day: string) => () =>
    extend(general(), { dueOn, reason: '配件', approvedBy: '乙某' }, on(day));

  it.each([
    ['an extension to the same day', extended('2026-11-30', '2026-11-24'), 'hazard.not-extended'],
    ['an extension to an earlier day', extended('2026-11-29', '2026-11-24'), 'hazard.not-extended'],
    ['an extension into the past', extended('2026-12-01', '2026-12-05'), 'hazard.due-in-the-past'],
    [
      'a new due date in the past',
      () => order(general(), { paper: '1号', dueOn: '2026-11-22' }, FOUND),
      'hazard.due-in-the-past',
    ],
    [
      'a hazard due before it was found',
      () => raise(raisedHazard({ dueOn: '2026-11-22' }), FOUND),
      'hazard.due-in-the-past',
    ],
    [
      'a rectification before it was found',
      () => rectify(general(), { measures: '换', doneOn: '2026-11-22', photos: [] }, on('2026-11-25')),
      'hazard.rectified-before-found',
    ],
    [
      'a rectification that is still to come',
      () => rectify(general(), { measures: '换', doneOn: '2026-11-26', photos: [] }, on('2026-11-25')),
      'hazard.rectified-in-future',
    ],
  ])('%s is refused', (_, work, code) => {
    expect(problemOf(work).code).toBe(code);
  });

  it('tells a clock that was set back, and records the step in its order all the same', () => {
    const late = on('2026-11-20');
    const hazard = general(rectified);
    expect(isClockBehind(hazard, late)).toBe(true);
    expect(isClockBehind(hazard, on('2026-11-25'))).toBe(false);
    const next = hazardFrom([
      ...history({}, rectified),
      ...verify(hazard, { ...seen, outcome: 'effective' }, late),
    ])!;
    expect(next).toMatchObject({ status: 'verified', changedAt: '2026-11-25T10:00:00+08:00' });
  });

  it('tells the state as of any day', () => {
    const events = history({}, ordered, rectified, effective, closed);
    const statuses = ['2026-11-22', '2026-11-23', '2026-11-25', '2026-11-27', '2026-11-30'].map(
      (day) => hazardAsOf(events, day)?.status,
    );
    expect(statuses).toEqual([undefined, 'ordered', 'rectified', 'verified', 'closed']);
  });

  it('knows what inspectors looked at on a day, until something new is reported', () => {
    expect(wasVerifiedOn(general(ineffective), '2026-11-27')).toBe(true);
    expect(wasVerifiedOn(general(ineffective), '2026-11-28')).toBe(false);
    const redone: Step = (one) => rectify(one, { measures: '再换', photos: [] }, on('2026-11-27'));
    expect(wasVerifiedOn(general(ineffective, redone), '2026-11-27')).toBe(false);
  });
});
