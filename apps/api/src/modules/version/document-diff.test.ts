import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveBuilder } from "../../testing/archive-builder.ts";
import { createTestApi, type TestApi } from "../../testing/test-api.ts";

const archive = new ArchiveBuilder();
const url = "https://tass.com/1";
const saved = (day: string) => ({ url, retrievedAt: new Date(`${day}T00:00:00Z`) });
const first = archive.document("At least 20 people were killed.", saved("2016-03-07"));
const second = archive.document("At least 23 people were killed.", saved("2016-03-08"));
const third = archive.document("At least 23 people were killed, officials say.", {
  ...saved("2016-03-09"),
  isRestricted: true,
});
const other = archive.document("Another page.");

let api: TestApi;
let site: TestApi;

beforeAll(async () => {
  [api, site] = await Promise.all([createTestApi(), createTestApi({ isPublic: true })]);
  await archive.store(api.db);
  await archive.store(site.db);
});

afterAll(() => Promise.all([api.close(), site.close()]));

const query = `query ($id: ID!, $from: ID) { document(id: $id) { title diff(from: $from) {
  from { id } to { id url } addedWords removedWords hunks { fromStart fromEnd toStart toEnd parts { kind text } } } } }`;

describe("the difference between versions of a page", () => {
  it("is to the version before it, word by word, unless another is asked for", async () => {
    const { diff } = (await api.get(query, { id: second.id })).document;
    expect(diff).toMatchObject({
      ...{ from: { id: first.id }, to: { id: second.id, url }, addedWords: 1, removedWords: 1 },
      hunks: [{ fromStart: 0, fromEnd: 31, toStart: 0, toEnd: 31 }],
    });
    expect(
      diff.hunks[0].parts.map(({ kind, text }: { kind: string; text: string }) => `${kind} ${text}`),
    ).toEqual([...["SAME At least ", "REMOVED 20", "ADDED 23", "SAME  people were killed."]]);
    const far = (await api.get(query, { id: third.id, from: first.id })).document.diff;
    expect([far.from.id, far.addedWords, far.removedWords]).toEqual([first.id, 3, 1]);
    const back = (await api.get(query, { id: first.id, from: second.id })).document.diff;
    expect(back.hunks[0].parts[1]).toEqual({ kind: "REMOVED", text: "23" });
  });

  it("is null without an earlier version, and refused of another page", async () => {
    expect((await api.get(query, { id: first.id })).document.diff).toBeNull();
    expect((await api.get(query, { id: other.id })).document.diff).toBeNull();
    expect(await api.getCode(query, { id: second.id, from: other.id })).toBe("diff.not-a-version");
  });

  it("does not show on a public site what the rights notice forbids", async () => {
    expect((await site.get(query, { id: third.id })).document.diff).toBeNull();
    expect((await site.get(query, { id: second.id })).document.diff).not.toBeNull();
  });
});
