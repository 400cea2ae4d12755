import { HtmlValidate } from "html-validate";

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

/** Returns what is wrong with a page's HTML, a line each. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
