import type { Details } from '../../domain/problem.ts';
import type { diagnostics as source } from '../zh-CN/diagnostics.ts';

export const diagnostics: typeof source = {
  'file.missing': () => 'There is no such file.',
  'file.folder': () => 'This is a folder, not a checklist file.',
  'file.unreadable': (d) => `The file cannot be opened (${d.reason}).`,
  'file.empty': () => 'The file has no content.',
  'file.not-utf8': (d) =>
    d.looksLike === 'unknown'
      ? 'The file is not UTF-8 text; from here on it cannot be read.'
      : `The file looks like ${d.looksLike}; save it as UTF-8.`,
  'file.too-large': (d) =>
    `The file has ${d.bytes} bytes, more than ${d.limit}; split it into several checklists.`,
  'file.too-many-lines': (d) =>
    `The file has ${d.lines} lines, more than ${d.limit}; split it into several checklists.`,
  'file.line-too-long': (d) => `The line has ${d.length} characters, more than ${d.limit}; break it.`,
  'file.more-problems': (d) => `After this there are ${d.count} more problems; correct those above first.`,
  'text.control-character': (d) => `There is an invisible character ${d.character} here; delete it.`,
  'text.empty': () => 'This must not be empty.',
  'yaml.syntax': (d) => SYNTAX[String(d.reason)] ?? SYNTAX['unexpected']!,
  'yaml.alias': (d) => `Anchors and aliases (${d.source}) cannot be used; if this is text, put it in quotes.`,
  'yaml.tag': (d) => `Tags (${d.source}) cannot be used; if this is text, put it in quotes.`,
  'yaml.directive': (d) => `Directives such as “${d.source}” cannot be used; delete the line.`,
  'yaml.several-documents': () => 'A file holds one document; delete this separator, or make two files.',
  'yaml.too-deep': (d) => `Nested more than ${d.limit} levels deep.`,
  'yaml.too-many-keys': (d) =>
    `More than ${d.limit} keys and values; split the file into several checklists.`,
  'key.unknown': (d) => `There is no key “${d.key}”. ${suggested(d) || `Allowed: ${list(d.allowed)}.`}`,
  'key.missing': (d) => `“${d.key}” is missing.`,
  'key.duplicate': (d) => `“${d.key}” is written twice; keep one.`,
  'key.forbidden': (d) => `“${d.key}” cannot be used as a key.`,
  'key.not-text': () => 'A key must be a word.',
  'type.expected': (d) =>
    `This must be ${KINDS[String(d.expected)] ?? d.expected}, but it is ${KINDS[String(d.found)] ?? d.found}.`,
  'value.unknown': (d) =>
    `“${d.found}” cannot be written here. ${suggested(d) || `Choose one of: ${list(d.allowed)}.`}`,
  'number.format': (d) => `“${d.found}” is no plain number; write 16 or 2.2, without unit or leading zeros.`,
  'number.range': (d) =>
    d.min === undefined
      ? `${d.found} is too large; the most is ${d.max}.`
      : `${d.found} is too small; the least is ${d.min}.`,
  'date.format': (d) => `“${d.found}” is no date; write a day of the calendar as 2026-11-23.`,
  'instant.format': (d) => `“${d.found}” is no time; write it with its offset, as 2026-11-23T09:10:00+08:00.`,
  'version.format': (d) =>
    `The version “${d.found}” may only have letters, digits and . _ + -, such as 2026.1.`,
  'list.empty': () => 'This list needs at least one entry.',
  'id.format': (d) =>
    `“${d.found}” cannot be an id: ids have small letters, digits and hyphens (gas-alarm-working), keys of sources have capitals and digits (WSL).`,
  'id.duplicate': (d) => `The id “${d.id}” is already used in ${d.other}.`,
  'phrase.empty': () => 'The source must not be empty: quote the phrase of the circular.',
  'major.without-criterion': () =>
    'A major item names its official criterion in majorIf; without one it is general.',
  'criterion.without-major': () => 'An item with a criterion (majorIf) has grade: major.',
  'limits.crossed': () => 'The lower limit is above the upper one.',
  'trait.unknown': (d) => `The register of traits (traits.yaml) has no “${d.trait}”. ${suggested(d)}`.trim(),
  'when.unknown-item': (d) => `This checklist has no item “${d.item}”. ${suggested(d)}`.trim(),
  'when.later-item': (d) =>
    `“${d.item}” has not been asked yet; a condition can only look at an earlier item.`,
  'basis.unknown-source': (d) =>
    `The register of sources (sources.yaml) has no “${d.source}”. ${suggested(d)}`.trim(),
  'basis.unknown-article': (d) =>
    `“${d.source}” has no “${d.article}” in the register. Read the article and register it first, or cite the title alone.`,
  'basis.article-unverified': (d) =>
    `“${d.article}” of “${d.source}” was not verified; cite the title alone and delete the article.`,
  'basis.not-yet-in-force': (d) => `“${d.source}” is in force from ${d.from} and cannot be cited yet.`,
  'basis.no-longer-in-force': (d) =>
    `“${d.source}” applied until ${d.until}${d.supersededBy ? ` and was replaced by ${d.supersededBy}` : ''}.`,
  'overlay.unknown-base': (d) => `There is no checklist “${d.base}” to change. ${suggested(d)}`.trim(),
  'overlay.cycle': (d) => `This and “${d.base}” extend each other; neither comes first.`,
  'overlay.unknown-item': (d) => `“${d.base}” has no item “${d.item}”. ${suggested(d)}`.trim(),
  'overlay.item-twice': (d) =>
    `“${d.item}” was dealt with before; it may stand once in skip and override together.`,
  'overlay.reason-missing': () => 'Give the reason: why this differs from the common checklist.',
  'overlay.when-skipped': (d) =>
    `“${d.item}” cannot be left out: whether “${d.dependent}” is asked depends on it.`,
  'overlay.nothing-changed': (d) =>
    `Nothing of “${d.base}” is changed: write at least one of skip, override and add.`,
  'overlay.nothing-left': (d) => `No item of “${d.base}” is left.`,
};

const SYNTAX: Readonly<Record<string, string>> = {
  tab: 'Indent with spaces, not with tabs.',
  indentation: 'The indentation is wrong: what is on one level must be flush left.',
  colon:
    'The text has “: ” in it; put all of it in quotes. If it is the next level, begin a new line and indent it.',
  'no-colon': 'Write this line as “key: value”, with an ASCII colon and a space after it.',
  'quote-needed': 'A text cannot begin with this sign; put it in quotes.',
  'quote-open': 'The quote that begins here is not closed.',
  'not-closed': 'A { or [ before this is not closed.',
  escape: 'The backslash in double quotes is not used rightly; for a plain backslash use single quotes.',
  unexpected: 'There is a sign too many or too few here; compare it with an example.',
};

const KINDS: Readonly<Record<string, string>> = {
  text: 'a single value',
  list: 'a list (each entry begins with “- ”)',
  map: 'a map (“key: value”)',
  nothing: 'empty',
};

function suggested({ suggestion }: Details): string {
  return suggestion ? `Did you mean “${suggestion}”?` : '';
}

function list(words: Details[string]): string {
  return Array.isArray(words) ? words.join(', ') : `${words}`;
}
