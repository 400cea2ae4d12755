import type {
  ExtractionRow,
  NameTallyRow,
  ReportBlockRow,
  ReportTraitsRow,
  SourceTallyRow,
} from "@annals/schema/rows";
import { DATE_RULE_VERSION } from "../extract/dates/date-expression.ts";
import { REPORT_RULE_VERSION } from "../extract/extraction.ts";
import { NAME_RULE_VERSION } from "../extract/names/named-span.ts";
import { NUMBER_RULE_VERSION } from "../extract/numbers/find-numbers.ts";
import { POSITION_RULE_VERSION } from "../extract/positions/find-positions.ts";
import { MARKUP_RULE_VERSION } from "../markup/to-page-text.ts";
import { RESOLVE_RULE_VERSION, type ResolvableDocument } from "./archive.ts";
import { DECISION_RULE_VERSION } from "./decisions/decision-claims.ts";
import type { SourceTally } from "./documents/source-tally.ts";
import { toLinkTokens } from "./entities/link-archive-names.ts";
import { type NameTally, toTallyId } from "./entities/name-tally.ts";
import { toAddressHash, toBlocks, toTwin } from "./merging/block-keys.ts";
import type { Telling } from "./merging/telling.ts";
import { toKeptTraits } from "./merging/traits.ts";

/** Version of what is kept beside the archive; raise it when any of it is made in another way. */
const WORKING_VERSION = 3;

/** The versions of all rules: what was kept under others must be derived anew. */
export const RULES = [
  MARKUP_RULE_VERSION,
  NAME_RULE_VERSION,
  DATE_RULE_VERSION,
  REPORT_RULE_VERSION,
  RESOLVE_RULE_VERSION,
  DECISION_RULE_VERSION,
  POSITION_RULE_VERSION,
  NUMBER_RULE_VERSION,
  WORKING_VERSION,
].join(".");

/** What is kept of a document's extraction, so that others can be added without reading it again. */
export function toExtractionRow({ id, extraction }: ResolvableDocument): ExtractionRow {
  return { documentId: id, rules: RULES, found: JSON.stringify(extraction) };
}

/** What is kept of a name's tally. */
export function toNameTallyRow(tally: NameTally): NameTallyRow {
  const { kind, key } = tally;
  const tokens = kind === "PERSON" ? toLinkTokens(key) : [];
  return { id: toTallyId(tally), key, tokens, found: JSON.stringify(tally) };
}

/** What is kept of a source's tally. */
export function toSourceTallyRow(tally: SourceTally): SourceTallyRow {
  return { id: tally.id, found: JSON.stringify(tally) };
}

/** What is kept of a report that is compared with others. */
export function toReportTraitsRow(telling: Telling): ReportTraitsRow {
  return { reportId: telling.id, found: toKeptTraits(telling) };
}

/**
 * By what a report is found again: its blocks, and its address.
 * @param isEcho true for one that is not compared with others (see `partEchoes`)
 */
export function toReportBlockRows(telling: Telling, isEcho: boolean): ReportBlockRow[] {
  const { id: reportId, document } = telling;
  const row = { reportId, documentId: document.id, twin: toTwin(telling) };
  const address = toAddressHash(telling);
  return [
    ...(isEcho ? [] : toBlocks(telling)).map(({ hash, asks, parts }) => ({
      hash,
      ...row,
      asks,
      parts: [...parts],
    })),
    ...(address === null ? [] : [{ hash: address, ...row, asks: false, parts: [] }]),
  ];
}
