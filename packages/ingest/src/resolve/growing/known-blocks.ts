import { groupBy } from "../../order.ts";
import { toBlocks, toTwin } from "../merging/block-keys.ts";
import { type BlockSize, countTwins, isFull, MOST_IN_BLOCK } from "../merging/candidate-pairs.ts";
import type { Traits } from "../merging/traits.ts";
import type { BlockPlace, KnownArchive, KnownReport } from "./known-archive.ts";
import { type KnownReports, type Member, toMember } from "./known-reports.ts";

/** A report in a block, before or after, or both. */
interface BlockMember extends KnownReport {
  isFormer: boolean;
  isPresent: boolean;
}

/** A block before and after documents are added. */
interface KnownBlock {
  former: BlockSize;
  present: BlockSize;
  members: readonly BlockMember[];
}

/** A place, and whether the report by which it is looked up asks there. */
interface AskedPlace extends BlockPlace {
  asks: boolean;
}

const EMPTY: BlockSize = { asks: 0, looks: 0 };

/** A place where nobody asks, before or after. */
const UNASKED: KnownBlock = { former: EMPTY, present: EMPTY, members: [] };

/** The blocks in which reports can be compared, before and after documents are added. Keeps what was looked up. */
export class KnownBlocks {
  readonly #known: KnownArchive;
  readonly #reports: KnownReports;
  /** Of the reports that are heard now and were not, by the hash of the block. */
  readonly #entered = new Map<number, BlockMember[]>();
  /** Reports of other documents that were heard and are not any more. */
  readonly #silenced = new Set<string>();
  readonly #blocks = new Map<number, KnownBlock>();
  /** Blocks that are too full, before and after, whoever goes. */
  readonly #crowded = new Set<number>();
  /** Blocks and parts that `findUpset` has told of. */
  readonly #told = new Set<number>();

  constructor(known: KnownArchive, reports: KnownReports) {
    this.#known = known;
    this.#reports = reports;
  }

  /** Lets a report that is heard now be found. Of this and `leave`: before anything is looked up. */
  enter(telling: Traits): void {
    for (const member of toBlockMembers(telling)) {
      const members = this.#entered.get(member.hash);
      if (members) members.push(member);
      else this.#entered.set(member.hash, [member]);
    }
  }

  /** Takes a report that is not heard any more out of its blocks as they are now. */
  leave(reportId: string): void {
    this.#silenced.add(reportId);
  }

  /** Looks up the blocks of some reports; of those that are too full, before and after, only their parts. */
  async read(tellings: readonly Traits[]): Promise<void> {
    const blocks = tellings.flatMap((telling) => toBlocks(telling));
    await this.#readPlaces(blocks.map(({ hash, asks }) => ({ hash, part: null, asks })));
    const crowded = blocks.filter(({ hash }) => this.#crowded.has(hash));
    await this.#readPlaces(
      crowded.flatMap(({ hash, parts, asks }) => parts.map((part) => ({ hash, part, asks }))),
    );
  }

