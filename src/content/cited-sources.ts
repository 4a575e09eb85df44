import {
  type Checklist,
  itemsOf,
  type LegalSource,
  type Register,
  type Verification,
} from '../domain/checklist.ts';

/** A legal source and the items that rest on it. */
export interface CitedSource extends Omit<LegalSource, 'articles'> {
  readonly key: string;
  readonly articles: readonly CitedArticle[];
  /** Ids of the items that cite it by its title alone. */
  readonly byTitle: readonly string[];
  /** Ids of all items that cite it, once each. */
  readonly items: readonly string[];
}

/** An article that was looked up, and the ids of the items that cite it. */
export interface CitedArticle {
  readonly article: string;
  readonly verified: Verification;
  readonly about?: string | undefined;
  readonly items: readonly string[];
}

interface Citation {
  readonly item: string;
  readonly source: string;
  readonly article?: string | undefined;
}

/** Every source of the register with what rests on it, in the order of the register. */
export function citedSources(register: Register, checklists: readonly Checklist[]): CitedSource[] {
  const citations = citationsIn(checklists);
  return Object.entries(register.sources).map(([key, { articles, ...source }]) => {
    const own = citations.filter((citation) => citation.source === key);
    return {
      key,
      ...source,
      items: itemsIn(own),
      byTitle: itemsIn(own.filter(({ article }) => article === undefined)),
      articles: Object.entries(articles).map(([article, facts]) => ({
        article,
        ...facts,
        items: itemsIn(own.filter((citation) => citation.article === article)),
      })),
    };
  });
}

/** The sources and articles whose text was not read, each with only those items that rest on them. */
export function unverifiedSources(sources: readonly CitedSource[]): CitedSource[] {
  return sources
    .map(unverifiedPart)
    .filter(({ verified, articles }) => verified !== 'V' || articles.length > 0);
}

function unverifiedPart(source: CitedSource): CitedSource {
  const articles = source.articles.filter(({ verified }) => verified !== 'V');
  const byTitle = source.verified === 'V' ? [] : source.byTitle;
  const items = [...new Set([...byTitle, ...articles.flatMap((article) => article.items)])];
  return { ...source, articles, byTitle, items };
}

function citationsIn(checklists: readonly Checklist[]): Citation[] {
  return checklists
    .flatMap(itemsOf)
    .flatMap(({ id, basis, majorIf = [] }) =>
      [...basis, ...majorIf].map(({ source, article }) => ({ item: id, source, article })),
    );
}

function itemsIn(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ item }) => item))];
}
