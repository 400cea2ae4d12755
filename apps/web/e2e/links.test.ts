import { expect, inject, it } from "vitest";
import { findFormatAddress } from "../src/formats/address.ts";

const site = inject("site");
const atOnce = 6;
const mostPages = 5_000;

interface Visited {
  ids: Set<string>;
  /** Paths with query and fragment. */
  links: string[];
  status: number;
}

function decode(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
}

async function visit(path: string): Promise<Visited> {
  const answer = await fetch(site + path);
  const html = (await answer.text()).replaceAll(/<script\b.*?<\/script>/gs, "");
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => decode(match[1] ?? ""));
  expect(new Set(ids).size, `ids of ${path} that come twice`).toBe(ids.length);
  // Each view of the timeline leads to every part of it, as many views as there are choices: these are followed from plain pages.
  const isView = path.includes("?");
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>/g)]
    .filter(([tag]) => !(isView && /rel="[^"]*nofollow/.test(tag)))
    .map((match) => decode(match[1] ?? ""));
  const own = links
    .map((link) => new URL(link, site + path))
    .filter((url) => url.origin === site)
    .map((url) => url.pathname + url.search + url.hash);
  return { ids: new Set(ids), links: own, status: answer.status };
}

it("no link within the site is dead, and every fragment is there", { timeout: 300_000 }, async () => {
  const visited = new Map<string, Visited>();
  const wanted = new Map<string, string>([["/", "the start"]]);
  const fragments = new Map<string, string>();
  const queue = ["/"];
  const dead: string[] = [];
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const page = await visit(path);
      visited.set(path, page);
      if (page.status !== 200) dead.push(`${path} (${page.status}), linked from ${wanted.get(path)}`);
      for (const link of page.links) {
        const [target = "", fragment] = link.split("#");
        if (fragment) fragments.set(link, path);
        // The other formats of a page are followed in formats.test.ts.
        if (wanted.has(target) || findFormatAddress(target.replace(/\?.*/, "")) !== null) continue;
        wanted.set(target, path);
        queue.push(target);
      }
    }
  };
  while (queue.length > 0 && visited.size < mostPages)
    await Promise.all(Array.from({ length: atOnce }, work));
  for (const [link, from] of fragments) {
    const [target = "", fragment = ""] = link.split("#");
    if (!visited.get(target)?.ids.has(decodeURIComponent(fragment)))
      dead.push(`${link}, linked from ${from}`);
  }
  expect(dead).toEqual([]);
  expect(fragments.size).toBeGreaterThan(300);
  expect(visited.size).toBeGreaterThan(100);
});
