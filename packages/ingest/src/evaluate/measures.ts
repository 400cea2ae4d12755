import type { Measure } from "./figure.ts";

/** Everything `annals eval` measures: a line a measure, in the order of its table. */
export const measures: readonly Measure[] = [];
