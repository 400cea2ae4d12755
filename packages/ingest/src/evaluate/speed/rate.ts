/** A rate counts once it has run for this long: the first pass warms up and is not counted. */
const SECONDS = 2;

/**
 * How fast `work` goes through the texts, in MB (10^6 bytes of UTF-8) a second of processor time, whatever else the machine does. What
 * the collector of garbage takes beside it counts, too.
 */
export function measureRate(texts: readonly string[], work: (text: string) => void): number {
  for (const text of texts) work(text);
  let bytes = 0;
  const before = process.cpuUsage();
  for (;;) {
    for (const text of texts) {
      work(text);
      bytes += Buffer.byteLength(text);
    }
    const { user, system } = process.cpuUsage(before);
    if (user + system >= SECONDS * 1e6) return bytes / (user + system);
  }
}
