#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { createOutput } from "./output.ts";
import { run } from "./run.ts";

// A heap grows by a quarter at a time, not by as much again: memory follows what a batch holds, for a tenth more work at most.
setFlagsFromString("--heap-growing-percent=25");

// A reader who has seen enough (`annals extract seeds | head`) is no fault of ours: stop, and say nothing.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  createOutput(process.stdout, process.stderr),
);
