import type { FoundName } from "../extract/extraction.ts";
import type { NameKind } from "../extract/names/named-span.ts";
import type { ResolvableDocument } from "./archive.ts";
import type { DocumentSpan } from "./claims.ts";
import type { Decision } from "./decisions/decision.ts";
import type { MetonymCell, NameCell } from "./name-tally.ts";

/** A name in a document of the archive, with the entity that it names. */
export interface Naming {
  document: ResolvableDocument;
  name: FoundName;
  entityId: string;
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
}

/** An entity that is taken for another one by decision. */
export interface MergedEntity {
  /** As it would be shown. */
  name: string;
  decision: Decision;
  /** A mention of it. */
  example: DocumentSpan[];
}
