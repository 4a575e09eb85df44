import { allFaults, issuePaper, latestDue } from '../../app/issue-paper.ts';
import { type PaperInHand, paperInHand, standingPapers } from '../../app/paper-in-hand.ts';
import type { PaperKind } from '../../domain/paper.ts';
import { Problem, Problems } from '../../domain/problem.ts';
import type { DocumentRecord } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { reason } from '../failure.ts';
import { formatsFrom } from '../formats-from.ts';
import { newId } from '../inspect/ports.ts';
import { json } from '../json.ts';
import { gather, type Request } from './gather.ts';
import { paperMaking } from './ports.ts';
import { deliver, type OutputOptions, officialWords, wordsOf } from './write-paper.ts';

/** What `document issue` was told besides what the paper is about. */
export interface IssueOptions extends OutputOptions {
  readonly number?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Shows or writes a draft; it takes no number. What is wrong with it is told, and hinders nothing. */
export async function draftPaper(
  context: Context,
  kind: PaperKind,
  request: Request,
  options: OutputOptions,
): Promise<void> {
  const words = await wordsOf(context);
  const paper = paperInHand(kind, await gather(context, request), await paperMaking(context.home, words));
  const { faults, warnings } = await paper.findings();
  tell(context, [...faults, ...warnings]);
  await deliver(context, { paper: paper.make() }, options);
}

/**
 * Issues a paper after all its checks, and shows or writes it where that is asked for.
 *
 * @throws Problems, every fault at once: then nothing is issued and no number used
 */
export async function issueRequested(
  context: Context,
  kind: PaperKind,
  request: Request,
  options: IssueOptions,
): Promise<void> {
  const { io, t } = context;
  // What could not be written is asked before a number is used.
  if (options.format !== undefined) formatsFrom(options.format);
  if (options.format === undefined && options.out !== undefined)
    throw new Problem('usage.missing-option', { name: '--format' });
  const words = await officialWords();
  const making = await paperMaking(context.home, words);
  const store = await context.store();
  const given = paperInHand(kind, await gather(context, request), making);
  const { paper, typed } = context.io.isInteractive
    ? await (await import('./ask-missing.ts')).completed(context, given, options.number, making)
    : { paper: given, typed: options.number };
  const document = await issuePaper(paper, typed, { store, author: context.author(), newId });
  tell(context, [...standing(paper), ...(await paper.findings(typed)).warnings]);
  if (options.json) io.out(json(document));
  else io.err(`✓ ${t.documents.issued(t.documents.kinds[kind], document.number)}\n`);
  if (options.format === undefined) {
    if (!options.json) io.err(`  ${t.documents.howToPrint(document.number)}\n`);
    return;
  }
  await deliver(context, { paper: paper.make(document.number), number: document.number }, options);
}

/** 更正: the paper is made again from the records as they stand now, under its number. */
export async function correctRequested(
  context: Context,
  record: DocumentRecord,
  request: Request & { readonly reason: string },
  options: IssueOptions,
): Promise<void> {
  const { io, t } = context;
  const paper = await paperAgain(context, record, request);
  const store = await context.store();
  const { id, number, version } = record.document;
  const faults = (await allFaults(paper, number, store)).filter(
    ({ code }) => code !== 'document.number-taken',
  );
  if (faults.length > 0) throw new Problems(faults);
  const content = paper.make(number);
  const { name: addressee, street } = content.about;
  const { id: profileId, version: profileVersion } = paper.gathered.profile!;
  const profile = { id: profileId, version: profileVersion };
  const correction = {
    reason: request.reason,
    content,
    addressee,
    street,
    dueOn: latestDue(paper),
    fields: paper.gathered.fields,
    profile,
  };
  const document = await store.correctDocument(id, version, correction, context.author());
  tell(context, (await paper.findings(number)).warnings);
  if (options.json) io.out(json(document));
  else io.err(`✓ ${t.documents.corrected(number, document.version)}\n`);
  if (options.format !== undefined) await deliver(context, { paper: content, number }, options);
}

async function paperAgain(
  context: Context,
  { document }: DocumentRecord,
  request: Request,
): Promise<PaperInHand> {
  const { kind, inspectionId, enterpriseId, hazardIds, addressee } = document;
  const ref = inspectionId ?? enterpriseId;
  const to = ref === undefined ? addressee : undefined;
  const fields = { ...document.fields, ...request.fields };
  const gathered = await gather(context, { ...request, ref, to, fields, hazards: hazardIds });
  // The paper itself is no earlier paper.
  const documents = gathered.documents.filter((one) => one.document.id !== document.id);
  return paperInHand(
    kind,
    { ...gathered, documents },
    await paperMaking(context.home, await officialWords()),
  );
}

/** A second paper of one kind on one matter may be meant; somebody should know of the first. */
function standing(paper: PaperInHand): Problem[] {
  return standingPapers(paper).map(
    ({ document: { number } }) => new Problem('document.issued-already', { kind: paper.kind, number }),
  );
}

function tell({ io, t }: Context, problems: readonly Problem[]): void {
  for (const problem of problems) io.err(`! ${reason(problem, t)}\n`);
}
