import { expect, it } from "vitest";
import { createMeter } from "./meter.ts";

it("tells how many, how fast, how long and how many failed", () => {
  let now = 5_000;
  const meter = createMeter(() => now);
  meter.count();
  expect(meter.toText()).toMatch(/^read 1 document,/);
  for (let count = 1; count < 20; count++) meter.count();
  meter.fail();
  now += 1_000;
  expect(meter.toText()).toBe("read 20 documents, 20 a second, 1 failed");
  meter.setTotal(100);
  expect(meter.toText()).toBe("read 20 of 100 documents, 20 a second, 4 s left, 1 failed");
  meter.setTotal(72_020);
  expect(meter.toText()).toBe("read 20 of 72020 documents, 20 a second, 60 min left, 1 failed");
});

it("knows no end where there are more documents than files", () => {
  const meter = createMeter(() => 0);
  meter.setTotal(1);
  meter.count();
  meter.count();
  expect(meter.toText()).not.toContain("left");
});
