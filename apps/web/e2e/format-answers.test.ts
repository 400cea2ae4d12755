import { describe, expect, inject, it } from "vitest";

const site = inject("site");

const get = (path: string, headers: Record<string, string> = {}) => fetch(site + path, { headers });
const getJson = async (path: string) => (await get(path)).json();

describe("how an answer is sent", () => {
  it.each([
    "/index.rss",
    "/entities/russia.atom",
    "/sources/tass.feed.json",
    "/search.rss?q=kuril",
    "/timeline.ics",
  ])("%s is not sent again to who has it", async (path) => {
    const first = await get(path);
    await first.text();
    const tag = first.headers.get("etag") ?? "";
    const modified = first.headers.get("last-modified") ?? "";
    for (const headers of [{ "if-none-match": tag }, { "if-modified-since": modified }]) {
      const second = await get(path, headers as unknown as Record<string, string>);
      expect(second.status).toBe(304);
      expect(second.headers.get("etag")).toBe(tag);
      expect(await second.text()).toBe("");
    }
    expect((await get(path, { "if-none-match": '"another"' })).status).toBe(200);
  });

  it.each([
    ["/events/nothing.json", 404],
    ["/2017/02/30.csv", 404],
    ["/timeline.docx", 404],
    ["/documents.gexf", 404],
    ["/formats", 404],
    ["/timeline.csv?from=yesterday", 400],
    ["/timeline.ics?kind=PARTY", 400],
    ["/entities.json?kind=PARTY", 400],
    ["/timeline.json?after=nonsense", 400],
  ])("%s is answered with %i", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect((await answer.text()).length).toBeGreaterThan(10);
  });

  it("is 503 while the archive cannot be reached", async () => {
    const answer = await fetch(`${inject("lonelySite")}/timeline.csv`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  it("search without a word to search for finds nothing, in every format", async () => {
    expect(await getJson("/search.json?q=%E2%80%A6")).toMatchObject({ items: [] });
    expect((await getJson("/search.json?q=kuril")).items[0].snippets.length).toBeGreaterThan(0);
  });
});
