import { Command } from 'commander';
import type { Service } from '../../domain/document.ts';
import { dateOf } from '../../domain/local-date.ts';
import { visible } from '../../domain/safe-text.ts';
import type { DocumentRecord, Recorded } from '../../store/document-store.ts';
import type { Context } from '../context.ts';
import { json } from '../json.ts';
import { documentNamed } from '../papers/flags.ts';

/** `document show <number>` */
export function documentShow(context: Context): Command {
  const { t } = context;
  return new Command('show')
    .description(t.documents.commands.show)
    .argument('<number>', t.documents.options.documentRef)
    .option('--json', t.commands.json)
    .action((ref: string, options: { json?: boolean }) => run(context, ref, options));
}

async function run(context: Context, ref: string, options: { json?: boolean }): Promise<void> {
  const record = await documentNamed(context, ref);
  if (options.json) return context.io.out(json(record));
  const lines = [...facts(context, record), ...story(context, record)];
  context.io.out(`${lines.map(visible).join('\n')}\n`);
}

function facts({ t }: Context, { document, status }: DocumentRecord): string[] {
  const { kinds, statuses, columns } = t.documents;
  const { number, kind, addressee, street, issuedOn, dueOn, contentHash } = document;
  return [
    `${kinds[kind]}　${number}　${statuses[status]}`,
    t.documents.fact(columns.addressee, street === '' ? addressee : `${addressee}（${street}）`),
    t.documents.fact(columns.issuedOn, issuedOn),
    ...(dueOn === undefined ? [] : [t.documents.fact(columns.dueOn, dueOn)]),
    t.documents.fact(columns.hash, contentHash),
  ];
}

interface Told {
  readonly at: string;
  readonly text: string;
}

function story({ t }: Context, { versions, voided, services }: DocumentRecord): string[] {
  const { documents } = t;
  const told: Told[] = [
    ...versions.map(({ at, by, version, reason }) => ({
      at,
      text: documents.versionStory(version, by, reason ?? ''),
    })),
    ...services.map((service) => ({
      at: service.at,
      text: documents.serviceStory(serviceTexts(service, t)),
    })),
    ...(voided
      ? [{ at: voided.at, text: documents.voidStory(voided.reason, voided.approvedBy, voided.by) }]
      : []),
  ];
  return told
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, text }) => `  ${dateOf(at)}　${text}`);
}

function serviceTexts(service: Recorded<Service>, { documents, words }: Context['t']): string {
  const { how, on, place, receivedBy, refused, servedBy } = service;
  return [
    `${on} ${documents.ways[how]}`,
    place ?? '',
    receivedBy === undefined ? '' : documents.receivedBy(receivedBy),
    refused === undefined ? '' : documents.refusedWith(refused.reason ?? '', refused.witness ?? ''),
    documents.servedBy(servedBy.join(words.separator)),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
