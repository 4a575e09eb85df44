import type { Format } from './formats.ts';
import type { NoticeHazard, NoticeModel, ReportMessages } from './notice-model.ts';

/** The notice in GitHub-flavoured Markdown. Whatever was typed in stays text: no markup, no link, no mention. */
export const markdown: Format = (model, t) => {
  const blocks = [
    ...[model.draft, model.translation].filter((line) => line !== '').map((line) => `> ${escaped(line)}`),
    `# ${escaped(model.title)}`,
    `**${escaped(model.issuer)}** · ${escaped(model.number)}`,
    escaped(model.addressee),
    escaped(model.opening),
    tableOf(model, t),
    ...model.requests.map(escaped),
    signaturesOf(model, t),
    [t.receipt + t.blank, t.receiptDate + t.blank, t.delivery, t.refusal].map(item).join('\n'),
    `${escaped(model.issuer + t.seal)}<br>${escaped(model.date)}`,
    escaped(model.copies),
    ...(model.photos.length > 0 ? [annexOf(model, t)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
};

function tableOf({ hazards }: NoticeModel, t: ReportMessages): string {
  const { number, place, finding, photos, requirement, basis, dueOn } = t.columns;
  const header = [number, place, finding, photos, requirement, basis, dueOn];
  return [header, header.map(() => '---'), ...hazards.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function cellsOf(hazard: NoticeHazard): string[] {
  const { row, place, finding, photos, requirement, basis, due } = hazard;
  return [String(row), place, finding.join('\n'), photos, requirement, basis.join('\n'), due].map(escaped);
}

function signaturesOf({ inspectors }: NoticeModel, t: ReportMessages): string {
  return inspectors
    .map(({ certificate }) => item(`${t.inspectorSignature}${t.blank}　${t.certificate}${certificate}`))
    .join('\n');
}

function annexOf({ photos }: NoticeModel, t: ReportMessages): string {
  const lines = photos.map(
    ({ caption, name, sha256 }) => `${item(`${caption}　${name}`)}<br>SHA-256 \`${sha256}\``,
  );
  return [`## ${escaped(t.photosTitle)}`, lines.join('\n')].join('\n\n');
}

function item(text: string): string {
  return `- ${escaped(text)}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '|': '&#124;' };

// GitHub makes links of bare addresses, and mentions of names, without any mark: an entity or comment breaks them.
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>|]/g, (character) => ENTITIES[character]!)
    .replaceAll(/[\\`*_{}[\]~]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([#+=-])/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)
    .replaceAll('://', '&#58;//')
    .replaceAll(/www\./gi, (www) => www.replace('.', '&#46;'))
    .replaceAll('@', '<!-- -->@')
    .replaceAll('\n', '<br>');
}
