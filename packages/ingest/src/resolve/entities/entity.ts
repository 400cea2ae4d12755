import type { FoundName } from "../../extract/extraction.ts";
import type { NameKind } from "../../extract/names/named-span.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { DocumentSpan } from "../claims.ts";
import type { Decision } from "../decisions/decision.ts";
import type { MetonymCell, NameCell } from "./name-tally.ts";

/** A name in a document of the archive, with the entity that it names. */
export interface Naming {
  document: ResolvableDocument;
  name: FoundName;
  entityId: string;
  /** True where it is as the archive has it, with all that decisions say of it. */
  isSettled?: boolean;
}

/** A named thing of the archive with all that its mentions say of it. */
export interface Entity {
  id: string;
  kind: NameKind;
  key: string;
  name: string;
  /** At least one. */
  cells: NameCell[];
  metonyms: MetonymCell[];
  /** Whether a document gives the person to states that are no kin. */
  isOfManyStates: boolean;
  /** Those that somebody decided are one with it; absent like none. */
  merged?: MergedEntity[];
  /** Decisions by which mentions of it name another entity, or mentions of another one name it; absent like none. */
  moved?: MovedMentions[];
}

/** Mentions that name another entity than they would without a decision. */
export interface MovedMentions {
  decision: Decision;
  /** The other entity as it is called. */
  other: string;
  /** True where the decision made the entity: that it is apart from others of its name is decided, not derived. */
  isMade: boolean;
  /** The first of them. */
  examples: DocumentSpan[];
}

/** An entity that is taken for another one by decision. */
export interface MergedEntity {
  /** As it would be shown. */
  name: string;
  decision: Decision;
  /** A mention of it. */
  example: DocumentSpan[];
}
