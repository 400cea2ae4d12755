import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// Half of a start is compiling what is imported. Node.js keeps that beside the installed packages, so that only the first
// start after an installation pays for it: https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

/** What is compiled is kept soon, and not only when a process ends that may be killed. */
setTimeout(flushCompileCache, 2000).unref();

// Answers are long texts that are soon done with: collecting them early keeps the process small, at little cost.
setFlagsFromString("--heap-growing-percent=60");
setFlagsFromString("--semi-space-growth-factor=1");

const { run } = await import("./run.ts");
await run(process.env);
