import { appliesTo, type Checklist, type Item, type Register, traitsAskedBy } from '../domain/checklist.ts';
import { type Language, textIn } from '../domain/text.ts';

/** The explaining lines of the template in the reader's language. */
export interface TemplateWords {
  readonly head: readonly string[];
  readonly enterprise: string;
  readonly inspectors: string;
  readonly kind: string;
  readonly traits: string;
  readonly answers: readonly string[];
}

/**
 * An answer file to fill in: every item that is asked of a place with these traits (of any place without them), its
 * question above it and its answer empty, so that an item that is forgotten is told by its line.
 */
export function answersTemplate(
  checklists: readonly Checklist[],
  register: Register,
  traits: readonly string[] | undefined,
  language: Language,
  words: TemplateWords,
): string {
  const comment = (text: string) => `# ${text.replaceAll(/\s+/g, ' ')}`;
  const traitLines = traitsAskedBy(checklists, register).map(
    ({ id, label }) => `  ${traits?.includes(id) ? `- ${id}` : `# - ${id}`}  # ${textIn(language, label)}`,
  );
  return [
    ...words.head.map(comment),
    comment(words.enterprise),
    'enterprise:',
    "  name: ''",
    "  creditCode: ''",
    '  kind: company',
    "  street: ''",
    "  responsible: ''",
    comment(words.inspectors),
    'inspectors:',
    "  - { name: '', certificate: '' }",
    "  - { name: '', certificate: '' }",
    comment(words.kind),
    'kind: routine',
    comment(words.traits),
    traits === undefined || traits.length === 0 ? 'traits: []' : 'traits:',
    ...traitLines,
    ...words.answers.map(comment),
    'answers:',
    ...checklists.flatMap((checklist) => answersOf(checklist, traits, language)),
    '',
  ].join('\n');
}

function answersOf(
  checklist: Checklist,
  traits: readonly string[] | undefined,
  language: Language,
): string[] {
  return checklist.sections.flatMap((section) => {
    const items = section.items.filter((item) => traits === undefined || appliesTo(item, traits));
    if (items.length === 0) return [];
    return [
      `  # ── ${textIn(language, section.title)}`,
      ...items.flatMap((item) => answerOf(item, language)),
    ];
  });
}

function answerOf(item: Item, language: Language): string[] {
  const { measure } = item;
  const facts = measure ? [`    # measured:  # ${textIn(language, measure.what)} (${measure.unit})`] : [];
  const binding = item.appliesTo ? `  [${item.appliesTo.join(', ')}]` : '';
  return [`  # ${textIn(language, item.text)}${binding}`, `  ${item.id}: ''`, ...facts];
}
