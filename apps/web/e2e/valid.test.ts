import { HtmlValidate } from "html-validate";
import { expect, inject, it } from "vitest";
import { findKnownPages } from "./run/pages.ts";

const site = inject("site");
const pages = await findKnownPages(inject("api"));

// Off are rules of taste that React writes otherwise (HTML knows no difference between `charSet` and `charset`, `<br/>` and
// `<br>`), and one that forbids a form to say several values by one name.
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "form-dup-name": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
  },
});

it.each([...pages.map(({ path }) => path), "/nowhere", "/failed"])("%s is valid HTML", async (path) => {
  const answer = await fetch(site + path);
  const { results } = await validator.validateString(await answer.text());
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
  expect(faults).toEqual([]);
});
