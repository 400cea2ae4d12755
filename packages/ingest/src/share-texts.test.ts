import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { toSharing } from "./share-texts.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function readHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

it("leaves every value as it was", () => {
  const made = () => ({
    rule: "name/label",
    long: "x".repeat(10_000),
    none: null,
    names: [{ rule: "name/label", at: 7, isPlace: true }, "name/label", ["name/label"]],
    bytes: Uint8Array.of(1, 2, 3),
    day: new Date(0),
  });
  const share = toSharing();
  expect([share(made()), share(made()), share("name/label")]).toEqual([made(), made(), "name/label"]);
});

it("keeps equal texts of several values once", () => {
  const json = JSON.stringify(
    Array.from({ length: 100 }, () => ({ because: "The page files the report so. ".repeat(5) })),
  );
  const toKept = (change: (value: unknown) => unknown) => {
    const before = readHeap();
    const kept = Array.from({ length: 200 }, () => change(JSON.parse(json)));
    const taken = readHeap() - before;
    expect(kept).toHaveLength(200);
    return taken;
  };
  const copied = toKept((value) => value);
  expect(toKept(toSharing())).toBeLessThan(copied / 2);
});
