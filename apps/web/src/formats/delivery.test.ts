import { describe, expect, it } from "vitest";
import { FirstSeen } from "./first-seen.ts";
import { isUnchanged } from "./is-unchanged.ts";
import { findInstant } from "./stated-date.ts";
import { takeStart, toStream } from "./take-start.ts";

const at = new Date("2026-01-02T03:04:05.678Z");
const second = new Date("2026-01-02T03:04:05Z");

describe("what has not changed", () => {
  const ask = (headers: Record<string, string>) => isUnchanged(new Headers(headers), 'W/"a"', second);

  it("is known by its tag, weak or strong, among others", () => {
    expect(ask({ "if-none-match": '"x", "a"' })).toBe(true);
    expect(ask({ "if-none-match": "*" })).toBe(true);
    expect(ask({ "if-none-match": 'W/"b"' })).toBe(false);
  });

  it("is known by its time only where the reader has no tag", () => {
    expect(ask({ "if-modified-since": second.toUTCString() })).toBe(true);
    expect(ask({ "if-modified-since": "yesterday" })).toBe(false);
    expect(ask({ "if-none-match": '"b"', "if-modified-since": at.toUTCString() })).toBe(false);
  });
});

it("an answer is as old as its words, to the second", () => {
  const seen = new FirstSeen();
  const later = new Date("2026-02-01T00:00:00Z");
  expect(seen.get("/a", "1", at)).toEqual(second);
  expect(seen.get("/a", "1", later)).toEqual(second);
  expect(seen.get("/a", "2", later)).toEqual(later);
});

it("a moment without an offset is UTC on every machine", () => {
  expect(findInstant("2017-03-20T11:44")?.toISOString()).toBe("2017-03-20T11:44:00.000Z");
  expect(findInstant("2017-03-20T11:44+03:00")?.toISOString()).toBe("2017-03-20T08:44:00.000Z");
  expect(findInstant("2010")?.toISOString()).toBe("2010-01-01T00:00:00.000Z");
  expect(findInstant("")).toBeNull();
});

describe("a long text", () => {
  const counted = () => {
    const state = { written: 0, isClosed: false };
    async function* write() {
      try {
        for (; state.written < 1_000; state.written += 1) yield "0123456789";
      } finally {
        state.isClosed = true;
      }
    }
    return { state, parts: write() };
  };

  it("is written no further than it is read", async () => {
    const { state, parts } = counted();
    const reader = toStream(await takeStart(parts, 50)).getReader();
    await reader.read();
    await reader.read();
    expect(state.written).toBeLessThan(20);
    await reader.cancel();
    expect(state.isClosed).toBe(true);
  });

  it("comes whole", async () => {
    const { parts } = counted();
    expect(await new Response(toStream(await takeStart(parts, 50))).text()).toHaveLength(10_000);
  });

  it("that breaks off is an error, not a shorter text", async () => {
    async function* write() {
      yield "begun";
      throw new Error("The API is gone.");
    }
    await expect(new Response(toStream(await takeStart(write(), 0))).text()).rejects.toThrow();
  });
});
