import { expect, it } from "vitest";
import { parseDocumentsParams, toDocumentFilter, toDocumentsHref } from "./documents-params.ts";

it("reads a list of documents from its address and writes the same address again", () => {
  const params = parseDocumentsParams({ entity: ["japan", "russia", "japan"], source: "tass", other: "x" });
  expect(params).toEqual({ entities: ["japan", "russia"], sources: ["tass"] });
  expect(toDocumentsHref(params)).toBe("/documents?entity=japan&entity=russia&source=tass");
  expect(toDocumentsHref(params, { after: "c" })).toBe(
    "/documents?entity=japan&entity=russia&source=tass&after=c",
  );
});

it("asks for all documents where nothing is chosen", () => {
  const params = parseDocumentsParams({});
  expect(toDocumentFilter(params)).toEqual({ entities: null, sources: null });
  expect(toDocumentsHref(params)).toBe("/documents");
});
