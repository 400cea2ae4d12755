import { z } from "zod";

/** What keeps a value from having its shape, in words on one line, each with its place: `html: Invalid input: expected string`. */
export function sayProblems({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`))
    .join("; ");
}
