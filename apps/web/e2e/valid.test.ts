import { expect, inject, it } from "vitest";
import { findHtmlFaults } from "./run/find-html-faults.ts";
import { findKnownPages } from "./run/pages.ts";

const site = inject("site");
const pages = await findKnownPages(inject("api"));

it.each([...pages.map(({ path }) => path), "/nowhere", "/failed"])("%s is valid HTML", async (path) => {
  const answer = await fetch(site + path);
  expect(await findHtmlFaults(await answer.text())).toEqual([]);
});
