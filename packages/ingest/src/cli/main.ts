#!/usr/bin/env node
import { createOutput } from "./output.ts";
import { run } from "./run.ts";

process.exitCode = await run(
  process.argv.slice(2),
  process.env,
  createOutput(process.stdout, process.stderr),
);