  /** The reports with which a report can be compared, before or after; its blocks must have been looked up. */
  findPartners(telling: Traits): Member[] {
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

  /**
   * For each block of some reports that became too full, or has room again, and each part of one: the pairs of unchanged reports
   * in it that are compared now and were not, or the other way round. Each block is told once.
   */
  *findUpset(tellings: readonly Traits[]): Generator<[Member, Member][]> {
    for (const telling of tellings)
      for (const { hash, parts } of toBlocks(telling)) {
        const block = this.#blocks.get(hash);
        for (const one of block && isUpset(block) ? [hash] : parts) {
          const upset = this.#blocks.get(one);
          if (!block || !upset || !isUpset(upset) || this.#told.has(one)) continue;
          this.#told.add(one);
          yield this.#findTurned(block, upset.members);
        }
      }
  }

  /** The sizes of the blocks that were looked up, as they are now. Gives up who is in them: ask it when all is reached. */
  takeSizes(): Map<number, BlockSize> {
    const sizes = new Map([...this.#blocks].map(([hash, { present }]) => [hash, present]));
    this.#blocks.clear();
    return sizes;
  }

  /** The pairs of some reports in a block that are compared now and were not, or the other way round, though neither changed. */
  #findTurned(block: KnownBlock, members: readonly BlockMember[]): [Member, Member][] {
    const staying = members.filter(({ isFormer, isPresent }) => isFormer && isPresent);
    return staying.flatMap((a, index) =>
      staying
        .slice(index + 1)
        .filter((b) => a.asks || b.asks)
        .filter((b) => this.#isOpen(block, a, b, "former") !== this.#isOpen(block, a, b, "present"))
        .map((b): [Member, Member] => [a, b]),
    );
  }

  /** Whether two reports are compared because of a block, or of a part of it. */
  #isOpen(block: KnownBlock, a: BlockMember, b: BlockMember, when: "former" | "present"): boolean {
    if (!isFull(block[when])) return true;
    return a.parts.some((hash) => {
      const part = b.parts.includes(hash) ? this.#blocks.get(hash) : undefined;
      return part !== undefined && !isFull(part[when]);
    });
  }

  /** Looks up places. Where nobody asks nobody is compared, however many look: most of an archive looks at a day of the year. What is too full even without those that go is so before and after: nobody in it need be known. */
  async #readPlaces(places: readonly AskedPlace[]): Promise<void> {
    const wanted = new Map<number, BlockPlace>();
    const doubtful = new Map<number, BlockPlace>();
    for (const place of places.filter((one) => !this.#blocks.has(toHash(one))))
      (place.asks || this.#hasEnteredAsking(place) ? wanted : doubtful).set(toHash(place), place);
    for (const hash of wanted.keys()) doubtful.delete(hash);
    for (const place of await this.#known.findAsked([...doubtful.values()])) wanted.set(toHash(place), place);
    for (const hash of doubtful.keys()) if (!wanted.has(hash)) this.#blocks.set(hash, UNASKED);
    if (wanted.size === 0) return;
    const without = { documentIds: [...this.#reports.replaced], reportIds: [...this.#silenced] };
    const counted = await this.#known.countInBlocks([...wanted.values()], MOST_IN_BLOCK, without);
    for (const place of counted.filter(isFull)) {
      wanted.delete(toHash(place));
      this.#crowded.add(toHash(place));
      this.#blocks.set(toHash(place), { former: place, present: place, members: [] });
    }
    const found = groupBy(await this.#known.findInBlocks([...wanted.values()]), toHash);
    for (const [hash, { hash: of, part }] of wanted) {
      const members = [
        ...(found.get(hash) ?? []).map((report) => this.#toFormer(report)),
        ...(this.#entered.get(of) ?? []).filter(({ parts }) => part === null || parts.includes(part)),
      ];
      if (part === null) this.#keep(hash, members);
      else this.#blocks.set(part, toKnownBlock(part, members));
    }
  }

  /** Whether a report that is heard now and was not asks in a place. */
  #hasEnteredAsking({ hash, part }: BlockPlace): boolean {
    const entered = this.#entered.get(hash) ?? [];
    return entered.some(({ asks, parts }) => asks && (part === null || parts.includes(part)));
  }

  #toFormer(report: KnownReport): BlockMember {
    const isPresent = !this.#reports.replaced.has(report.documentId) && !this.#silenced.has(report.reportId);
    // A list of its own is as long as it must be; that of an answer has room for more.
    return { ...report, parts: [...report.parts], isFormer: true, isPresent };
  }

  /** Keeps a block, and the parts of one that is full. */
  #keep(hash: number, members: readonly BlockMember[]): void {
    const block = toKnownBlock(hash, members);
    this.#blocks.set(hash, block);
    if (!isFull(block.former) && !isFull(block.present)) return;
    const parts = groupBy(
      members.flatMap((member) => member.parts.map((part) => ({ part, member }))),
      ({ part }) => part,
    );
    for (const [part, within] of parts) {
      const of = within.map(({ member }) => member);
      this.#blocks.set(part, toKnownBlock(part, of));
    }
  }
}

/** A block's own hash, or that of the part of it. */
function toHash({ hash, part }: BlockPlace): number {
  return part ?? hash;
}

function isUpset({ former, present }: KnownBlock): boolean {
  return isFull(former) !== isFull(present);
}

function isOpenPart({ former, present }: KnownBlock): boolean {
  return !isFull(former) || !isFull(present);
}

/** A present report in each of its blocks. */
function toBlockMembers(telling: Traits): BlockMember[] {
  const member = { ...toMember(telling), twin: toTwin(telling), isFormer: false, isPresent: true };
  return toBlocks(telling).map((block) => ({ ...member, ...block, parts: [...block.parts] }));
}

function toKnownBlock(hash: number, members: readonly BlockMember[]): KnownBlock {
  const count = (of: readonly BlockMember[]) =>
    countTwins(of.map(({ twin, asks }) => ({ twin, blocks: [{ hash, asks }] }))).get(hash) ?? EMPTY;
  return {
    former: count(members.filter(({ isFormer }) => isFormer)),
    present: count(members.filter(({ isPresent }) => isPresent)),
    members,
  };
}
