#!/usr/bin/env node
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { boundHeap } from "./bound-heap.ts";

// Most of a short command is compiling what is imported. Node.js keeps that beside the installed packages, so that only the
// first command after an installation pays for it: https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url)));

boundHeap();

// A reader who has seen enough (`annals extract seeds | head`) is no fault of ours: stop, and say nothing.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const [{ createOutput }, { run }] = await Promise.all([import("./output.ts"), import("./run.ts")]);
flushCompileCache();
process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  createOutput(process.stdout, process.stderr),
);
