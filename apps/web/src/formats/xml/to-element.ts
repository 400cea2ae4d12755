/** Names of the entries of lists that are not their plural without its "s". */
const singular: Record<string, string> = {
  aliases: "alias",
  touched: "thing",
  entities: "entity",
  appearsWith: "entity",
  explanation: "sentence",
  evidence: "span",
  published: "document",
  related: "event",
};

/**
 * Returns a value as an element and a line end, indented: an object's properties and a list's entries are elements within.
 * What is null or empty is left out.
 */
export function toElement(name: string, value: unknown, indent = ""): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return `${indent}<${name}>${escapeXml(String(value))}</${name}>\n`;
  const inner = Array.isArray(value)
    ? value.map((entry) => toElement(singular[name] ?? name.replace(/s$/, ""), entry, `${indent}  `))
    : Object.entries(value).map(([key, entry]) => toElement(key, entry, `${indent}  `));
  const content = inner.join("");
  return content === "" ? "" : `${indent}<${name}>\n${content}${indent}</${name}>\n`;
}

/** Returns a text as XML 1.0 character data; characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll(notInXml, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 section 2.2 leaves exactly these out
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
