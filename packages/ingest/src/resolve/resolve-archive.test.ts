import { createHash } from "node:crypto";
import { toDocumentId } from "@annals/schema/ids";
import { describe, expect, it } from "vitest";
import { readInput } from "../read-document.ts";
import type { ArchiveRows, ResolvableDocument } from "./archive.ts";
import { resolveArchive } from "./resolve-archive.ts";

function read(text: string): ResolvableDocument {
  const bytes = { ok: true as const, value: Buffer.from(text) };
  const document = readInput({ path: "test", bytes, capture: null, warnings: [] });
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

function derive(...texts: string[]): ArchiveRows {
  return resolveArchive(texts.map(read));
}

/** A wire story in the shape of its family. */
function toStory({ title, day, body }: { title: string; day: string; body: string }): string {
  const place = "LIMA";
  const [month = "", date = ""] = day.split(",")[0]?.split(" ") ?? [];
  return `${title}\n\n${day}, 10:00 UTC+3 ${place}\n\n${place}, ${month} ${date}. /TASS/. ${body}\n\nThe delegations will go on working in the coming weeks, officials of both countries added.\n`;
}

const TALKS = toStory({
  title: "Chile and Peru hold talks on fishing",
  day: "March 7, 2016",
  body: "President Ollanta Humala and President Michelle Bachelet held talks in Lima on Monday about fishing.",
});
const SAME_TALKS = toStory({
  title: "Bachelet praises neighbour",
  day: "March 7, 2016",
  body: "President Michelle Bachelet spoke of a new beginning after talks with President Ollanta Humala in Lima on Monday.",
});
const LATER_TALKS = toStory({
  title: "Chile and Peru hold talks on trade",
  day: "March 14, 2016",
  body: "President Ollanta Humala and President Michelle Bachelet held talks in Lima on Monday about trade.",
});

function findMain(rows: ArchiveRows) {
  return rows.report.filter(({ role }) => role === "MAIN");
}

describe("resolveArchive", () => {
  it("counts two stories of one meeting under one event, and says why", () => {
    const rows = derive(TALKS, SAME_TALKS);
    expect(new Set(findMain(rows).map(({ eventId }) => eventId)).size).toBe(1);
    const merge = rows.claim.find(({ property }) => property === "merge");
    expect(merge?.because).toMatch(/talks.*Lima.*Michelle Bachelet and Ollanta Humala/);
  });

  it("never merges meetings of other days, however alike", () => {
    const rows = derive(TALKS, LATER_TALKS);
    expect(new Set(findMain(rows).map(({ eventId }) => eventId)).size).toBe(2);
  });

  it("shows the headline that tells of the meeting, and keeps the other as a rival", () => {
    const rows = derive(TALKS, SAME_TALKS);
    const titles = rows.claim.filter(
      ({ property, eventId }) => property === "title" && eventId === findMain(rows)[0]?.eventId,
    );
    expect(titles.map(({ value, status }) => [value, status]).toSorted()).toEqual([
      ["Bachelet praises neighbour", "RIVAL"],
      ["Chile and Peru hold talks on fishing", "SHOWN"],
    ]);
  });

  it("gives events of one day and one headline slugs of their own", () => {
    const rows = derive(TALKS, LATER_TALKS, SAME_TALKS);
    for (const table of [rows.event, rows.entity, rows.source]) {
      expect(new Set(table.map(({ slug }) => slug)).size).toBe(table.length);
    }
  });

  it("joins the same bytes with every capture, and takes the first address for the canonical one", () => {
    const document = read(TALKS);
    const captures = [
      { url: "https://b.example/story", retrievedAt: "2016-04-01T00:00:00.000Z" },
      { url: "https://a.example/story", retrievedAt: null },
    ];
    const rows = resolveArchive([{ ...document, captures }]);
    expect(rows.capture).toHaveLength(2);
    expect(rows.document[0]).toMatchObject({
      url: "https://a.example/story",
      retrievedAt: new Date("2016-04-01T00:00:00.000Z"),
    });
  });

  it("keeps talks with other people on one day and at one place apart", () => {
    const other = toStory({
      title: "Humala meets Correa",
      day: "March 7, 2016",
      body: "President Ollanta Humala and President Rafael Correa held talks in Lima on Monday about oil.",
    });
    expect(new Set(findMain(derive(TALKS, other)).map(({ eventId }) => eventId)).size).toBe(2);
  });

  it("keeps talks at places that are told, and differ, apart", () => {
    const elsewhere = toStory({
      title: "Chile and Peru hold talks on fishing boats",
      day: "March 7, 2016",
      body: "President Ollanta Humala and President Michelle Bachelet held talks in Santiago on Monday about boats.",
    });
    expect(new Set(findMain(derive(TALKS, elsewhere)).map(({ eventId }) => eventId)).size).toBe(2);
  });

  it("merges the same whichever of two reports is compared with the other", () => {
    const ids = (rows: ArchiveRows) => findMain(rows).map(({ id, eventId }) => [id, eventId]);
    expect(ids(derive(TALKS, SAME_TALKS, LATER_TALKS))).toEqual(ids(derive(LATER_TALKS, SAME_TALKS, TALKS)));
  });

  it("resolves 300 stories that recall one year in bounded work", () => {
    const stories = Array.from({ length: 300 }, (_, index) =>
      toStory({
        title: `Report number ${index} on the bay of town ${index * 7}`,
        day: `March ${1 + (index % 28)}, 2016`,
        body: `President Ollanta Humala spoke of matter ${index}. In 1956, Chile and Peru signed a declaration number ${index}.`,
      }),
    );
    expect(derive(...stories).document).toHaveLength(300);
  }, 30_000);

  it("makes ids from content: the document's from its hash", () => {
    const sha256 = createHash("sha256").update(TALKS).digest("hex");
    expect(derive(TALKS).document[0]?.id).toBe(toDocumentId(sha256));
  });

  it("refers only to rows that there are", () => {
    const rows = derive(TALKS, SAME_TALKS, LATER_TALKS);
    const ids = (table: { id: string }[]) => new Set(table.map(({ id }) => id));
    const [documents, events, entities, reports, sources, claims] = [
      rows.document,
      rows.event,
      rows.entity,
      rows.report,
      rows.source,
      rows.claim,
    ].map(ids);
    expect(
      rows.report.every(({ documentId, eventId }) => documents?.has(documentId) && events?.has(eventId)),
    ).toBe(true);
    expect(
      rows.mention.every(({ documentId, entityId }) => documents?.has(documentId) && entities?.has(entityId)),
    ).toBe(true);
    expect(
      rows.eventEntity.every(({ eventId, entityId }) => events?.has(eventId) && entities?.has(entityId)),
    ).toBe(true);
    expect(
      rows.attribution.every(({ reportId, sourceId }) => reports?.has(reportId) && sources?.has(sourceId)),
    ).toBe(true);
    expect(
      rows.span.every(({ claimId, documentId }) => claims?.has(claimId) && documents?.has(documentId)),
    ).toBe(true);
    expect(rows.event.every(({ placeId }) => placeId === null || entities?.has(placeId as string))).toBe(
      true,
    );
  });
});
