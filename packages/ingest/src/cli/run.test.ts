import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Output } from "./output.ts";
import { run } from "./run.ts";

const STORY = `Ministers open a bridge over the river

March 3, 2016

The transport ministers of Norland and Sudland opened a bridge over the border river on Thursday, ending a dispute that had lasted for twelve years.

"This bridge belongs to both of us," Norland's minister said after the ceremony.
`;

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "annals-cli-"));
  await writeFile(join(folder, "story.txt"), STORY);
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  exitCode: number;
  lines: string[];
  notes: string;
}

async function annals(args: string[], environment: Record<string, string> = {}): Promise<Answer> {
  const lines: string[] = [];
  const notes: string[] = [];
  const output: Output = {
    line: (text) => lines.push(text),
    note: (text) => notes.push(text),
    progress: () => {},
  };
  const exitCode = await run(
    args,
    { DATABASE_URL: database.connectionString, INIT_CWD: folder, ...environment },
    output,
  );
  return { exitCode, lines, notes: notes.join("\n") };
}

async function withFile(
  name: string,
  content: string | Uint8Array,
  check: (path: string) => Promise<void>,
): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, content);
  try {
    await check(path);
  } finally {
    await rm(path);
  }
}

describe("annals ingest", () => {
  it("would store a document in a dry run, and stores nothing", async () => {
    const { exitCode, lines } = await annals(["ingest", "--dry-run", "story.txt"]);
    expect({ exitCode, lines }).toEqual({
      exitCode: 0,
      lines: [`new: ${join(folder, "story.txt")}`, "1 would be stored, 0 unchanged, 0 failed"],
    });
    expect(await database.client.document.count()).toBe(0);
  });

  it("stores it, and finds it unchanged the second time", async () => {
    expect((await annals(["ingest", "story.txt"])).lines).toEqual(["1 stored, 0 unchanged, 0 failed"]);
    expect((await annals(["ingest", "story.txt"])).lines).toEqual(["0 stored, 1 unchanged, 0 failed"]);
    expect(await database.client.document.count()).toBe(1);
  });

  it("prints one JSON line a document and a last one with the totals", async () => {
    const { lines } = await annals(["ingest", "--json", "story.txt", "missing.txt"]);
    const [stored, failed, totals] = lines.map((line) => JSON.parse(line));
    expect(stored).toMatchObject({
      path: join(folder, "story.txt"),
      status: "unchanged",
      format: "general-article",
    });
    expect(failed).toMatchObject({ status: "failed", error: { code: "file.unreadable" } });
    expect(totals).toMatchObject({ totals: { stored: 0, unchanged: 1, failed: 1 } });
  });

  it.each([
    ["empty.txt", "", "document.empty"],
    ["blank.txt", " \n\t\n ", "document.empty"],
    [
      "picture.png",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      "document.binary",
    ],
    ["latin.txt", Uint8Array.from([...Buffer.from(STORY), 0xe9, 0x20, 0x41]), "encoding.invalid-utf8"],
    ["numbers.csv", "id,price\n1,20.5\n2,30.1\n3,11.0\n", "format.unknown"],
    ["data.json", '{"a": [1, 2, 3], "b": {"c": null}}', "format.unknown"],
  ])("names %s and the reason, stores the others, and ends with 1", async (name, content, code) => {
    await withFile(name, content, async (path) => {
      const { exitCode, notes, lines } = await annals(["ingest", name, "story.txt"]);
      expect(exitCode).toBe(1);
      expect(notes).toContain(path);
      expect(notes).toContain(`(${code})`);
      expect(lines[0]).toBe("0 stored, 1 unchanged, 1 failed");
    });
    expect(await database.client.document.count()).toBe(1);
  });

  it("skips what tells of a document, with a notice where it is named", async () => {
    await withFile("story.txt.gold.json", "{}", async () => {
      const { exitCode, notes, lines } = await annals(["ingest", "story.txt", "story.txt.gold.json"]);
      expect({ exitCode, first: lines[0] }).toEqual({
        exitCode: 0,
        first: "0 stored, 1 unchanged, 0 failed",
      });
      expect(notes).toContain("skipped: story.txt.gold.json tells of the document beside it");
    });
  });

  it("says at which byte the text stops being UTF-8", async () => {
    await withFile(
      "broken.txt",
      Uint8Array.from([...Buffer.from("A line.\nAnother "), 0xff, 0x41]),
      async () => {
        const { notes } = await annals(["ingest", "broken.txt"]);
        expect(notes).toContain("line 2, offset 16");
      },
    );
  });

  it("refuses a line of 100 MB by its size, at once", async () => {
    await withFile("long.txt", "a", async (path) => {
      await truncate(path, 100_000_000);
      const { exitCode, notes } = await annals(["ingest", "long.txt", "story.txt"]);
      expect(exitCode).toBe(1);
      expect(notes).toContain("(document.too-large)");
    });
  });
});

