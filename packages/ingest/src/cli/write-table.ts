import { readFile, writeFile } from "node:fs/promises";
import { InvalidArgumentError } from "commander";

/** Where the table stands in a Markdown file: comments, which nobody sees. */
const MARKS = ["<!-- annals eval -->", "<!-- end of annals eval -->"] as const;

/** Writes a table between the marks of a Markdown file. Throws an InvalidArgumentError if the file has none. */
export async function writeTable(path: string, lines: readonly string[]): Promise<void> {
  const text = await readFile(path, "utf8");
  const [from, until] = MARKS.map((mark) => text.indexOf(mark));
  if (from === undefined || until === undefined || from < 0 || until < from)
    throw new InvalidArgumentError(
      `${path} has no lines ${MARKS.join(" and ")} for the table to stand between.`,
    );
  const head = text.slice(0, from + MARKS[0].length);
  await writeFile(path, `${head}\n${lines.join("\n")}\n${text.slice(until)}`);
}
