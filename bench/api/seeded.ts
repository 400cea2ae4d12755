/** Numbers from 0 up to 1, the same for the same seed on any machine (mulberry32). */
export function startRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  "ka mi to ra ne so vi lu da po shi ren gor mas tel bi han zo ur el fan dri que sol mar ven ost ya nek pri".split(
    " ",
  );

/** A word of three syllables and more; another number gives another word. */
export function toWord(index: number): string {
  let rest = index;
  let word = "";
  do {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0 || word.length < 5);
  return word;
}

/** The same with a capital. */
export function toName(index: number): string {
  const word = toWord(index);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A number below `count`, small ones far more often than large ones, as names in news are. */
export function pickSkewed(random: () => number, count: number): number {
  return Math.floor(count * random() ** 3);
}
