/** Words of an order or a penalty, which a street's paper may not use: it urges. */
const ORDERING = ['责令', '处罚', '罚款', '吊销'];

/** The ordering or punishing words of a text, but for those in a title between 《 and 》. */
export function orderingWords(text: string): string[] {
  const outsideTitles = text.replaceAll(/《[^《》]*》/g, '');
  return ORDERING.filter((word) => outsideTitles.includes(word));
}
