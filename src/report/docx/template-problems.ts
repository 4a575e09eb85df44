import { Problem } from '../../domain/problem.ts';

/** What the template library says of one fault. */
interface LibraryFault {
  readonly name?: string;
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly file?: string;
    readonly explanation?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly errors?: readonly LibraryFault[];
  };
}

const CODES: Readonly<Record<string, string>> = {
  unclosed_tag: 'template.unclosed-brace',
  duplicate_open_tag: 'template.unclosed-brace',
  unopened_tag: 'template.unopened-brace',
  duplicate_close_tag: 'template.unopened-brace',
  unclosed_loop: 'template.unclosed-list',
  unopened_loop: 'template.unopened-list',
  closing_tag_does_not_match_opening_tag: 'template.crossed-lists',
  raw_xml_tag_should_be_only_text_in_paragraph: 'template.photo-not-alone',
  raw_tag_outerxml_invalid: 'template.photo-not-alone',
};

/** The faults of a template in our own words, each once; empty for an error that is none of the template's. */
export function templateProblems(error: unknown): Problem[] {
  const problems = faultsOf(error as LibraryFault).map(problemOf);
  const byContent = new Map(
    problems.map((problem) => [`${problem.code} ${JSON.stringify(problem.details)}`, problem]),
  );
  return [...byContent.values()];
}

function faultsOf(error: LibraryFault): LibraryFault[] {
  const { properties } = error;
  if (!properties?.id) return [];
  return properties.errors ? properties.errors.flatMap(faultsOf) : [error];
}

function problemOf({ properties = {}, message = '' }: LibraryFault): Problem {
  const { id = '', xtag, openingtag, closingtag, file: part = '', explanation } = properties;
  const code = CODES[id];
  if (code === 'template.crossed-lists')
    return new Problem(code, { tag: openingtag, closing: closingtag, part });
  if (code) return new Problem(code, { tag: xtag, part });
  return new Problem('template.broken', { tag: xtag ?? '', part, reason: explanation ?? message });
}
