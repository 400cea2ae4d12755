import { type Block, toAddressHash, toBlocks, toTwin } from "./block-keys.ts";
import { type BlockSize, countTwins, isFull } from "./candidate-pairs.ts";
import type { DecisionChange } from "./decisions/decision-change.ts";
import { MOST_HEARD, toHeard, toSaid } from "./echoes.ts";
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

/** Whether a report is heard or an echo (see `toHeard`), before and after documents are added. */
interface Hearing {
  before: boolean;
  after: boolean;
}

/** A report that bears an address. */
interface AddressMember extends Member {
  /** See `toSaid`. */
  said: string;
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
  readonly #decisions: DecisionChange;
  readonly #present: Map<string, Telling>;
  /** Blocks of the reports that are heard now and were not, by the hash of the block. */
  readonly #presentIn = new Map<number, BlockMember[]>();
  readonly #replaced: Set<string>;
  /** Reports of other documents that were heard and are not any more. */
  readonly #silenced = new Set<string>();
  /** Of entries of lists whose addresses were looked up. */
  readonly #hearings = new Map<string, Hearing>();
  readonly #addresses = new Map<number, AddressMember[]>();
  readonly #documents = new Map<string, StoredReports>();
  readonly #blocks = new Map<number, KnownBlock>();

  /**
   * @param present the reports, as they are now, of added documents and of those that are told anew
   * @param renamed the documents that are told anew, as they were
   */
  constructor(
    known: KnownArchive,
    present: readonly Telling[],
    renamed: readonly KnownDocument[],
    decisions: DecisionChange,
  ) {
    this.#known = known;
    this.#decisions = decisions;
    this.#present = new Map(present.map((telling) => [telling.id, telling]));
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

  /**
   * Looks up who is heard of what changed reports say, before and after. Ask it of all of them before anything is compared.
   * @returns other reports that are heard now and were not, or were and are not
   */
  async hear(changed: readonly Member[]): Promise<Member[]> {
    const versions = await this.readVersions(changed);
    const tellings = [...versions.values()].flat().map(({ telling }) => telling);
    await this.findAddresses([...tellings, ...this.#present.values()]);
    for (const telling of this.#present.values()) this.#enter(telling);
    const turned = [...this.#addresses.values()].flat().filter(({ reportId, documentId }) => {
      const { before, after } = this.#toHearing(reportId);
      return before !== after && !this.#replaced.has(documentId) && !this.#present.has(reportId);
    });
    for (const [id, of] of await this.readVersions(turned))
      for (const { telling } of of) {
        if (this.#toHearing(id).after) this.#enter(telling);
        else this.#silenced.add(id);
      }
    return turned;
  }

  /** Whether a report is heard before or after; its address must have been looked up. */
  isEverHeard({ id }: Telling): boolean {
    const { before, after } = this.#toHearing(id);
    return before || after;
  }

  /** Whether a report is heard now. */
  isHeard(id: string): boolean {
    return this.#toHearing(id).after;
  }

  /** Whether a report is heard now and was not, or the other way round. */
  isTurned(id: string): boolean {
    const { before, after } = this.#toHearing(id);
    return before !== after;
  }

  /** A report of the archive that is heard of the address of an entry, before and after; null if there is none. */
  findSpeaker(telling: Telling): string | null {
    const hash = toAddressHash(telling);
    const { before, after } = this.#decisions;
    const isPlain = ({ reportId, isFormer }: AddressMember) =>
      isFormer &&
      this.#toHearing(reportId).after &&
      !before.ofReport.has(reportId) &&
      !after.ofReport.has(reportId);
    return (hash === null ? [] : (this.#addresses.get(hash) ?? [])).find(isPlain)?.reportId ?? null;
  }

  /** All reports of the archive at the addresses of some, echoes too. */
  async findEchoes(tellings: readonly Telling[]): Promise<Member[]> {
    const hashes = [...new Set(tellings.flatMap((telling) => toAddressHash(telling) ?? []))];
    if (hashes.length === 0) return [];
    return this.#known.findInBlocks(hashes);
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

  /** Looks up who bears the addresses of some reports. */
  async findAddresses(tellings: readonly Telling[]): Promise<void> {
    const hashes = [...new Set(tellings.flatMap((telling) => toAddressHash(telling) ?? []))].filter(
      (hash) => !this.#addresses.has(hash),
    );
    if (hashes.length === 0) return;
    const { before, after } = this.#decisions;
    const found = await this.#known.findAtAddresses(hashes, MOST_HEARD, {
      documentIds: [...this.#replaced],
      reportIds: [...before.ofReport.keys(), ...after.ofReport.keys()],
    });
    for (const hash of hashes) this.#addresses.set(hash, []);
    for (const { hash, twin, reportId, documentId } of found)
      this.#addresses.get(hash)?.push({
        reportId,
        documentId,
        said: `${hash} ${twin}`,
        isFormer: true,
        isPresent: !this.#replaced.has(documentId),
      });
    const wanted = new Set(hashes);
    for (const telling of this.#present.values()) {
      const hash = toAddressHash(telling);
      if (hash === null || !wanted.has(hash)) continue;
      const said = toSaid(telling) ?? telling.id;
      this.#addresses.get(hash)?.push({ ...toMember(telling), said, isFormer: false, isPresent: true });
    }
    for (const hash of hashes) this.#judge(this.#addresses.get(hash) ?? []);
  }

  /** Looks up the blocks of some reports. */
  async findBlocks(tellings: readonly Telling[]): Promise<void> {
    const hashes = tellings.flatMap((telling) => toBlocks(telling).map(({ hash }) => hash));
    const wanted = [...new Set(hashes)].filter((hash) => !this.#blocks.has(hash));
    if (wanted.length === 0) return;
    const found = new Map<number, BlockMember[]>();
    for (const report of await this.#known.findInBlocks(wanted)) {
      const isPresent = !this.#replaced.has(report.documentId) && !this.#silenced.has(report.reportId);
      const member = { ...report, isFormer: true, isPresent };
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

  /** The reports that are heard, before or after, of the address that a report stands for. */
  findUnitMates(telling: Telling): Member[] {
    const hash = toAddressHash(telling);
    const isEverHeard = ({ reportId }: Member) => {
      const { before, after } = this.#toHearing(reportId);
      return before || after;
    };
    return hash === null ? [] : (this.#addresses.get(hash) ?? []).filter(isEverHeard);
  }

  /** The sizes of the blocks that were looked up, as they are now. */
  toSizes(): Map<number, BlockSize> {
    return new Map([...this.#blocks].map(([hash, { present }]) => [hash, present]));
  }

  #toHearing(reportId: string): Hearing {
    return this.#hearings.get(reportId) ?? { before: true, after: true };
  }

  /** Finds out who is heard of those that bear an address. */
  #judge(members: readonly AddressMember[]): void {
    const toVoice = ({ reportId, said }: AddressMember) => ({ id: reportId, said });
    const former = members.filter(({ isFormer }) => isFormer).map(toVoice);
    const present = members.filter(({ isPresent }) => isPresent).map(toVoice);
    const before = toHeard(former, this.#decisions.before);
    const after = toHeard(present, this.#decisions.after);
    const [was, is] = [new Set(former.map(({ id }) => id)), new Set(present.map(({ id }) => id))];
    for (const { reportId } of members) {
      // What is not there, before or after, is told as it is where it is there.
      const hearing = {
        before: was.has(reportId) ? before.has(reportId) : after.has(reportId),
        after: is.has(reportId) ? after.has(reportId) : before.has(reportId),
      };
      this.#hearings.set(reportId, hearing);
    }
  }

  /** Lets a report that is heard now be found in its blocks. */
  #enter(telling: Telling): void {
    if (!this.isHeard(telling.id)) return;
    for (const member of toBlockMembers(telling))
      this.#presentIn.set(member.hash, [...(this.#presentIn.get(member.hash) ?? []), member]);
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

/** A present report in each of its blocks. */
function toBlockMembers(telling: Telling): BlockMember[] {
  const member = { ...toMember(telling), twin: toTwin(telling), isFormer: false, isPresent: true };
  return toBlocks(telling).map((block: Block) => ({ ...member, ...block, parts: [...block.parts] }));
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
