import type { Measure } from "./figure.ts";
import { aliases } from "./measures/aliases.ts";
import { articles } from "./measures/articles.ts";
import { clusters } from "./measures/clusters.ts";
import { conll } from "./measures/conll.ts";
import { context } from "./measures/context.ts";
import { dates } from "./measures/dates.ts";
import { entities } from "./measures/entities.ts";
import { languages } from "./measures/languages.ts";
import { reports } from "./measures/reports.ts";
import { sameEvent } from "./measures/same-event.ts";
import { speed } from "./measures/speed.ts";
import { threads } from "./measures/threads.ts";

/** Everything `annals eval` measures: a line a measure, in the order of its table. */
export const measures: readonly Measure[] = [
  context,
  articles,
  threads,
  languages,
  dates,
  conll,
  entities,
  aliases,
  clusters,
  sameEvent,
  reports,
  speed,
];
