import type { FoundName } from "../../extract/extraction.ts";
import type { ResolvableDocument } from "../archive.ts";
import type { SourceTally } from "../documents/source-tally.ts";
import type { Naming } from "../entities/entity.ts";
import type { NameTally } from "../entities/name-tally.ts";
import type { BlockSize } from "../merging/candidate-pairs.ts";
import type { Traits } from "../merging/traits.ts";
import type { SluggedNoun, SlugHolder } from "../share-slugs.ts";

/** A document of an archive as it stands there. */
export interface KnownDocument {
  document: ResolvableDocument;
  /** What its names are taken for, in order of the text. */
  namings: Naming[];
}

/** A name that is looked for in documents. */
export interface SoughtName {
  /** As the extraction has it. */
  name: string;
  /** A word that the text must have too; `""` for none. */
  word: string;
}

/** Where reports are found that can be compared: a block, or a finer part of one (see `Block`). */
export interface BlockPlace {
  hash: number;
  /** Null for the whole block. */
  part: number | null;
}

/** A report of an archive in a block (see `ReportBlock` in @annals/schema). */
export interface KnownReport {
  hash: number;
  reportId: string;
  documentId: string;
  twin: number;
  asks: boolean;
  parts: number[];
}

/** What must be asked of an archive to add documents to it. Every answer is complete for what is asked, and in any order. */
export interface KnownArchive {
  /** The tallies of names of some keys, of any kind. */
  findTallies(keys: readonly string[]): Promise<NameTally[]>;
  /** The tallies of persons that have one of some tokens (see `toLinkTokens`). */
  findConnected(tokens: readonly string[]): Promise<NameTally[]>;
  findSourceTallies(ids: readonly string[]): Promise<SourceTally[]>;
  /** Ids of the documents that name one of some entities. */
  findNaming(entityIds: readonly string[]): Promise<string[]>;
  /** What those of some documents name that may have one of some names; the others are left out. */
  readNames(
    documentIds: readonly string[],
    sought: readonly SoughtName[],
  ): Promise<{ id: string; text: string; names: FoundName[] }[]>;
  /** Those of some documents that it has. */
  readDocuments(ids: readonly string[]): Promise<KnownDocument[]>;
  /**
   * The reports that bear some addresses (see `toAddressHash`). Of those that say the same of an address the first ones by id are
   * enough, as many as are asked for, and all of some documents and some reports beside them.
   */
  findAtAddresses(
    hashes: readonly number[],
    most: number,
    beside: { documentIds: readonly string[]; reportIds: readonly string[] },
  ): Promise<KnownReport[]>;
  /** Those of some reports' events that are told in other roles than `RELATED`: the pages of these events. */
  findPages(eventIds: readonly string[]): Promise<{ reportId: string; documentId: string }[]>;
  /** Those of some places where a report asks. */
  findAsked(places: readonly BlockPlace[]): Promise<BlockPlace[]>;
  /** Of some places those that have more reports than `few`, and how many, those of some documents and some reports left out. */
  countInBlocks(
    places: readonly BlockPlace[],
    few: number,
    without: { documentIds: readonly string[]; reportIds: readonly string[] },
  ): Promise<(BlockPlace & BlockSize)[]>;
  /** The reports that are in some places, with the place that each was found in. */
  findInBlocks(places: readonly BlockPlace[]): Promise<(KnownReport & BlockPlace)[]>;
  /** The traits of those of some reports that it has and that are compared with others. */
  readTraits(reportIds: readonly string[]): Promise<Traits[]>;
  /** Those of some reports that it has, and the documents that they are in. */
  findReports(reportIds: readonly string[]): Promise<{ reportId: string; documentId: string }[]>;
  /** For some reports the events that they are counted under. */
  findEventIds(reportIds: readonly string[]): Promise<Map<string, string>>;
  /** Who has a slug of one of some stems, or of the stem of one of some rows. */
  findSlugHolders(noun: SluggedNoun, ids: readonly string[], stems: readonly string[]): Promise<SlugHolder[]>;
}
