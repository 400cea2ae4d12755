import { groupBy } from "../order.ts";
import { toBlocks, toTwin, toUnitKey } from "./block-keys.ts";
import { type BlockSize, isFull, MOST_IN_BLOCK } from "./candidate-pairs.ts";
import type { KnownArchive, KnownDocument, KnownReport } from "./known-archive.ts";
import { toHash } from "./likeness/hash.ts";
import { type Telling, toTellings } from "./telling.ts";

/** A report as it was told before documents were added, as it is now, or both if nothing about it changed. */
export interface ReportVersion {
  telling: Telling;
  isFormer: boolean;
  isPresent: boolean;
}

/** A block before and after documents are added. */
interface Block {
  former: BlockSize;
  present: BlockSize;
  /** Those that ask, and those that only look; each id once, twins once for each version. */
  asking: Member[];
  looking: Member[];
}

/** A report, and where to find it. */
export interface Member {
  reportId: string;
  documentId: string;
}

/**
 * The reports of an archive and of the documents that are added, looked up by block and address as they are needed. Holds
 * what was looked up.
 */
export class ReportWorld {
  readonly #known: KnownArchive;
  readonly #fresh: Map<string, Telling>;
  readonly #freshInBlock: Map<number, Telling[]>;
  readonly #freshInUnit: Map<number, Telling[]>;
  readonly #replaced: Set<string>;
  readonly #documents = new Map<string, Map<string, Telling>>();
  readonly #blocks = new Map<number, Block>();

