#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { createOutput } from "./output.ts";
import { run } from "./run.ts";

// A heap grows by a quarter at a time, not by as much again, and what is new is swept up before it takes 100 MB by itself:
// memory follows what a batch holds, for some hundredths more work.
setFlagsFromString("--heap-growing-percent=25");
setFlagsFromString("--semi-space-growth-factor=1");

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
