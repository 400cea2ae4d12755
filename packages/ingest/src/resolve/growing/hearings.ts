import type { DecisionChange } from "../decisions/decision-change.ts";
import { toAddressHash } from "../merging/block-keys.ts";
import { MOST_HEARD, toHeard, toSaid } from "../merging/echoes.ts";
import type { Traits } from "../merging/traits.ts";
import type { KnownArchive } from "./known-archive.ts";
import { type KnownReports, type Member, toMember } from "./known-reports.ts";

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

const ALWAYS: Hearing = { before: true, after: true };
const NEVER: Hearing = { before: false, after: false };

/** Who is heard of the addresses that reports bear, before and after documents are added. Keeps what was looked up. */
export class Hearings {
  readonly #known: KnownArchive;
  readonly #reports: KnownReports;
  readonly #decisions: DecisionChange;
  readonly #ofReport = new Map<string, Hearing>();
  readonly #addresses = new Map<number, AddressMember[]>();

  constructor(known: KnownArchive, reports: KnownReports, decisions: DecisionChange) {
    this.#known = known;
    this.#reports = reports;
    this.#decisions = decisions;
  }

  /** Looks up who bears the addresses of some reports, and who of them is heard. */
  async read(tellings: readonly Traits[]): Promise<void> {
    const hashes = toAddressHashes(tellings).filter((hash) => !this.#addresses.has(hash));
    if (hashes.length === 0) return;
    const { replaced, present } = this.#reports;
    const { before, after } = this.#decisions;
    const found = await this.#known.findAtAddresses(hashes, MOST_HEARD, {
      documentIds: [...replaced],
      reportIds: [...before.ofReport.keys(), ...after.ofReport.keys()],
    });
    for (const hash of hashes) this.#addresses.set(hash, []);
    for (const { hash, twin, reportId, documentId } of found)
      this.#addresses.get(hash)?.push({
        reportId,
        documentId,
        said: `${hash} ${twin}`,
        isFormer: true,
        isPresent: !replaced.has(documentId),
      });
    const wanted = new Set(hashes);
    for (const telling of present.values()) {
      const hash = toAddressHash(telling);
      if (hash === null || !wanted.has(hash)) continue;
      const said = toSaid(telling) ?? telling.id;
      this.#addresses.get(hash)?.push({ ...toMember(telling), said, isFormer: false, isPresent: true });
    }
    for (const hash of hashes) this.#judge(this.#addresses.get(hash) ?? []);
  }

  /** Whether a report is heard now. Of this and all that follow: its address must have been looked up. */
  isHeard(telling: Traits): boolean {
    return this.#toHearing(telling).after;
  }

  /** Whether a report is heard before or after. */
  isEverHeard(telling: Traits): boolean {
    const { before, after } = this.#toHearing(telling);
    return before || after;
  }

  /** Whether a report is heard now and was not, or the other way round. */
  isTurned({ id }: { id: string }): boolean {
    const hearing = this.#ofReport.get(id);
    return hearing !== undefined && hearing.before !== hearing.after;
  }

  /** The reports of the archive that are heard now and were not, or the other way round. */
  findTurned(): Member[] {
    const { replaced, present } = this.#reports;
    return [...this.#addresses.values()]
      .flat()
      .filter(
        ({ reportId, documentId }) =>
          this.isTurned({ id: reportId }) && !replaced.has(documentId) && !present.has(reportId),
      );
  }

  /** The reports that are heard, before or after, of the address that a report stands for. */
  findUnitMates(telling: Traits): Member[] {
    return this.#findBearers(telling).filter(({ reportId }) => {
      const hearing = this.#ofReport.get(reportId);
      return hearing?.before || hearing?.after;
    });
  }

  /** A report of the archive that is heard of the address of an entry, before and after; null if there is none. */
  findSpeaker(telling: Traits): string | null {
    const { before, after } = this.#decisions;
    const isPlain = ({ reportId, isFormer, isPresent }: AddressMember) =>
      isFormer &&
      isPresent &&
      this.#ofReport.get(reportId)?.after === true &&
      !before.ofReport.has(reportId) &&
      !after.ofReport.has(reportId);
    return this.#findBearers(telling).find(isPlain)?.reportId ?? null;
  }

  #findBearers(telling: Traits): AddressMember[] {
    const hash = toAddressHash(telling);
    return hash === null ? [] : (this.#addresses.get(hash) ?? []);
  }

  /** Of those that bear an address only so many are looked up as can be heard, and who bears none is always heard. */
  #toHearing(telling: Traits): Hearing {
    return this.#ofReport.get(telling.id) ?? (toSaid(telling) === null ? ALWAYS : NEVER);
  }

  /** Finds out who is heard of those that bear an address. */
  #judge(members: readonly AddressMember[]): void {
    const toVoice = ({ reportId, said }: AddressMember) => ({ id: reportId, said });
    const former = members.filter(({ isFormer }) => isFormer).map(toVoice);
    const present = members.filter(({ isPresent }) => isPresent).map(toVoice);
    const before = toHeard(former, this.#decisions.before);
    const after = toHeard(present, this.#decisions.after);
    const [was, is] = [new Set(former.map(({ id }) => id)), new Set(present.map(({ id }) => id))];
    // What is not there, before or after, is told as it is where it is there.
    for (const { reportId } of members)
      this.#ofReport.set(reportId, {
        before: was.has(reportId) ? before.has(reportId) : after.has(reportId),
        after: is.has(reportId) ? after.has(reportId) : before.has(reportId),
      });
  }
}

/** The addresses of some reports, each once. */
export function toAddressHashes(tellings: readonly Traits[]): number[] {
  return [...new Set(tellings.flatMap((telling) => toAddressHash(telling) ?? []))];
}
