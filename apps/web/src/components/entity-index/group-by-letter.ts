/** Entries under one letter. */
export interface LetterGroup<Entry> {
  letter: string;
  entries: Entry[];
}

/**
 * Groups names by first letter without its accents, in the order given: Ōsaka stands under O.
 * What begins with no letter stands under "#", and Chinese characters, which are no letters, under "漢字".
 */
export function groupByLetter<Entry extends { name: string }>(
  entries: readonly Entry[],
): LetterGroup<Entry>[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = toInitial(entry.name);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, inGroup]) => ({ letter, entries: inGroup }));
}

function toInitial(name: string): string {
  const first = name.normalize("NFD").match(/[^\s\p{Quotation_Mark}\p{Ps}]/u)?.[0] ?? "#";
  if (/\p{Script=Han}/u.test(first)) return "漢字";
  return /\p{L}/u.test(first) ? first.toUpperCase() : "#";
}
