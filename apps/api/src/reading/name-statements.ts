import { createHash } from "node:crypto";

/** How many statements each session with the database keeps planned. */
const maxNames = 500;

/**
 * Makes what names statements: by a name, a session knows a statement again and need not plan it anew. What is asked once is
 * not worth keeping, so a text has a name from the second time on; when there are enough of them, no other gets one.
 */
export function nameStatements(): (text: string) => string | undefined {
  const asked = new Set<string>();
  return (text) => {
    const name = createHash("sha256").update(text).digest("base64url");
    if (asked.has(name)) return name;
    if (asked.size < maxNames) asked.add(name);
    return undefined;
  };
}
