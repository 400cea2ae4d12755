import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";
import { toWordsAfter, toWordsBefore } from "./span-context.ts";

const archive = new ArchiveBuilder();
const event = archive.event("A boat sinks", "2016-03-07");
const long = "All of it is told at length. ".repeat(20).trim();
const open = archive.document(`A heading 🚢\nOn Monday 🚢 20 fishermen were killed off the coast.\nMore.`);
const closed = archive.document(`${long} 23 fishermen were killed. ${long}`, {
  ...{ rights: "associated-press", isRestricted: true },
});
archive.report(event, open);
archive.report(event, closed);
archive.claim("eventId", event.id, {
  ...{ property: "number", value: "20 killed", because: "It says so." },
  evidence: [
    [open, "20 fishermen were killed"],
    [closed, "23 fishermen were killed"],
  ],
});

let api: TestApi;
let publicApi: TestApi;

beforeAll(async () => {
  [api, publicApi] = await Promise.all([createTestApi(), createTestApi({ isPublic: true })]);
  await Promise.all([archive.store(api.db), archive.store(publicApi.db)]);
});

afterAll(() => Promise.all([api.close(), publicApi.close()]));

async function getSpans(from: TestApi, length = "") {
  const query = `query ($slug: String!) { event(slug: $slug) { claims(property: "number") { evidence {
    before${length} quote after${length} } } } }`;
  return (await from.get(query, { slug: event.slug })).event.claims[0].evidence;
}

describe("the words around a span", () => {
  it("are those of its paragraph, cut at words", async () => {
    const [first, second] = await getSpans(api);
    expect(first).toEqual({
      before: "On Monday 🚢 ",
      quote: "20 fishermen were killed",
      after: " off the coast.",
    });
    expect(second.before).toMatch(/^… .*at length\. $/);
    expect(second.after).toMatch(/^\. All of it .* …$/);
    expect(second.before.length).toBeLessThanOrEqual(121);
  });

  it("are as many as asked for", async () => {
    const [first] = await getSpans(api, "(length: 8)");
    expect(first).toMatchObject({ before: "… 🚢 ", after: " off …" });
    expect((await getSpans(api, "(length: 0)"))[1]).toMatchObject({ before: "", after: "" });
  });

  it("are with the quote no more than may be shown of a restricted document", async () => {
    const [, second] = await getSpans(publicApi, "(length: 300)");
    const { before, quote, after } = second;
    expect(`${before}${quote}${after}`.length).toBeLessThanOrEqual(303);
    expect(before).toContain("at length");
  });
});

it("words without a space before the cut leave nothing but the sign of the cut", () => {
  expect(toWordsBefore("Donaudampfschiff", 5)).toBe("…");
  expect(toWordsAfter("Donaudampfschiff", 5)).toBe(" …");
});
