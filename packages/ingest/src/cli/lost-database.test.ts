import { isLostDatabase } from "@annals/schema/database";
import { describe, expect, it } from "vitest";
import { toLostLine, withReason } from "./lost-database.ts";

const full = 'could not write to file "pg_wal/xlogtemp.31": No space left on device';

describe("a database that went away", () => {
  it("is told with the reason that the server told its log alone", async () => {
    const error = await withReason(new Error("Connection terminated unexpectedly"), async () => full);
    expect(isLostDatabase(error)).toBe(true);
    expect(toLostLine(error as Error)).toContain(`The database cannot go on: ${full}.`);
  });

  it("is told as it was where the log says nothing", async () => {
    const error = new Error("Connection terminated unexpectedly");
    expect(await withReason(error, async () => null)).toBe(error);
  });

  it("is not why something else failed", async () => {
    const error = new Error("No such event.");
    expect(await withReason(error, async () => full)).toBe(error);
  });

  it("is one that begins anew, too", () => {
    for (const state of ["in recovery mode", "starting up", "shutting down"])
      expect(isLostDatabase(new Error(`Error: FATAL: the database system is ${state}`))).toBe(true);
  });
});
