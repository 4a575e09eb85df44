import type { PaperFormat, PaperLayoutWords } from './formats.ts';
import type { Block, PaperModel } from './paper-model.ts';

/** The paper in GitHub-flavoured Markdown. Whatever was typed in stays text: no markup, no link, no mention. */
export const markdown: PaperFormat = (model, t) => {
  const { head } = model;
  const parts = [
    ...[head.mark, head.translation].map((line) => line && `> ${escaped(line)}`),
    escaped(head.banner),
    `# ${escaped(head.title)}`,
    [head.issuer && `**${escaped(head.issuer)}**`, escaped(head.number)].filter(Boolean).join(' · '),
    escaped(head.addressee),
    ...model.blocks.flatMap((block) => blockParts(block, t)),
    model.everyPage.map(item).join('\n'),
    ...annexOf(model, t),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

function blockParts(block: Block, t: PaperLayoutWords): string[] {
  switch (block.type) {
    case 'text':
      return [headingOf(block.heading), ...block.paragraphs.map(escaped)];
    case 'fields':
      return [
        block.rows
          .flat()
          .map(({ label, value }) => item(label + t.colon + value))
          .join('\n'),
      ];
    case 'table':
      return [headingOf(block.heading), tableOf(block)];
    case 'sign-off':
      return [
        block.lines.map(item).join('\n'),
        block.seal ? `${escaped(block.seal.issuer)}<br>${escaped(block.seal.date)}` : '',
        block.below.map(item).join('\n'),
      ];
  }
}

function headingOf(heading: string): string {
  return heading === '' ? '' : `## ${escaped(heading)}`;
}

function tableOf({ columns, rows }: Block & { type: 'table' }): string {
  const titles = columns.map(({ title }) => escaped(title));
  return [titles, titles.map(() => '---'), ...rows.map((cells) => cells.map(escaped))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function annexOf({ photos }: PaperModel, t: PaperLayoutWords): string[] {
  if (photos.length === 0) return [];
  const lines = photos.map(
    ({ caption, name, sha256 }) => `${item(caption + t.gap + name)}<br>SHA-256 \`${sha256}\``,
  );
  return [headingOf(t.photosTitle), lines.join('\n')];
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
