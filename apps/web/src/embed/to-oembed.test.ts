import { expect, it } from "vitest";
import type { Ask } from "../formats/pages/page-request.ts";
import { findOEmbed } from "./to-oembed.ts";

const site = "https://annals.example";
const noLimit = { maxWidth: null, maxHeight: null };
const ask = (async (_query: unknown, { isWith }: { isWith: boolean }) => ({
  entities: { nodes: isWith ? [{ slug: "japan", name: 'Japan & "Nippon" <1>' }] : [] },
  sources: { nodes: [{ slug: "tass", name: "TASS" }] },
})) as unknown as Ask;
const find = (path: string) => findOEmbed(site, site + path, noLimit, ask);
const embed = async (path: string) => (await find(path))?.html.match(/src="([^"]*)"/)?.[1];

it.each([
  ["/timeline?entity=japan&from=2014&after=abc", "/embed/timeline?entity=japan&amp;from=2014"],
  ["/entities/%E6%97%A5", "/embed/timeline?entity=%E6%97%A5"],
  ["/sources/tass", "/embed/timeline?source=tass"],
  ["/2017/03", "/embed/timeline?from=2017-03&amp;to=2017-03"],
])("of %s is a frame of %s", async (path, address) => {
  expect(await embed(path)).toBe(site + address);
});

it.each([
  ["/timeline?source=tass&from=2014", "Timeline: TASS, since 2014"],
  ["/entities/japan", 'Timeline: Japan & "Nippon" <1>'],
  ["/2017/03", "Timeline: March 2017"],
  ["/timeline", "Timeline"],
])("of %s is called %s", async (path, title) => {
  const answer = await find(path);
  expect(answer?.title).toBe(`${title} — Annals`);
  const shown = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  expect(answer?.html).toContain(` title="${shown} — Annals"`);
});

it.each(["/documents/doc-1", "/search?q=a", "/2017/02/30", "/entities/%E0%A4%A", "/sources/%20/more"])(
  "of %s is none",
  async (path) => {
    expect(await find(path)).toBeNull();
  },
);

it("is none of another site, or of what is no address", async () => {
  expect(await findOEmbed(site, "https://other.example/timeline", noLimit, ask)).toBeNull();
  expect(await findOEmbed(site, "timeline", noLimit, ask)).toBeNull();
});

it("is no larger than asked, and cannot break out of its attribute", async () => {
  const size = { maxWidth: 300, maxHeight: 200 };
  const answer = await findOEmbed(site, `${site}/timeline?entity="><script>`, size, ask);
  expect(answer).toMatchObject({ width: 300, height: 200 });
  expect(answer?.html).not.toContain("<script>");
});
