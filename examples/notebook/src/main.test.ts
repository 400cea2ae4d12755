import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { ingest, readInputs } from "@annals/ingest";
import { createTestDatabase, findFreePort, type TestDatabase } from "@annals/schema/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "./find-disagreements.ts";
import { writeAnswer } from "./write-answer.ts";

const root = join(import.meta.dirname, "../../..");
const run = promisify(execFile);

let database: TestDatabase;
let api: ChildProcess;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  const { failures } = await ingest(database.client, readInputs([join(root, "seeds")]));
  expect(failures).toEqual([]);
  port = await findFreePort();
  const started = spawn(process.execPath, [join(root, "apps/api/src/main.ts")], {
    env: { ...process.env, DATABASE_URL: database.connectionString, ANNALS_API_PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  api = started;
  await once(started.stdout, "data");
});

afterAll(async () => {
  api.kill();
  await once(api, "exit");
  await database.close();
});

/** Asks as a person does, and returns what is said and the exit code. */
async function ask(when: string, apiPort = port) {
  const env = {
    ANNALS_API_URL: `http://localhost:${apiPort}/graphql`,
    ANNALS_SITE_URL: "https://archive.example/",
  };
  const answer = run(process.execPath, [join(import.meta.dirname, "main.ts"), when], { env });
  return answer.then(
    ({ stdout }) => ({ stdout, stderr: "", code: 0 }),
    ({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
      stdout,
      stderr,
      code,
    }),
  );
}

describe("what the sources disagreed about", () => {
  it("in 2017 is told with both sides' words and the places where they stand", async () => {
    const { stdout, code } = await ask("2017");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "# What did the sources disagree about in 2017?\n\n2 times, about 1 of 3 events.",
    );
    expect(stdout).toContain("### Name: Etorofu or Iturup\n");
    const [, documentId = "", start, end] =
      stdout.match(/> “Iturup” \(TASS, .*https:\/\/archive\.example\/documents\/(doc-\w+)#s-(\d+)-(\d+)\)/) ??
      [];
    const { text } = await database.client.document.findUniqueOrThrow({ where: { id: documentId } });
    expect(text.slice(Number(start), Number(end))).toBe("Iturup");
    const [, aside] = stdout.split("## Read otherwise, without contradiction");
    expect(aside).toContain("- **Date: 2017.** The story gives no date that can be resolved");
  });

  it("in another year is nothing, and says of how many events", async () => {
    const { stdout } = await ask("2016");
    expect(stdout).toContain("About nothing: of 2 events, none has sources that contradict each other.");
  });

  it("is not told of what is no date, nor by an archive that cannot be reached", async () => {
    expect(await ask("last year")).toMatchObject({ code: 2, stdout: "" });
    expect(await ask("2017", await findFreePort())).toMatchObject({ code: 1, stdout: "" });
  });
});

it("writes dates in words, a contradiction once, and titles as words and not as Markdown", () => {
  const reading = (id: string, value: string): Reading => {
    return { id, property: "date", value, because: "It *says* so.", evidence: [] };
  };
  const [shown, rival, same] = [
    reading("clm-1", "2017-03-20"),
    reading("clm-2", "2017-04"),
    reading("clm-3", "2017-04"),
  ];
  const event = {
    slug: "talks",
    title: "Talks [in] *Tokyo*",
    date: { display: "20 March 2017" },
    conflicts: [rival, same].map((other) => ({ property: "DATE" as const, shown, rival: other })),
    rivals: [rival, same],
  };
  const answer = writeAnswer([event], "2017", "https://archive.example");
  expect(answer).toContain(
    "## [Talks \\[in\\] \\*Tokyo\\*](https://archive.example/events/talks), 20 March 2017",
  );
  expect(answer).toContain("Once, about 1 of 1 events.");
  expect(answer.match(/### Date: 20 March 2017 or April 2017/g)).toHaveLength(1);
  expect(answer.match(/- \*\*Against it: April 2017\.\*\*/g)).toHaveLength(2);
  expect(answer).not.toContain("without contradiction");
});
