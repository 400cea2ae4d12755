export {};

// Settings that cannot be read are told in words, not with the trace of the module that reads them first.
try {
  await import("../config.ts");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(2);
}
await import("./run.ts");
