import type { DecisionChange } from "../decisions/decision-change.ts";
import type { Telling } from "../merging/telling.ts";
import { Hearings, toAddressHashes } from "./hearings.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";
import { KnownBlocks } from "./known-blocks.ts";
import { KnownReports, type Member } from "./known-reports.ts";

/** The reports of an archive and of the documents that are added, looked up by block and address as they are needed. */
export class ReportWorld {
  readonly reports: KnownReports;
  readonly hearings: Hearings;
  readonly blocks: KnownBlocks;
  readonly #known: KnownArchive;

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
    this.reports = new KnownReports(known, present, renamed);
    this.hearings = new Hearings(known, this.reports, decisions);
    this.blocks = new KnownBlocks(known, this.reports);
  }

  /**
   * Looks up who is heard of what changed reports say, before and after. Ask it of all of them before anything is compared.
   * @returns other reports that are heard now and were not, or were and are not
   */
  async hear(changed: readonly Member[]): Promise<Member[]> {
    const present = [...this.reports.present.values()];
    const versions = await this.reports.readVersions(changed);
    const tellings = [...versions.values()].flat().map(({ telling }) => telling);
    await this.hearings.read([...tellings, ...present]);
    const turned = this.hearings.findTurned();
    const turnedVersions = [...(await this.reports.readVersions(turned)).values()].flat();
    for (const telling of [...present, ...turnedVersions.map((version) => version.telling)])
      if (this.hearings.isHeard(telling)) this.blocks.enter(telling);
      else this.blocks.leave(telling.id);
    return turned;
  }

  /** All reports of the archive at the addresses of some, echoes too. */
  async findEchoes(tellings: readonly Telling[]): Promise<Member[]> {
    const hashes = toAddressHashes(tellings);
    return hashes.length === 0 ? [] : this.#known.findInBlocks(hashes.map((hash) => ({ hash, part: null })));
  }
}
