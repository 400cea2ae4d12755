import { XMLParser } from "fast-xml-parser";
import { describe, expect, inject, it } from "vitest";
import { ask } from "./run/ask.ts";

const site = inject("site");
const api = inject("api");

const get = (path: string) => fetch(site + path);

describe("for robots", () => {
  it("every page of a thing is in a list that robots.txt leads to", async () => {
    const robots = await (await get("/robots.txt")).text();
    const index = robots.match(/^Sitemap: (.+)$/m)?.[1] ?? "";
    const parser = new XMLParser({ isArray: (name) => ["sitemap", "url"].includes(name) });
    const { sitemapindex } = parser.parse(await (await fetch(index)).text());
    const found = new Set<string>();
    for (const { loc } of sitemapindex.sitemap) {
      const { urlset } = parser.parse(await (await fetch(loc)).text());
      for (const { loc: page } of urlset.url ?? []) found.add(page);
    }
    const things = await ask<Record<string, { nodes: { slug: string }[] }>>(
      api,
      "{ events(first: 100) { nodes { slug } } entities(first: 100) { nodes { slug } } sources(first: 100) { nodes { slug } } }",
    );
    for (const [section, { nodes }] of Object.entries(things)) {
      expect(nodes.length).toBeGreaterThan(0);
      for (const { slug } of nodes) expect(found).toContain(`${site}/${section}/${slug}`);
    }
    expect((await get("/sitemaps/nothing.xml")).status).toBe(404);
  });
});
