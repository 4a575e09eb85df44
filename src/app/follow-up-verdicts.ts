import type { Diagnostic, DiagnosticCode, Path } from '../content/diagnostic.ts';
import type { FileFollowUp, FileVerdict } from '../content/follow-up-file.ts';
import type { YamlFile } from '../content/read-yaml.ts';
import { noteFrom } from '../domain/entry.ts';
import type { Stamp } from '../domain/hazard-event.ts';
import { verify } from '../domain/hazard-steps.ts';
import type { Photo } from '../domain/inspection.ts';
import { dateOf } from '../domain/local-date.ts';
import { isProblem, Problem } from '../domain/problem.ts';
import type { HazardRow } from '../store/store.ts';
import { type GivenVerdict, isRecorded } from './run-follow-up.ts';

/** What a file's verdicts are prepared with. */
export interface VerdictContext {
  readonly rows: readonly HazardRow[];
  /** Whose hazards they are, for the sentence about one that is not among them. */
  readonly name: string;
  readonly stamp: Stamp;
  /** Looks at a photo without taking it in. @throws Problem `photo.*` */
  readonly examinePhoto: (path: string) => Photo;
}

/** The verdicts ready to be recorded, and every fault that keeps them from it. */
export interface PreparedVerdicts {
  readonly verdicts: readonly { readonly row: HazardRow; readonly verdict: GivenVerdict }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks a file's verdicts against the hazards, each decision made once for trial. Nothing is stored. */
export function prepareVerdicts(
  followUp: FileFollowUp,
  file: YamlFile,
  context: VerdictContext,
): PreparedVerdicts {
  const verdicts: { row: HazardRow; verdict: GivenVerdict }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [number, given] of followUp.verdicts) {
    try {
      verdicts.push(prepared(number, given, context));
    } catch (error) {
      if (!isProblem(error)) throw error;
      diagnostics.push(problemAt(file, given.path, error));
    }
  }
  return { verdicts, diagnostics };
}

function prepared(number: string, given: FileVerdict, { rows, name, stamp, examinePhoto }: VerdictContext) {
  const row = rows.find(({ hazard }) => hazard.number === number);
  if (!row) throw new Problem('follow-up.unknown-hazard', { number, name });
  const { outcome, note = '', measures, dueOn, photos = [] } = given;
  if (outcome === 'ineffective' && note === '') throw new Problem('follow-up.note-missing', { number });
  const verdict: GivenVerdict = {
    outcome,
    note: noteFrom(note, 'note'),
    photos: photos.map(examinePhoto),
    ...(measures !== undefined && { measures: noteFrom(measures, 'measures') }),
    ...(dueOn !== undefined && outcome === 'ineffective' && { dueOn }),
  };
  if (!isRecorded(row, verdict, dateOf(stamp.at))) verify(row.hazard, { ...verdict, inspectors: [] }, stamp);
  return { row, verdict };
}

function problemAt(file: YamlFile, path: Path, problem: Problem): Diagnostic {
  return file.fault(path, { code: problem.code as DiagnosticCode, details: problem.details }, 'key');
}
