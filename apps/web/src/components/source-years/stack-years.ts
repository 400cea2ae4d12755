/** The place that a source had among those who tell of an event, from the foot of a column upwards. */
export const places = ["first", "alone", "unclear", "later", "copied"] as const;

/** One of the places. */
export type Place = (typeof places)[number];

/** How many events a source told in a year, by its place; the year is null where its documents give none. */
export type YearCounts = Record<Place, number> & { year: number | null };

/** Columns of years as paths of an SVG, one for each place, and the years at both ends; null where no year is known. */
export interface YearBars {
  bars: Record<Place, string>;
  from: number | null;
  to: number | null;
}

/** The share of a year's room that its column fills, and its greatest width in units of the drawing. */
const filled = 0.7;
const widest = 40;

/** Up to so many events in a year each is a brick of its own, parted from the next by that much. */
const mostBricks = 40;
const joint = 1.5;

/** Returns the sums of all years. */
export function toTotals(years: readonly YearCounts[]): Record<Place, number> {
  const totals = toRecord(() => 0);
  for (const year of years) for (const place of places) totals[place] += year[place];
  return totals;
}

/** Stacks the counts of each year, a column a year, every year from the first to the last having its room. */
export function toBars(years: readonly YearCounts[], width: number, height: number): YearBars {
  const dated = years.flatMap((counts) => (counts.year === null ? [] : [{ ...counts, year: counts.year }]));
  const bars = toRecord(() => "");
  if (dated.length === 0) return { bars, from: null, to: null };
  const from = Math.min(...dated.map(({ year }) => year));
  const to = Math.max(...dated.map(({ year }) => year));
  const room = width / (to - from + 1);
  const column = Math.min(room * filled, widest);
  const tallest = Math.max(...dated.map((counts) => sum(counts)));
  for (const counts of dated) {
    const x = round((counts.year - from) * room + (room - column) / 2);
    let foot = height;
    for (const place of places) {
      const tall = (counts[place] / tallest) * (height - 4);
      const bricks = tallest > mostBricks ? Math.min(counts[place], 1) : counts[place];
      for (let brick = 0; brick < bricks; brick += 1) {
        const bottom = round(foot - (brick * tall) / bricks);
        const rise = round(tall / bricks - (tallest > mostBricks ? 0 : joint));
        bars[place] += `M${x} ${bottom}v${-rise}h${round(column)}v${rise}z`;
      }
      foot -= tall;
    }
  }
  return { bars, from, to };
}

function sum(counts: YearCounts): number {
  return places.reduce((total, place) => total + counts[place], 0);
}

function toRecord<Value>(make: () => Value): Record<Place, Value> {
  return { first: make(), alone: make(), unclear: make(), later: make(), copied: make() };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
