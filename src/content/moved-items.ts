/** Ids that left their place among the rest. Taking one out of line does not move all the others. */
export function movedItems(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const kept = longestRise(after.map((id) => place.get(id)!));
  return new Set(after.filter((_, index) => !kept.has(index)));
}

/** Places of a longest increasing run of numbers, not necessarily adjacent. */
function longestRise(numbers: readonly number[]): Set<number> {
  const length = numbers.map(() => 1);
  const previous = numbers.map(() => -1);
  let last = numbers.length > 0 ? 0 : -1;
  for (const [here, number] of numbers.entries()) {
    for (let there = 0; there < here; there += 1) {
      if (numbers[there]! < number && length[there]! >= length[here]!) {
        length[here] = length[there]! + 1;
        previous[here] = there;
      }
    }
    if (length[here]! > length[last]!) last = here;
  }
  const places = new Set<number>();
  for (let at = last; at >= 0; at = previous[at]!) places.add(at);
  return places;
}
