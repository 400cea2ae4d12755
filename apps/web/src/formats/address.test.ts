import { expect, it } from "vitest";
import { findFormatAddress, toFormatHref } from "./address.ts";
import { toAddress, toAlternates, toFormatLinks } from "./format-links.ts";
import { findPageName } from "./page-kind.ts";

it.each([
  ["/timeline.csv", { path: "/timeline", ending: ".csv" }],
  ["/index.feed.json", { path: "/", ending: ".feed.json" }],
  ["/2017/03/20.ics", { path: "/2017/03/20", ending: ".ics" }],
  ["/documents/doc-1.md", { path: "/documents/doc-1", ending: ".md" }],
  ["/events/.md", null],
  ["/timeline", null],
  ["/", null],
])("reads %s", (pathname, address) => {
  expect(findFormatAddress(pathname)).toEqual(address);
});

it("writes what it reads", () => {
  expect(toFormatHref("/", "", ".rss")).toBe("/index.rss");
  expect(toFormatHref("/timeline", "?kind=MEETING", ".ics")).toBe("/timeline.ics?kind=MEETING");
});

it.each([
  ["/", { kind: "front", key: "" }],
  ["/2017/02", { kind: "calendar", key: "/2017/02" }],
  ["/entities/%E6%97%A5", { kind: "entity", key: "日" }],
  ["/2017/02/30", null],
  ["/entities/%E6", null],
  ["/toString", null],
  ["/events", null],
  ["/events/a/b", null],
])("knows what page %s is", (path, name) => {
  expect(findPageName(path)).toEqual(name);
});

it("keeps what the reader chose, and only a page's own formats keep the place in the list", () => {
  const address = toAddress("/timeline", { entity: ["japan", ""], kind: "", after: "abc" });
  expect(address).toBe("/timeline?entity=japan&after=abc");
  const hrefs = new Map(toFormatLinks(address).map(({ name, href }) => [name, href]));
  expect(hrefs.get("JSON")).toBe("/timeline.json?entity=japan&after=abc");
  expect(hrefs.get("CSV")).toBe("/timeline.csv?entity=japan");
});

it("offers a feed only where there is something to follow", () => {
  const names = (path: string) => toFormatLinks(path).map(({ name }) => name);
  expect(names("/entities/japan")).toContain("Atom");
  expect(names("/documents/doc-1")).not.toContain("Atom");
  expect(names("/missing")).toEqual([]);
});

it("names the formats in the head beside one canonical address", () => {
  const { canonical, types } = toAlternates("/timeline?kind=VISIT");
  expect(canonical).toBe("/timeline");
  expect(types?.["application/json"]).toHaveLength(2);
});