describe("annals extract", () => {
  it("prints what a document says by itself, with the day that was given", async () => {
    await withFile("undated.txt", STORY.replace("March 3, 2016\n\n", ""), async () => {
      const { exitCode, lines } = await annals([
        "extract",
        "--json",
        "--published",
        "2016-03-03",
        "undated.txt",
      ]);
      expect(exitCode).toBe(0);
      const summary = JSON.parse(lines[0] ?? "");
      expect(summary).toMatchObject({ language: "en", published: { date: "2016-03-03" }, comments: [] });
      expect(summary.dates).toContainEqual(
        expect.objectContaining({ quote: "Thursday", edtf: "2016-03-03" }),
      );
      for (const { start, end, quote } of [...summary.entities, ...summary.dates]) {
        expect(STORY.replace("March 3, 2016\n\n", "").slice(start, end)).toBe(quote);
      }
    });
  });

  it("needs no database", async () => {
    const { exitCode } = await annals(["extract", "story.txt"], {
      DATABASE_URL: "postgresql://127.0.0.1:1/nothing",
    });
    expect(exitCode).toBe(0);
  });
});

describe("a name of several lines", () => {
  it("is one line of what is told, of a document, a warning and a failure", async () => {
    await withFile("good\n2 stored\t.txt", `${STORY}Again.\n`, async (path) => {
      const { lines } = await annals(["ingest", "--dry-run", path]);
      expect(lines[0]).toBe(`new: ${join(folder, "good\\n2 stored\\t.txt")}`);
    });
    await withFile("bad\nfailed: other.txt", new Uint8Array([0]), async (path) => {
      const { notes } = await annals(["extract", path]);
      expect(notes).toMatch(/^failed: .*bad\\nfailed: other\.txt at line 1, offset 0: .*\(document\.\w+\)$/);
    });
  });
});

