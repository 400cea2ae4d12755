import type { Naming } from "../entities/entity.ts";
import {
  type Comparable,
  type PlacedReport,
  type Telling,
  toPlacedReports,
  toTelling,
} from "../merging/telling.ts";
import type { Traits } from "../merging/traits.ts";
import type { KnownArchive, KnownDocument } from "./known-archive.ts";

/** A report as it was told before documents were added, as it is now, or both if nothing about it changed. */
export interface ReportVersion<Told extends Traits = Telling> {
  telling: Told;
  isPresent: boolean;
}

/** A report, and where to find it. */
export interface Member {
  reportId: string;
  documentId: string;
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

/** The reports of an archive, read when they are asked for, and those of the documents that are added to it. Keeps what was read. */
export class KnownReports {
  /** The reports, as they are now, of added documents and of those that are told anew, by id. */
  readonly present: ReadonlyMap<string, Telling>;
  /** Ids of the documents that are told anew. */
  readonly replaced: ReadonlySet<string>;
  /** How many documents of the archive have been read, and are kept. */
  kept = 0;
  readonly #known: KnownArchive;
  readonly #documents = new Map<string, StoredReports>();

  /**
   * @param present the reports, as they are now, of added documents and of those that are told anew
   * @param renamed the documents that are told anew, as they were
   */
  constructor(known: KnownArchive, present: readonly Telling[], renamed: readonly KnownDocument[]) {
    this.#known = known;
    this.present = new Map(present.map((telling) => [telling.id, telling]));
    this.replaced = new Set(renamed.map(({ document }) => document.id));
    for (const one of renamed) this.#keep(one);
  }

  /** The versions of some reports. */
  async readVersions(members: readonly Member[]): Promise<Map<string, ReportVersion[]>> {
    await this.#read(members.map(({ documentId }) => documentId));
    return new Map(members.map((member) => [member.reportId, this.#toVersions<Telling>(member, null)]));
  }

  /**
   * The versions of some reports as far as they can be compared. Of those that only the archive has their traits are read, and
   * not kept; or their documents, if they are echoes, whose traits it does not have.
   */
  async readTraits(members: readonly Member[]): Promise<Map<string, ReportVersion<Comparable>[]>> {
    const beyond = members.filter(({ documentId }) => !this.#documents.has(documentId));
    const stored = await this.#known.readTraits(beyond.map(({ reportId }) => reportId));
    const byId = new Map(stored.map((traits) => [traits.id, toUntold(traits)]));
    await this.#read(beyond.flatMap(({ reportId, documentId }) => (byId.has(reportId) ? [] : [documentId])));
    return new Map(
      members.map((member) => [member.reportId, this.#toVersions(member, byId.get(member.reportId) ?? null)]),
    );
  }

  /** All present reports of some documents. */
  async readReports(documentIds: readonly string[]): Promise<PlacedReport[]> {
    await this.#read(documentIds);
    const stored = documentIds.filter((id) => !this.replaced.has(id)).flatMap((id) => this.#toPlaced(id));
    const wanted = new Set(documentIds);
    return [...stored, ...[...this.present.values()].filter(({ document }) => wanted.has(document.id))];
  }

  /** Those of some reports that there are, before or after. */
  async findMembers(reportIds: readonly string[]): Promise<Member[]> {
    if (reportIds.length === 0) return [];
    const present = reportIds.flatMap((id) => this.present.get(id) ?? []);
    return [...present.map(toMember), ...(await this.#known.findReports(reportIds))];
  }

  /** The reports that the documents that are told anew had. */
  findFormer(): Member[] {
    return [...this.replaced].flatMap((documentId) =>
      this.#toPlaced(documentId).map(({ id }) => ({ reportId: id, documentId })),
    );
  }

  async #read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#documents.has(id));
    for (const id of missing) this.#documents.set(id, new StoredReports([], []));
    if (missing.length === 0) return;
    for (const one of await this.#known.readDocuments(missing)) this.#keep(one);
  }

  #keep({ document, namings }: KnownDocument): void {
    this.kept++;
    this.#documents.set(document.id, new StoredReports(toPlacedReports(document), namings));
  }

  /** @param stored what stands for the report as it was where its document has not been read */
  #toVersions<Told extends Comparable>(
    { reportId, documentId }: Member,
    stored: Told | null,
  ): ReportVersion<Told | Telling>[] {
    const former = this.#documents.get(documentId)?.find(reportId) ?? stored;
    const present = this.present.get(reportId);
    return [
      ...(former ? [{ telling: former, isPresent: !this.replaced.has(documentId) }] : []),
      ...(present ? [{ telling: present, isPresent: true }] : []),
    ];
  }

  #toPlaced(documentId: string): PlacedReport[] {
    return [...(this.#documents.get(documentId)?.placed.values() ?? [])];
  }
}

/** Where to find a report. */
export function toMember({ id, documentId }: Traits): Member {
  return { reportId: id, documentId };
}

/** A report whose words have not been read: whoever asks for them has to read them first (see `findCopied`). */
function toUntold(traits: Traits): Comparable {
  return {
    ...traits,
    runs: () => {
      throw new RangeError(`the words of ${traits.id} have not been read`);
    },
  };
}
