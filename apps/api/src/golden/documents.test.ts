import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSeedArchive, type SeedArchive } from "./seed-archive.ts";

interface DocumentNode {
  id: string;
  title: string;
  format: string;
  text: string | null;
  excerpt: string;
  url: string | null;
  isRestricted: boolean;
  isWithheld: boolean;
  publishedAt: string | null;
  publishedOffset: string | null;
  source: { name: string } | null;
  images: { caption: string; credit: string | null }[];
  omissions: { reason: string; quote: string }[];
  warnings: { code: string; start: number; end: number }[];
  rights: { notice: string; rule: string; isRestricted: boolean } | null;
}

const DOCUMENTS = `{ documents { nodes { id title format text excerpt url isRestricted isWithheld publishedAt publishedOffset source { name }
  images { caption credit } omissions { reason quote } warnings { code start end } rights { notice rule isRestricted } } } }`;

async function findDocument(archive: SeedArchive, title: string): Promise<DocumentNode> {
  const { documents } = await archive.ask<{ documents: { nodes: DocumentNode[] } }>(DOCUMENTS);
  const found = documents.nodes.find((document) => document.title?.startsWith(title));
  if (!found) throw new Error(`no document is titled ${title}`);
  return found;
}

describe("seed 003, a wire story", () => {
  let archive: SeedArchive;
  let document: DocumentNode;
  beforeAll(async () => {
    archive = await openSeedArchive(["003", "004"]);
    document = await findDocument(archive, "Tokyo, Moscow");
  });
  afterAll(() => archive.close());

  it("was published at 11:44, and the page's own offset is kept", () => {
    expect(document).toMatchObject({
      publishedAt: "2017-03-20T11:44+03:00",
      publishedOffset: "+03:00",
      source: { name: "TASS" },
    });
  });

  it("shows one image with caption and credit", () => {
    expect(document.images).toEqual([
      { caption: "Japanese Foreign Minister Fumio Kishida", credit: "© AP Photo/Pavel Golovkin" },
    ]);
  });

  it("has its menus, currency converter and partner news left out, with reasons", () => {
    const dropped = document.omissions.map(({ quote }) => quote).join("\n");
    for (const furniture of [
      "Currency converter",
      "All news",
      "News Search Topics",
      "Use filter",
      "1 pages in this article",
      "Show more",
      "In other media",
      "Partner News",
    ]) {
      expect(dropped).toContain(furniture);
    }
    for (const { reason } of document.omissions) expect(reason).not.toBe("");
  });
});

describe("seed 004, an agency's story with its notice", () => {
  it("is read in full by its owner, who is told of the notice", async () => {
    const archive = await openSeedArchive(["003", "004"]);
    const document = await findDocument(archive, "Japan, Russia hold talks");
    expect(document.text).toContain("Login to leave a comment");
    expect(document).toMatchObject({ isRestricted: true, isWithheld: false, rights: { isRestricted: true } });
    expect(document.rights?.notice).toContain("Copyright 2017 The Associated Press");
    await archive.close();
  });

  it("shows strangers an excerpt and nothing of the text", async () => {
    const archive = await openSeedArchive(["003", "004"], true);
    const document = await findDocument(archive, "Japan, Russia hold talks");
    expect(document.text).toBeNull();
    expect(document.isWithheld).toBe(true);
    expect(document.excerpt.length).toBeGreaterThan(50);
    expect(document.excerpt.length).toBeLessThanOrEqual(300);
    const free = await findDocument(archive, "Tokyo, Moscow");
    expect(free.text).not.toBeNull();
    expect(free.isWithheld).toBe(false);
    await archive.close();
  });

  it("flags the stray words of the page inside a comment, and keeps them", async () => {
    const archive = await openSeedArchive(["004"]);
    const document = await findDocument(archive, "Japan, Russia hold talks");
    const flagged = document.warnings.map(({ start, end }) => document.text?.slice(start, end));
    expect(flagged.some((words) => words?.includes("< Sports news"))).toBe(true);
    await archive.close();
  });
});
