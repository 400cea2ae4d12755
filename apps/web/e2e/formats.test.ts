import { describe, expect, inject, it } from "vitest";
import { findFormatAddress } from "../src/formats/address.ts";
import { type Ending, getFormat } from "../src/formats/endings.ts";
import { toFormatLinks } from "../src/formats/format-links.ts";
import { findPageName } from "../src/formats/page-kind.ts";
import { findKnownPages } from "./run/pages.ts";
import { readers } from "./run/read-format.ts";

const site = inject("site");
const toKind = (path: string) => findPageName(path.replace(/\?.*/, ""))?.kind;

/** One page of each kind that has something to show. */
const full = (await findKnownPages(inject("api"))).filter(({ path }) => path !== "/1999/12/31");
const pages = [...new Map(full.map((page) => [toKind(page.path), page])).values()];

const get = (path: string) => fetch(site + path);
const getText = async (path: string) => (await get(path)).text();

describe("every page in every format", () => {
  it("knows a page of every kind", () => {
    expect(pages).toHaveLength(16);
  });

  it.each([...pages, { path: "/entities?kind=OTHER" }])(
    "$path is read by other people’s software, which finds something in it",
    async ({ path }) => {
      const html = await getText(path);
      const links = toFormatLinks(path);
      expect(links.length).toBeGreaterThan(4);
      for (const { name, mediaType, href } of links) {
        const answer = await get(href);
        expect(answer.status, href).toBe(200);
        expect(answer.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
        expect(answer.headers.get("link")).toContain('rel="canonical"');
        const ending = findFormatAddress(new URL(href, site).pathname)?.ending as Ending;
        expect(getFormat(ending).name).toBe(name);
        // What a search found may have no moment of its own, and Atom wants one.
        const isWaiting = toKind(path) === "search" && ending === ".atom";
        const found = await readers[ending](await answer.text());
        expect(found, href).toBeGreaterThanOrEqual(isWaiting ? 0 : 1);
        const written = href.replaceAll("&", "&amp;");
        expect(html, "a link in the head").toContain(
          `<link rel="alternate" type="${mediaType}" href="${site}${written}" title="${name}"/>`,
        );
        expect(html, "a link to see").toContain(`<a href="${written}" type="${mediaType}"`);
      }
    },
  );

  it.each(["/1999/12/31", "/timeline?from=1999&to=1999", "/search?q=zeppelin"])(
    "%s, which has nothing, is offered in no format that would hold nothing",
    async (path) => {
      const links = toFormatLinks(path, { isEmpty: true });
      const offered = toFormatLinks(path).filter(({ href }) => !links.some((link) => link.href === href));
      expect(offered.length).toBeGreaterThan(0);
      const html = await getText(path);
      const head = html.slice(0, html.indexOf("<body"));
      const foot = html.slice(html.indexOf("This page as"));
      for (const { href } of offered)
        for (const part of [head, foot]) expect(part).not.toContain(href.replaceAll("&", "&amp;"));
      for (const { href } of links) {
        for (const part of [head, foot]) expect(part).toContain(href.replaceAll("&", "&amp;"));
        const answer = await get(href);
        expect(answer.status, href).toBe(200);
        expect((await answer.text()).length, href).toBeGreaterThan(50);
      }
    },
  );
});
