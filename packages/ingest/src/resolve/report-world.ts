import { type Block, toAddressHash, toBlocks, toTwin } from "./block-keys.ts";
import { type BlockSize, countTwins, isFull } from "./candidate-pairs.ts";
import type { Naming } from "./entity.ts";
import type { KnownArchive, KnownDocument, KnownReport } from "./known-archive.ts";
import { type PlacedReport, type Telling, toPlacedReports, toTelling } from "./telling.ts";

/** A report as it was told before documents were added, as it is now, or both if nothing about it changed. */
export interface ReportVersion {
  telling: Telling;
  isPresent: boolean;
}

/** A report, and where to find it. */
export interface Member {
  reportId: string;
  documentId: string;
}

/** A report in a block, before or after, or both. */
interface BlockMember extends KnownReport {
  isFormer: boolean;
  isPresent: boolean;
}

/** A block before and after documents are added. */
interface KnownBlock {
  former: BlockSize;
  present: BlockSize;
  members: BlockMember[];
}

/** The reports of a document of the archive by id, each made ready to be compared when it is asked for. */
class StoredReports {
  readonly placed: ReadonlyMap<string, PlacedReport>;
  readonly #namings: readonly Naming[];
  readonly #tellings = new Map<string, Telling>();

  constructor(reports: readonly PlacedReport[], namings: readonly Naming[]) {
    this.placed = new Map(reports.map((report) => [report.id, report]));
    this.#namings = namings;
  }

  find(id: string): Telling | null {
    const made = this.#tellings.get(id);
    const placed = this.placed.get(id);
    if (made || !placed) return made ?? null;
    const telling = toTelling(placed, this.#namings);
    this.#tellings.set(id, telling);
    return telling;
  }
}

const EMPTY: BlockSize = { asks: 0, looks: 0 };

/**
 * The reports of an archive and of the documents that are added, looked up by block and address as they are needed. Holds
 * what was looked up.
 */
export class ReportWorld {
  readonly #known: KnownArchive;
  readonly #present: Map<string, Telling>;
  /** Blocks and addresses of the present reports. */
  readonly #presentIn = new Map<number, BlockMember[]>();
  readonly #replaced: Set<string>;
  readonly #documents = new Map<string, StoredReports>();
  readonly #blocks = new Map<number, KnownBlock>();

  /**
   * @param present the reports, as they are now, of added documents and of those that are told anew
   * @param renamed the documents that are told anew, as they were
   */
  constructor(known: KnownArchive, present: readonly Telling[], renamed: readonly KnownDocument[]) {
    this.#known = known;
    this.#present = new Map(present.map((telling) => [telling.id, telling]));
    for (const telling of present)
      for (const member of toBlockMembers(telling))
        this.#presentIn.set(member.hash, [...(this.#presentIn.get(member.hash) ?? []), member]);
    this.#replaced = new Set(renamed.map(({ document }) => document.id));
    for (const one of renamed) this.#keep(one);
  }

  /** The versions of some reports. */
  async readVersions(members: readonly Member[]): Promise<Map<string, ReportVersion[]>> {
    await this.#read(members.map(({ documentId }) => documentId));
    return new Map(
      members.map(({ reportId, documentId }) => {
        const former = this.#documents.get(documentId)?.find(reportId);
        const present = this.#present.get(reportId);
        const isReplaced = this.#replaced.has(documentId);
        const versions = [
          ...(former ? [{ telling: former, isPresent: !isReplaced }] : []),
          ...(present ? [{ telling: present, isPresent: true }] : []),
        ];
        return [reportId, versions];
      }),
    );
  }

