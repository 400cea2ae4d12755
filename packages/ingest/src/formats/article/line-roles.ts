import type { Dateline } from "../../parsed-document.ts";
import type { Line } from "../page/page.ts";
import type { StatedTime } from "../page/stated-times.ts";
import type { Byline } from "./bylines.ts";
import type { Effect } from "./furniture.ts";

/** What a line of an article's page is, told from the line alone and its neighbours. */
export type Role =
  | { kind: "FURNITURE"; reason: string; effect: Effect }
  /** `isFoot` if the line also names the source, as pages do above a story or right below it. */
  | { kind: "TIME"; stated: StatedTime; isFoot: boolean }
  | { kind: "BYLINE"; byline: Byline }
  /** A dateline alone, perhaps with the day. */
  | { kind: "PLACE"; dateline: Dateline; stated: StatedTime | null }
  | { kind: "RIGHTS" }
  | { kind: "CREDIT" }
  | { kind: "CAPTION" }
  | { kind: "SITE_NAME" }
  | { kind: "OPENING"; dateline: Dateline }
  | { kind: "PARAGRAPH" }
  | { kind: "TEXT" };

/** A line and its role. */
export interface ArticleLine {
  line: Line;
  role: Role;
}
