import { expect, it } from "vitest";
import { toDocumentName } from "./document-name.ts";

it.each([
  [{ title: "Talks", excerpt: "Japan and Russia" }, "Talks"],
  [{ title: null, excerpt: "Japan and\n Russia" }, "Japan and Russia"],
  [{ title: null, excerpt: "word ".repeat(60) }, `${"word ".repeat(20)}word…`],
  [{ title: null, excerpt: " " }, "Untitled page"],
])("a page is called by its title, or by its opening words: %j", (document, name) => {
  expect(toDocumentName(document)).toBe(name);
});
