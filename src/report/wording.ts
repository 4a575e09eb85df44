import type { NoticeModel } from './notice-model.ts';

/** Words of an order or a penalty, which a street's notice may not use: it urges. */
const ORDERING = ['责令', '处罚', '罚款', '吊销'];

/** A word that does not belong into the notice, and the row that holds it. */
export interface WordingFault {
  readonly row: number;
  readonly word: string;
}

/**
 * Ordering or punishing words in what was typed, for a warning before the notice goes out. The titles of laws may
 * hold them.
 */
export function wordingFaults({ hazards }: Pick<NoticeModel, 'hazards'>): WordingFault[] {
  return hazards.flatMap(({ row, finding, requirement }) =>
    orderingWordsIn([...finding, requirement].join('\n')).map((word) => ({ row, word })),
  );
}

/** The ordering or punishing words of a text, but for those in a title between 《 and 》. */
export function orderingWordsIn(text: string): string[] {
  const outsideTitles = text.replaceAll(/《[^《》]*》/g, '');
  return ORDERING.filter((word) => outsideTitles.includes(word));
}
