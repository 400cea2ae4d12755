import type { FoundName } from "../extract/extraction.ts";
import type { NameKind } from "../extract/names/named-span.ts";
import type { ResolvableDocument } from "./archive.ts";

/** A name in a document of the archive, with the entity that it names. */
export interface Naming {
  document: ResolvableDocument;
  name: FoundName;
  entityId: string;
}

/** A named thing of the archive with all its mentions. */
export interface Entity {
  id: string;
  kind: NameKind;
  name: string;
  namings: Naming[];
}
