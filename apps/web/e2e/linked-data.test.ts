import jsonld from "jsonld";
import { expect, inject, it } from "vitest";
import { findDocumentPath, talksPath } from "./run/pages.ts";

const site = inject("site");
const api = inject("api");

it("a page says what it is about, in words of schema.org", async () => {
  const types = async (path: string) => {
    const html = await (await fetch(site + path)).text();
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    const nodes = await Promise.all(
      blocks.map(([, json = ""]) => jsonld.expand(JSON.parse(json), { documentLoader: loadContext })),
    );
    return nodes.flat().flatMap((node) => (node["@type"] as string[] | undefined) ?? []);
  };
  const inWords = (...names: string[]) =>
    expect.arrayContaining(names.map((name) => `https://schema.org/${name}`));
  expect(await types("/")).toEqual(inWords("WebSite"));
  expect(await types(talksPath)).toEqual(inWords("Event", "BreadcrumbList"));
  expect(await types("/entities/russia")).toEqual(inWords("Place"));
  expect(await types("/sources/tass")).toEqual(inWords("NewsMediaOrganization"));
  expect(await types("/timeline")).toEqual(inWords("CollectionPage"));
  expect(await types(await findDocumentPath(api, "hold talks on security"))).toEqual(inWords("NewsArticle"));
});

/** The address of schema.org's own context leads to a stand-in here: its terms are those of its vocabulary. */
async function loadContext(url: string) {
  expect(url).toBe("https://schema.org");
  return {
    contextUrl: undefined,
    documentUrl: url,
    document: { "@context": { "@vocab": "https://schema.org/" } },
  };
}
