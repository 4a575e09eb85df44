import type { PaperKind } from '../../domain/paper.ts';
import { mayIssue } from '../../domain/paper-refusals.ts';
import { kindRule, titleOf } from '../../domain/paper-rules.ts';
import { Problem } from '../../domain/problem.ts';
import { fieldFaults } from './field-faults.ts';
import { hazardFaults, hazardWarnings } from './hazard-faults.ts';
import { numberFaults, numberWarnings } from './number-faults.ts';
import type { PaperSource } from './paper-source.ts';
import { visitFaults } from './visit-faults.ts';

/** What keeps a paper from being issued, and what somebody should look at before it is. */
export interface IssueFindings {
  readonly faults: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Everything that is wrong with a paper, told at once. A body that may not issue the kind is told nothing else: the
 * rest would be about a paper that it will never have.
 */
export function issueFaults(kind: PaperKind, source: PaperSource): IssueFindings {
  const { table, profile, earlier } = source;
  const refused = mayIssue(table, profile, kind, {
    earlier: earlier.map((one) => one.kind),
    street: source.enterprise?.street,
  });
  if (refused.some(({ code }) => code === 'paper.not-issuer')) return { faults: refused, warnings: [] };
  return {
    faults: [
      ...refused,
      ...subjectFaults(kind, source),
      ...fieldFaults(kind, source),
      ...visitFaults(kind, source),
      ...hazardFaults(kind, source),
      ...numberFaults(source),
    ],
    warnings: [...hazardWarnings(kind, source), ...numberWarnings(source)],
  };
}

function subjectFaults(kind: PaperKind, source: PaperSource): Problem[] {
  const { table, profile, enterprise, addressee, inspection, hazards } = source;
  const rule = kindRule(table, kind);
  const title = titleOf(rule, profile.body);
  const details = { title: title.zh, titleEn: title.en };
  const to = rule.to === 'office' ? addressee : (enterprise?.name ?? addressee);
  const { number = '' } = inspection ?? {};
  return [
    ...(to?.trim() ? [] : [new Problem('paper.no-addressee', details)]),
    ...(rule.needs.includes('inspection') && !inspection
      ? [new Problem('paper.no-inspection', details)]
      : []),
    ...(inspection && inspection.status !== 'completed'
      ? [new Problem('inspection.not-completed', { number })]
      : []),
    ...(rule.needs.includes('hazards') && hazards.length === 0
      ? [new Problem('paper.no-hazards', details)]
      : []),
    ...otherNames(source),
  ];
}

/** A unit has one name, that of its licence, on all its papers. */
function otherNames({ enterprise, earlier, table }: PaperSource): Problem[] {
  if (!enterprise) return [];
  const { name } = enterprise;
  const named = earlier.filter(({ kind }) => kindRule(table, kind).to === 'enterprise');
  const others = new Set(named.flatMap((one) => one.addressee ?? []).filter((other) => other !== name));
  return [...others].map((other) => new Problem('paper.other-name', { name, other }));
}
