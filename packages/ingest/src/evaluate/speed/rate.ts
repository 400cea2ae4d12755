/** A rate counts once it has run for this long: the first pass warms up and is not counted. */
const SECONDS = 2;

/** How fast `work` goes through the texts, in MB (10^6 bytes of UTF-8) a second. */
export function measureRate(texts: readonly string[], work: (text: string) => void): number {
  for (const text of texts) work(text);
  let bytes = 0;
  const started = performance.now();
  while (performance.now() - started < SECONDS * 1000) {
    for (const text of texts) {
      work(text);
      bytes += Buffer.byteLength(text);
    }
  }
  return bytes / 1e3 / (performance.now() - started);
}
