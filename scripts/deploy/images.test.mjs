import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pinnedNode, root } from "../setup/paths.mjs";
import { listContext, readStages } from "./image.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
/** @param {string} folder */
const readPackage = (folder) => JSON.parse(read(join(folder, "package.json")));

const { devDependencies, packageManager } = readPackage(".");
const packages = new Map(
  ["packages/schema", "packages/ingest", "apps/api", "apps/web"].map((folder) => [
    readPackage(folder).name,
    readPackage(folder),
  ]),
);
const context = listContext();
/** @param {string} source */
const isGiven = (source) => context.some((file) => file === source || file.startsWith(`${source}/`));

describe("what images are built from", () => {
  it("is the code that runs, without what is installed, generated or only for tests", () => {
    expect(isGiven("packages/ingest/src/cli/main.ts")).toBe(true);
    expect(isGiven("packages/ingest/data/places.json")).toBe(true);
    const unwanted = context.filter((file) =>
      /(^|\/)(node_modules|generated|fixtures|\.next|\.git|seeds|bench)\/|\.test\.|\.env/.test(file),
    );
    expect(unwanted).toEqual([]);
  });
});

describe.each(["apps/api/Dockerfile", "apps/web/Dockerfile"])("%s", (path) => {
  const stages = readStages(path);
  const steps = stages.flatMap((stage) => stage.steps);
  const last = stages.at(-1)?.steps ?? [];
  /** @param {string} keyword */
  const find = (keyword) => last.findLast((step) => step.keyword === keyword);

  it("has nothing that the linter of Dockerfiles minds", () => {
    expect(validate(read(path), {})).toEqual([]);
  });

  it("is built on the Node.js and the pnpm that the project pins", () => {
    const bases = stages.filter(({ base }) => !stages.some(({ name }) => name === base));
    for (const { base } of bases) expect(base).toBe(`node:${devDependencies.node}-bookworm-slim`);
    const installs = steps.filter(({ text }) => text.includes("npm install --global"));
    expect(installs.map(({ text }) => text)).toEqual([`npm install --global ${packageManager}`]);
  });

  it("copies what there is, from the project or from a stage above", () => {
    for (const [index, stage] of stages.entries()) {
      const above = stages.slice(0, index).map(({ name }) => name);
      for (const { words, from } of stage.steps.filter(({ keyword }) => keyword === "COPY")) {
        if (from !== null) expect(above).toContain(from);
        else for (const source of words.slice(0, -1)) expect(isGiven(source), source).toBe(true);
      }
    }
  });

  it("has the manifest of every package of ours that an installed one names", () => {
    const copied =
      stages[0]?.steps.flatMap(({ keyword, words }) => (keyword === "COPY" ? words.slice(0, -1) : [])) ?? [];
    const folders = copied
      .filter((source) => source.endsWith("/package.json"))
      .map((source) => dirname(source));
    const named = folders.flatMap((folder) => {
      const { dependencies = {}, devDependencies: others = {} } = readPackage(folder);
      return Object.entries({ ...dependencies, ...others }).filter(([, range]) =>
        range.startsWith("workspace:"),
      );
    });
    const names = folders.map((folder) => readPackage(folder).name);
    expect(named.map(([name]) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it("runs scripts and installs packages that there are", () => {
    const commands = steps
      .filter(({ keyword }) => keyword === "RUN")
      .flatMap(({ text }) => text.split(" && "));
    for (const command of commands) {
      for (const [, name = ""] of command.matchAll(/--filter (@[\w/-]+)/g))
        expect(packages.has(name)).toBe(true);
      const [, name = "", script = ""] = /^pnpm --filter (\S+) run (\S+)/.exec(command.trim()) ?? [];
      if (script !== "") expect(Object.keys(packages.get(name).scripts)).toContain(script);
      if (command.includes("pnpm install")) expect(command).toContain("--frozen-lockfile");
    }
  });

  it("runs a file that there is, as somebody who is not root, and leaves nothing of the build behind", () => {
    const [program, file = ""] = JSON.parse(find("CMD")?.text ?? "[]");
    expect(program).toBe("node");
    const folder = (find("WORKDIR")?.text ?? "").replace("/annals", "").replace(/^\//, "");
    expect(isGiven(join(folder, file))).toBe(true);
    expect(find("USER")?.text).toBe("node");
    expect(last.findIndex(({ keyword }) => keyword === "USER")).toBeGreaterThan(
      last.findLastIndex(({ keyword }) => keyword === "RUN"),
    );
    expect(last.some(({ text }) => text.includes("pnpm"))).toBe(false);
  });

  describe("its health check", () => {
    const check = find("HEALTHCHECK")?.text ?? "";
    const [program, ...args] = JSON.parse(/CMD (\[.*\])$/.exec(check)?.[1] ?? "[]");
    /** @type {string[]} */
    const asked = [];
    let status = 200;
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(status).end();
    });

    beforeAll(() => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined))));
    afterAll(() => server.close());

    /** @returns {Promise<number | null>} the exit code */
    const run = () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? String(address.port) : "";
      const env = { ...process.env, ANNALS_API_PORT: port, ANNALS_WEB_PORT: port };
      return new Promise((resolve) => spawn(pinnedNode, args, { env }).on("exit", resolve));
    };

    it("passes where it is answered, and fails where it is not", async () => {
      expect(program).toBe("node");
      expect(await run()).toBe(0);
      status = 503;
      expect(await run()).toBe(1);
      expect(asked).toEqual(path.includes("api") ? ["/readyz", "/readyz"] : ["/icon.svg", "/icon.svg"]);
    });
  });
});

it("the command line of the image is that of the project", () => {
  const [, file = ""] = /exec node \/annals\/(\S+) "\$@"/.exec(read("apps/api/annals.sh")) ?? [];
  expect(existsSync(join(root, file))).toBe(true);
  expect(isGiven("apps/api/annals.sh")).toBe(true);
});
