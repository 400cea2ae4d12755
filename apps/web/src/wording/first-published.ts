/** Something that was published, with the time as its page says it: ISO 8601, no finer than stated. */
export interface Published {
  publishedAt: string | null;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Local time is at most 14 hours ahead of UTC and 12 behind it. */
const aheadMs = 14 * 3_600_000;
const behindMs = 12 * 3_600_000;

/**
 * Returns what was published before all else, as far as the pages tell: its latest possible moment lies before the earliest
 * one of each other. Null where that cannot be told: a day without an hour, an hour without its offset, no time at all.
 */
export function findFirstPublished<Item extends Published>(items: readonly Item[]): Item | null {
  if (items.length < 2) return null;
  const stretches = items.map(({ publishedAt }) => (publishedAt === null ? null : findStretch(publishedAt)));
  const index = stretches.findIndex((stretch, at) =>
    stretches.every((other, otherAt) => {
      if (otherAt === at) return true;
      return stretch !== null && other !== null && stretch.to < other.from;
    }),
  );
  return items[index] ?? null;
}

/** The moments that a stated time may mean, in milliseconds. */
function findStretch(stated: string): { from: number; to: number } | null {
  const [, day, time, offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(stated) ?? [];
  if (day === undefined) return null;
  if (time !== undefined && offset !== undefined) {
    const moment = Date.parse(`${day}T${time}${offset}`);
    return { from: moment, to: moment + minuteMs - 1 };
  }
  const start = Date.parse(`${day}T${time ?? "00:00"}Z`);
  return { from: start - aheadMs, to: start + (time === undefined ? dayMs : minuteMs) + behindMs - 1 };
}