  /** Those of some reports that there are, before or after. */
  async findMembers(reportIds: readonly string[]): Promise<Member[]> {
    if (reportIds.length === 0) return [];
    const present = reportIds.flatMap((id) => this.#present.get(id) ?? []);
    return [...present.map(toMember), ...(await this.#known.findReports(reportIds))];
  }

  /** The reports that the documents that are told anew had. */
  findFormer(): Member[] {
    return [...this.#replaced].flatMap((id) => this.#toPlaced(id).map(toMember));
  }

  /** All present reports of some documents. */
  async readReports(documentIds: readonly string[]): Promise<PlacedReport[]> {
    await this.#read(documentIds);
    const stored = documentIds.filter((id) => !this.#replaced.has(id)).flatMap((id) => this.#toPlaced(id));
    const wanted = new Set(documentIds);
    return [...stored, ...[...this.#present.values()].filter(({ document }) => wanted.has(document.id))];
  }

  /** Looks up the blocks and addresses of some reports. */
  async findBlocks(tellings: readonly Telling[]): Promise<void> {
    const hashes = tellings.flatMap((telling) => [
      ...toBlocks(telling).map(({ hash }) => hash),
      ...[toAddressHash(telling)].filter((hash) => hash !== null),
    ]);
    const wanted = [...new Set(hashes)].filter((hash) => !this.#blocks.has(hash));
    if (wanted.length === 0) return;
    const found = new Map<number, BlockMember[]>();
    for (const report of await this.#known.findInBlocks(wanted)) {
      const member = { ...report, isFormer: true, isPresent: !this.#replaced.has(report.documentId) };
      const members = found.get(report.hash);
      if (members) members.push(member);
      else found.set(report.hash, [member]);
    }
    for (const hash of wanted)
      this.#keepBlock(hash, [...(found.get(hash) ?? []), ...(this.#presentIn.get(hash) ?? [])]);
  }

  /** The reports with which a report can be compared, before or after; `findBlocks` must have looked its blocks up. */
  findPartners(telling: Telling): Member[] {
    return toBlocks(telling).flatMap(({ hash, asks, parts }) => {
      const block = this.#blocks.get(hash);
      if (!block) return [];
      const isOpen = !isFull(block.former) || !isFull(block.present);
      const isClosed = isFull(block.former) || isFull(block.present);
      const open = [
        ...(isOpen ? [block] : []),
        ...(isClosed ? parts.flatMap((part) => this.#blocks.get(part) ?? []).filter(isOpenPart) : []),
      ];
      return open.flatMap(({ members }) => members.filter((member) => asks || member.asks));
    });
  }

  /** Everybody in a block of a report that became too full, or has room again: all links through it come or go. */
  findUpset(telling: Telling): Member[] {
    const hashes = toBlocks(telling).flatMap(({ hash, parts }) => [hash, ...parts]);
    return hashes.flatMap((hash) => {
      const block = this.#blocks.get(hash);
      return block && isFull(block.former) !== isFull(block.present) ? block.members : [];
    });
  }

  /** The reports that stand for the same address as a report. */
  findUnitMates(telling: Telling): Member[] {
    const hash = toAddressHash(telling);
    return hash === null ? [] : (this.#blocks.get(hash)?.members ?? []);
  }

  /** The sizes of the blocks that were looked up, as they are now. */
  toSizes(): Map<number, BlockSize> {
    return new Map([...this.#blocks].map(([hash, { present }]) => [hash, present]));
  }

  /** Keeps a block, and the parts of one that is full. */
  #keepBlock(hash: number, members: BlockMember[]): void {
    const block = toKnownBlock(hash, members);
    this.#blocks.set(hash, block);
    if (!isFull(block.former) && !isFull(block.present)) return;
    const parts = new Map<number, BlockMember[]>();
    for (const member of members)
      for (const part of member.parts)
        parts.set(part, [...(parts.get(part) ?? []), { ...member, hash: part }]);
    for (const [part, of] of parts) this.#blocks.set(part, toKnownBlock(part, of));
  }

  async #read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#documents.has(id));
    for (const id of missing) this.#documents.set(id, new StoredReports([], []));
    if (missing.length === 0) return;
    for (const one of await this.#known.readDocuments(missing)) this.#keep(one);
  }

  #keep({ document, namings }: KnownDocument): void {
    this.#documents.set(document.id, new StoredReports(toPlacedReports(document), namings));
  }

  #toPlaced(documentId: string): PlacedReport[] {
    return [...(this.#documents.get(documentId)?.placed.values() ?? [])];
  }
}

/** Where to find a report. */
export function toMember({ id, document }: PlacedReport): Member {
  return { reportId: id, documentId: document.id };
}

function isOpenPart({ former, present }: KnownBlock): boolean {
  return !isFull(former) || !isFull(present);
}

/** A present report in each of its blocks, and among those of its address. */
function toBlockMembers(telling: Telling): BlockMember[] {
  const member = { ...toMember(telling), twin: toTwin(telling), isFormer: false, isPresent: true };
  const address = toAddressHash(telling);
  return [
    ...toBlocks(telling).map((block: Block) => ({ ...member, ...block, parts: [...block.parts] })),
    ...(address === null ? [] : [{ ...member, hash: address, asks: false, parts: [] }]),
  ];
}

function toKnownBlock(hash: number, members: BlockMember[]): KnownBlock {
  const count = (of: BlockMember[]) =>
    countTwins(of.map(({ twin, asks }) => ({ twin, blocks: [{ hash, asks }] }))).get(hash) ?? EMPTY;
  return {
    former: count(members.filter(({ isFormer }) => isFormer)),
    present: count(members.filter(({ isPresent }) => isPresent)),
    members,
  };
}
