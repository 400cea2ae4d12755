#!/usr/bin/env node
import { createOutput } from "./output.ts";
import { run } from "./run.ts";

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
