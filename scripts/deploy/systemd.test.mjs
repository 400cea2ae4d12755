import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../setup/paths.mjs";

const folder = join(root, "deploy/systemd");
const units = readdirSync(folder);
const services = units.filter((unit) => unit.endsWith(".service"));
// The units as they would be where the project stands, so that what they start is found.
const copy = mkdtempSync(join(tmpdir(), "annals-units-"));
/** @param {string} unit */
const read = (unit) => readFileSync(join(folder, unit), "utf8");
for (const unit of units) writeFileSync(join(copy, unit), read(unit).replaceAll("/opt/annals", root));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

describe.each(services)("%s", (unit) => {
  /** @param {string} key */
  const find = (key) => new RegExp(`^${key}=(.*)$`, "m").exec(read(unit))?.[1];

  it("starts a file that there is, from its folder, as a user of its own", () => {
    const [node = "", file = ""] = find("ExecStart")?.split(" ") ?? [];
    const here = (find("WorkingDirectory") ?? "").replace("/opt/annals", root);
    expect(node).toBe("/opt/annals/node_modules/node/bin/node");
    expect(existsSync(join(here, file))).toBe(true);
    expect(find("User")).toBe("annals");
  });

  it("is made of sections, settings and comments", () => {
    const other = read(unit)
      .split("\n")
      .filter((line) => !/^$|^# |^\[(Unit|Service|Install)\]$|^[A-Z][A-Za-z]+=/.test(line));
    expect(other).toEqual([]);
  });

  it.skipIf(!hasSystemd)("can do little on its host, by the count of systemd-analyze", () => {
    const args = ["security", "--offline=true", "--threshold=20", join(copy, unit)];
    expect(spawnSync("systemd-analyze", args, { encoding: "utf8" })).toMatchObject({ status: 0 });
  });
});

it.skipIf(!hasSystemd)("the units are what systemd takes", () => {
  const paths = units.map((unit) => join(copy, unit));
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", ...paths], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