describe("annals hash, rebuild, migrate, explain", () => {
  it("prints the hash alone on a line", async () => {
    expect((await annals(["hash"])).lines).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it("changes nothing by deriving the archive again", async () => {
    expect((await annals(["rebuild"])).lines).toEqual(["nothing changed"]);
  });

  it("checks that the archive is what its documents make, and changes nothing where it is not", async () => {
    expect(await annals(["rebuild", "--check"])).toMatchObject({ exitCode: 0, lines: ["nothing changed"] });
    const { count } = await database.client.alias.updateMany({ data: { mentionCount: 999 } });
    const { exitCode, lines } = await annals(["rebuild", "--check"]);
    expect(exitCode).toBe(1);
    expect(lines).toContain(`alias: ${count} written, 0 removed`);
    expect(await database.client.alias.count({ where: { mentionCount: 999 } })).toBe(count);
    await annals(["rebuild"]);
    expect(await annals(["rebuild", "--check"])).toMatchObject({ exitCode: 0 });
  });

  it("finds the tables up to date", async () => {
    expect((await annals(["migrate"])).lines).toEqual(["up to date"]);
  });

  it("explains an event by its slug, with the words it rests on", async () => {
    const event = await database.client.event.findFirstOrThrow({ where: { dateEdtf: "2016-03-03" } });
    const { exitCode, lines } = await annals(["explain", event.slug]);
    expect(exitCode).toBe(0);
    expect(lines.join("\n")).toContain("“Thursday”");
  });

  it("says that it has nothing of an unknown id", async () => {
    const { exitCode, notes } = await annals(["explain", "evt-00000000000000000000"]);
    expect(exitCode).toBe(1);
    expect(notes).toContain("evt-00000000000000000000");
  });
});

describe("annals withdraw", () => {
  it("leaves the archive as if a document had never come, and takes it again", async () => {
    const [before] = (await annals(["hash"])).lines;
    const page = { url: "https://norland.example/ferry", retrievedAt: "2016-03-05T10:00:00Z" };
    const text = STORY.replaceAll("bridge", "ferry line").replace("March 3", "March 4");
    await withFile("ferry.jsonl", `${JSON.stringify({ ...page, text })}\n`, async () => {
      expect(await annals(["ingest", "ferry.jsonl"])).toMatchObject({ exitCode: 0 });
      const [added] = (await annals(["hash"])).lines;
      expect(added).not.toBe(before);

      const trial = await annals(["withdraw", "--dry-run", page.url]);
      expect(trial.lines[0]).toMatch(/^doc-[0-9a-f]{20} would be withdrawn$/);
      expect((await annals(["hash"])).lines).toEqual([added]);

      const { exitCode, lines, notes } = await annals(["withdraw", page.url, "doc-0"]);
      expect(lines).toContain("document: 0 written, 1 removed");
      expect({ exitCode, notes }).toEqual({ exitCode: 1, notes: "The archive has no document doc-0." });
      expect((await annals(["hash"])).lines).toEqual([before]);

      await annals(["ingest", "ferry.jsonl"]);
      expect((await annals(["hash"])).lines).toEqual([added]);
      await annals(["withdraw", page.url]);
    });
  });
});

describe("exit codes", () => {
  it.each([
    [["no-such-command"]],
    [["ingest"]],
    [["ingest", "--no-such-option", "a"]],
    [["ingest", "--threads", "0", "a"]],
    [["enqueue"]],
    [["worker", "--concurrency", "many"]],
    [["requeue"]],
    [["requeue", "--all", "4b574481-fba0-4c4c-adae-bf2a6bad8ad4"]],
    [["requeue", "one"]],
    [["extract", "--published", "soon", "a"]],
  ])("ends %j with 2", async (args) => {
    const { exitCode, notes } = await annals(args);
    expect(exitCode).toBe(2);
    expect(notes).not.toBe("");
  });

  it.each([
    ["ingest", "--dry-run"],
    ["enqueue", "--json"],
    ["worker", "--once"],
    ["status", "--json"],
    ["failures", "--json"],
    ["requeue", "--all"],
  ])("ends with 0 where help is asked for: %s has %s", async (command, option) => {
    const { exitCode, lines } = await annals([command, "--help"]);
    expect(exitCode).toBe(0);
    expect(lines.join("\n")).toContain(option);
  });

  it("has a sentence for each command, and what it is set by", async () => {
    const { lines } = await annals(["--help"]);
    const help = lines.join("\n");
    for (const words of [
      "\n  ingest [options] <path...> ",
      "\n  train [options] ",
      "ANNALS_DATA",
      "Exit codes: 0",
    ])
      expect(help).toContain(words);
    expect(help).not.toContain("Run it again");
  });

  it.each([
    [["ingest", "story.txt"]],
    [["ingest", "--dry-run", "story.txt"]],
    [["worker", "--once"]],
    [["status"]],
  ])("ends %j with 3 where the database cannot be reached, and says where it looked", async (args) => {
    const { exitCode, notes } = await annals(args, {
      DATABASE_URL: "postgresql://u:secret@127.0.0.1:1/x",
    });
    expect(exitCode).toBe(3);
    expect(notes).toContain("127.0.0.1:1");
    expect(notes).not.toContain("secret");
  });
});

describe("annals decide", () => {
  it("names a file that is not there, and why", async () => {
    const { exitCode, notes } = await annals(["decide", "missing.jsonl"]);
    expect(exitCode).toBe(2);
    expect(notes).toContain(`${join(folder, "missing.jsonl")} cannot be read or written: ENOENT`);
  });
});

describe("annals eval", () => {
  it("names a file that is not there, and why", async () => {
    const { exitCode, notes } = await annals(["eval", "--conll", "missing.conll"]);
    expect(exitCode).toBe(2);
    expect(notes).toContain(`${join(folder, "missing.conll")} cannot be read or written: ENOENT`);
  });

  it.each([
    ["--conll", "words.txt", "holds nothing to score"],
    ["--timeml", "words.txt", "holds nothing to score"],
    ["--gold", "words.txt", "words.txt: "],
    ["--ecb", "words.txt", "--ecb takes two files"],
  ])("has no figure of a file without answers: %s", async (option, name, reason) => {
    await withFile(name, "Some words.\n", async () => {
      const { exitCode, notes, lines } = await annals(["eval", option, name]);
      expect({ exitCode, lines }).toEqual({ exitCode: 2, lines: [] });
      expect(notes).toContain(reason);
    });
  });

  it("scores annotated documents, and writes the table between the marks of a page", async () => {
    expect(await annals(["gold", "story.txt"])).toMatchObject({ exitCode: 0 });
    await writeFile(
      join(folder, "page.md"),
      "Figures\n<!-- annals eval -->\nold\n<!-- end of annals eval -->\nEnd\n",
    );
    const gold = ["--gold", "story.txt.gold.json"];
    const { exitCode, lines } = await annals(["eval", ...gold, "--into", "page.md"]);
    expect(exitCode).toBe(0);
    const page = await readFile(join(folder, "page.md"), "utf8");
    expect(page).toBe(
      `Figures\n<!-- annals eval -->\n${lines.join("\n")}\n<!-- end of annals eval -->\nEnd\n`,
    );
    expect(lines.find((line) => line.includes("dates"))).toContain("100.0");
    expect(await annals(["gold", "story.txt"])).toMatchObject({ exitCode: 1 });
  });
});