  /**
   * @param present the reports, as they are now, of added documents and of those that are told anew
   * @param renamed the documents that are told anew, as they were
   */
  constructor(known: KnownArchive, present: readonly Telling[], renamed: readonly KnownDocument[]) {
    this.#known = known;
    this.#fresh = new Map(present.map((telling) => [telling.id, telling]));
    const keyed = present.flatMap((telling) => {
      const { asks, looks } = toBlocks(telling);
      return [...asks, ...looks].map((hash) => ({ hash, telling }));
    });
    this.#freshInBlock = toGroups(
      keyed,
      ({ hash }) => hash,
      ({ telling }) => telling,
    );
    this.#freshInUnit = toGroups(
      present,
      (telling) => toHash(toUnitKey(telling)),
      (telling) => telling,
    );
    this.#replaced = new Set(renamed.map(({ document }) => document.id));
    for (const one of renamed) this.#keep(one);
  }

  /** The versions of some reports; none of one that is gone without a trace. */
  async toVersions(members: readonly Member[]): Promise<Map<string, ReportVersion[]>> {
    await this.#read(members.map(({ documentId }) => documentId));
    return new Map(
      members.map(({ reportId, documentId }) => {
        const former = this.#documents.get(documentId)?.get(reportId);
        const present = this.#fresh.get(reportId);
        const isReplaced = this.#replaced.has(documentId);
        const versions = [
          ...(former ? [{ telling: former, isFormer: true, isPresent: !isReplaced }] : []),
          ...(present ? [{ telling: present, isFormer: false, isPresent: true }] : []),
        ];
        return [reportId, versions];
      }),
    );
  }

  /** The reports that the documents that are told anew had. */
  findFormer(): Member[] {
    return [...this.#replaced].flatMap((id) => [...(this.#documents.get(id)?.values() ?? [])].map(toMember));
  }

  /** All present reports of some documents. */
  async readTellings(documentIds: readonly string[]): Promise<Telling[]> {
    await this.#read(documentIds);
    const stored = documentIds
      .filter((id) => !this.#replaced.has(id))
      .flatMap((id) => [...(this.#documents.get(id)?.values() ?? [])]);
    const wanted = new Set(documentIds);
    return [...stored, ...[...this.#fresh.values()].filter(({ document }) => wanted.has(document.id))];
  }

  /** Looks up the blocks of some reports. */
  async findBlocks(tellings: readonly Telling[]): Promise<void> {
    const hashes = new Set(
      tellings.flatMap((telling) => Object.values(toBlocks(telling)).flat() as number[]),
    );
    const wanted = [...hashes].filter((hash) => !this.#blocks.has(hash));
    const sizes = await this.#known.countBlocks(wanted);
    const isHopeless = (hash: number) => {
      const { asks = 0, looks = 0 } = sizes.get(hash) ?? {};
      return isFull({ asks: asks - this.#fresh.size, looks: looks - this.#fresh.size });
    };
    const small = wanted.filter((hash) => !isHopeless(hash));
    const reports = await this.#known.findInBlocks(small.filter((hash) => sizes.has(hash)));
    const inBlock = new Map<number, KnownReport[]>();
    const asked = new Set(small);
    for (const report of reports)
      for (const hash of [...report.asks, ...report.looks])
        if (asked.has(hash)) inBlock.set(hash, [...(inBlock.get(hash) ?? []), report]);
    for (const hash of wanted) {
      const size = sizes.get(hash);
      const block =
        isHopeless(hash) && size ? toFullBlock(size) : this.#toBlock(hash, inBlock.get(hash) ?? []);
      this.#blocks.set(hash, block);
    }
  }

  /** The reports with which a report can be compared, before or after; `findBlocks` must have looked its blocks up. */
  findPartners(telling: Telling): Member[] {
    const { asks, looks } = toBlocks(telling);
    const open = (hash: number) => {
      const block = this.#blocks.get(hash);
      return block && !(isFull(block.former) && isFull(block.present)) ? [block] : [];
    };
    return [
      ...asks.flatMap(open).flatMap(({ asking, looking }) => [...asking, ...looking]),
      ...looks.flatMap(open).flatMap(({ asking }) => asking),
    ];
  }

  /** Everybody in a block of a report that became too full, or has room again: all links through it come or go. */
  findUpset(telling: Telling): Member[] {
    const { asks, looks } = toBlocks(telling);
    return [...asks, ...looks].flatMap((hash) => {
      const block = this.#blocks.get(hash);
      if (!block || isFull(block.former) === isFull(block.present)) return [];
      return [...block.asking, ...block.looking];
    });
  }

  /** The reports that stand for the same address as some report. */
  async findUnitMates(tellings: readonly Telling[]): Promise<Map<string, Member[]>> {
    const addressed = tellings.filter(({ permalink }) => permalink !== null);
    const units = new Map(addressed.map((telling) => [toHash(toUnitKey(telling)), telling]));
    const found = await this.#known.findUnits([...units.keys()]);
    const byUnit = groupBy(found, ({ unit }) => String(unit));
    return new Map(
      [...units].map(([unit, { permalink }]) => [
        permalink ?? "",
        [...(byUnit.get(String(unit)) ?? []), ...(this.#freshInUnit.get(unit) ?? []).map(toMember)],
      ]),
    );
  }

  /** The sizes of the blocks that were looked up, as they are now. */
  toSizes(): Map<number, BlockSize> {
    return new Map([...this.#blocks].map(([hash, { present }]) => [hash, present]));
  }

  #toBlock(hash: number, reports: readonly KnownReport[]): Block {
    const fresh = this.#freshInBlock.get(hash) ?? [];
    const members = [
      ...reports.map((report) => ({
        report,
        asks: report.asks.includes(hash),
        isFormer: true,
        isPresent: !this.#replaced.has(report.documentId),
      })),
      ...fresh.map((telling) => ({
        report: { ...toMember(telling), twin: toTwin(telling) },
        asks: toBlocks(telling).asks.includes(hash),
        isFormer: false,
        isPresent: true,
      })),
    ];
    const count = (asks: boolean, when: "isFormer" | "isPresent") =>
      new Set(members.filter((one) => one.asks === asks && one[when]).map(({ report }) => report.twin)).size;
    return {
      former: { asks: count(true, "isFormer"), looks: count(false, "isFormer") },
      present: { asks: count(true, "isPresent"), looks: count(false, "isPresent") },
      asking: members.filter(({ asks }) => asks).map(({ report }) => report),
      looking: members.filter(({ asks }) => !asks).map(({ report }) => report),
    };
  }

  async #read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#documents.has(id));
    for (const id of missing) this.#documents.set(id, new Map());
    if (missing.length === 0) return;
    for (const one of await this.#known.readDocuments(missing)) this.#keep(one);
  }

  #keep({ document, namings }: KnownDocument): void {
    const tellings = toTellings(document, namings);
    this.#documents.set(document.id, new Map(tellings.map((telling) => [telling.id, telling])));
  }
}

/** Where to find a report. */
export function toMember({ id, document }: Telling): Member {
  return { reportId: id, documentId: document.id };
}

/** A block that no added report brings below what is too many. */
function toFullBlock(size: BlockSize): Block {
  const full = { asks: Math.max(size.asks, MOST_IN_BLOCK + 1), looks: size.looks };
  return { former: full, present: full, asking: [], looking: [] };
}

function toGroups<Item, Value>(
  items: Iterable<Item>,
  toKey: (item: Item) => number,
  toValue: (item: Item) => Value,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group) group.push(toValue(item));
    else groups.set(toKey(item), [toValue(item)]);
  }
  return groups;
}
