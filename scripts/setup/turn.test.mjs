import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { inTurn } from "./turn.mjs";

const name = `test${process.pid}`;

/** Another process that takes the turn and keeps it until it is ended. */
async function startHolder() {
  const script = `
    import { inTurn } from ${JSON.stringify(new URL("turn.mjs", import.meta.url).href)};
    await inTurn("${name}", { onWait() {} }, () => {
      process.stdout.write("mine");
      return new Promise((resolve) => process.stdin.resume().on("end", resolve));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

it("lets one process after the other have it, and says that it waits", async () => {
  const holder = await startHolder();
  /** @type {string[]} */
  const order = [];
  const turns = ["a", "b"].map((who) =>
    inTurn(name, { onWait: () => order.push(`${who} waits`) }, async () => {
      order.push(`${who} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${who} ends`);
    }),
  );
  await expect.poll(() => order.length).toBe(2);
  expect(order.toSorted()).toEqual(["a waits", "b waits"]);
  holder.stdin.end();
  await Promise.all(turns);
  const [first, second] = order[2] === "a begins" ? ["a", "b"] : ["b", "a"];
  expect(order.slice(2)).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
});

it("has the turn of a process that was killed, and gives it back after a failure", async () => {
  const holder = await startHolder();
  holder.kill("SIGKILL");
  await once(holder, "close");
  const fails = inTurn(name, { onWait: () => {} }, () => Promise.reject(new Error("no disk")));
  await expect(fails).rejects.toThrow("no disk");
  expect(await inTurn(name, { onWait: () => {} }, async () => "done")).toBe("done");
});

it("stops to wait when it is told to", async () => {
  const holder = await startHolder();
  const stopping = new AbortController();
  const turn = inTurn(name, { onWait: () => stopping.abort(), signal: stopping.signal }, async () => "done");
  await expect(turn).rejects.toThrow(/aborted/);
  holder.stdin.end();
  await once(holder, "close");
});
