import { expect, it } from "vitest";
import { createMeter } from "./meter.ts";

it("tells how many, how fast, how long and how many failed", () => {
  let now = 5_000;
  const meter = createMeter(() => now);
  meter.count();
  for (let count = 1; count < 20; count++) meter.count();
  meter.fail();
  now += 1_000;
  expect(meter.toText()).toBe("read 20 documents, 20 a second, 1 failed");
  meter.setTotal(100);
  expect(meter.toText()).toBe("read 20 of 100 documents, 20 a second, 4 s left, 1 failed");
  meter.setTotal(72_020);
  expect(meter.toText()).toBe("read 20 of 72020 documents, 20 a second, 60 min left, 1 failed");
});

it("tells nothing of speed while there is nothing to tell it by", () => {
  let now = 0;
  const meter = createMeter(() => now);
  meter.setTotal(8_500);
  now += 2_500; // The database starts.
  expect(meter.toText()).toBe("read 0 of 8500 documents");
  meter.count();
  expect(meter.toText()).toBe("read 1 of 8500 documents");
  for (let count = 1; count < 40; count++) meter.count();
  now += 1_000;
  expect(meter.toText()).toBe("read 40 of 8500 documents, 40 a second, 4 min left");
});

it("knows no end where there are more documents than files", () => {
  const meter = createMeter(() => 0);
  meter.setTotal(1);
  meter.count();
  meter.count();
  expect(meter.toText()).not.toContain("left");
});
