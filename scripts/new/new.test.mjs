import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pinnedNode, root } from "../setup/paths.mjs";

// The generators run in a copy of the code that they write into, whose packages are those installed here.

const copy = mkdtempSync(join(tmpdir(), "annals-new-"));
const parts = ["apps/api", "apps/web", "packages/ingest"];
const files = [
  "package.json",
  "biome.json",
  "tsconfig.base.json",
  ".gitignore",
  "vitest.config.ts",
  "vitest.patience.ts",
  "scripts",
];
const skipped = new Set(["node_modules", ".next", ".turbo", ".annals", "fixtures"]);

/** @param {readonly string[]} command */
function run([file = "", ...args]) {
  const PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(file, args, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, PATH, NO_COLOR: "1" },
  });
  return { status, output: stdout + stderr };
}

/** @param {readonly string[]} args */
const make = (...args) => run([pinnedNode, "scripts/new/main.mjs", ...args]);

/** The files that a run says that it made or changed. @param {string} output */
const toFiles = (output) =>
  [...output.matchAll(/^ {2}(?:new|changed) +(\S+)$/gm)].map(([, path = ""]) => path);

/** What TypeScript says against files of a part, which it reads with all that they import. @param {string} part @param {readonly string[]} paths */
function findTypeFaults(part, paths) {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    join(copy, part, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect.fail(String(messageText)),
    },
  );
  const code = paths.filter((path) => /\.tsx?$/.test(path)).map((path) => join(copy, path));
  const program = ts.createProgram(code, { ...parsed?.options, incremental: false });
  return code.flatMap((path) => {
    const file = program.getSourceFile(path);
    const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return faults.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

beforeAll(() => {
  for (const name of [...parts, ...files]) {
    const filter = (/** @type {string} */ path) => !skipped.has(basename(path)) || path.includes("templates");
    cpSync(join(root, name), join(copy, name), { recursive: true, filter });
  }
  cpSync(join(root, "packages/ingest/src/formats"), join(copy, "packages/ingest/src/formats"), {
    recursive: true,
  });
  symlinkSync(join(root, "packages/schema"), join(copy, "packages/schema"));
  for (const name of [".", ...parts])
    symlinkSync(join(root, name, "node_modules"), join(copy, name, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each([
  ["format", "press-briefing", "packages/ingest", "press-briefing/parse.test.ts"],
  ["type", "ImageCredit", "apps/api", "image-credit/image-credit.test.ts"],
  ["page", "image-credits", "apps/web", "image-credits/image-credits.test.ts"],
])("npm run new -- %s %s", (kind, name, part, test) => {
  it("makes something that passes types, lint and its own tests at once, and makes it once only", () => {
    const made = make(kind, name);
    expect(made).toMatchObject({ status: 0 });
    const paths = toFiles(made.output);
    expect(paths.some((path) => path.endsWith(test))).toBe(true);
    const linted = paths.filter((path) => /\.tsx?$/.test(path));
    expect(run(["biome", "check", "--error-on-warnings", ...linted])).toMatchObject({ status: 0 });
    expect(findTypeFaults(part, paths)).toEqual([]);
    const command = /^Its tests: {2}npx pnpm exec (.*)$/m.exec(made.output)?.[1]?.split(" ") ?? [];
    const tested = run(command);
    expect(tested.output).toContain(test);
    expect(tested).toMatchObject({ status: 0 });

    expect(make(kind, name)).toEqual({ status: 2, output: expect.stringContaining("already") });
  }, 120_000);
});

describe("npm run new", () => {
  it("refuses what it cannot make, and writes nothing", () => {
    const before = readFileSync(join(copy, "apps/api/src/schema.ts"), "utf8");
    expect(make("type", "Document")).toEqual({ status: 2, output: expect.stringContaining("already") });
    expect(make("type", "two words").status).toBe(2);
    expect(make("colour", "red").output).toContain("npm run new -- KIND NAME");
    expect(existsSync(join(copy, "apps/api/src/modules/two words"))).toBe(false);
    expect(readFileSync(join(copy, "apps/api/src/schema.ts"), "utf8")).toBe(before);
  });
});
