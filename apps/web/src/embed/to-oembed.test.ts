import { expect, it } from "vitest";
import { findOEmbed } from "./to-oembed.ts";

const site = "https://annals.example";
const noLimit = { maxWidth: null, maxHeight: null };
const embed = (path: string) => findOEmbed(site, site + path, noLimit)?.html.match(/src="([^"]*)"/)?.[1];

it.each([
  ["/timeline?entity=japan&from=2014&after=abc", "/embed/timeline?entity=japan&amp;from=2014"],
  ["/entities/%E6%97%A5", "/embed/timeline?entity=%E6%97%A5"],
  ["/sources/tass", "/embed/timeline?source=tass"],
  ["/2017/03", "/embed/timeline?from=2017-03&amp;to=2017-03"],
])("of %s is a frame of %s", (path, address) => {
  expect(embed(path)).toBe(site + address);
});

it.each(["/documents/doc-1", "/search?q=a", "/2017/02/30"])("of %s is none", (path) => {
  expect(embed(path)).toBeUndefined();
});

it("is none of another site, or of what is no address", () => {
  expect(findOEmbed(site, "https://other.example/timeline", noLimit)).toBeNull();
  expect(findOEmbed(site, "timeline", noLimit)).toBeNull();
});

it("is no larger than asked, and cannot break out of its attribute", () => {
  const answer = findOEmbed(site, `${site}/timeline?entity="><script>`, { maxWidth: 300, maxHeight: 200 });
  expect(answer).toMatchObject({ width: 300, height: 200 });
  expect(answer?.html).not.toContain("<script>");
});
