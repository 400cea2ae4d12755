import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { withSession } from "../with-session.ts";
import { ENGINE_LOCK } from "./lock.ts";

type Exports = Record<string, unknown>;

type EngineModule = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
  __wbg_set_wasm(exports: Exports): void;
};

// TypeScript declares WebAssembly only among the types of the DOM, which this package does without.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: Exports } }>;
  };
};

let engineModule: Promise<EngineModule> | undefined;

/** The engine never clears the timer of its own lock's time limit (10 s): a process must be able to end before. */
function toEngineImports(bindings: EngineModule): Exports {
  const startTimer = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref();
  const entries = Object.entries(bindings).map(([name, binding]) => [
    name,
    name.startsWith("__wbg_setTimeout_") ? startTimer : binding,
  ]);
  return Object.fromEntries(entries);
}

/** Instantiates the engine. Its own loader imports the .wasm file as a module, which not every runtime and bundler does. */
async function loadEngineModule(): Promise<EngineModule> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as EngineModule;
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": toEngineImports(bindings),
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/**
 * Runs a migration's script as one message, which PostgreSQL makes one transaction: all of it is done, or nothing. The
 * adapter's own way cuts at every semicolon, those in a function's body too, and runs the pieces one by one.
 */
export async function runScript(connectionString: string, script: string): Promise<void> {
  await withSession(connectionString, (session) => session.query(script));
}

/** An engine at work on one database. */
export type OpenEngine = {
  engine: SchemaEngine;
  /** What PostgreSQL said to the last script that failed; the engine's own message leaves it out. */
  findScriptError(): Error | null;
  /** What an error of the engine stands for: it names one that the driver threw by number alone. */
  toCause(error: unknown): unknown;
  /** Ends the engine and its connections. */
  close(): Promise<void>;
};

/** Opens Prisma's schema engine, as WebAssembly, on a database. Its lock is its caller's to hold: see `withMigrationLock`. */
export async function openEngine(connectionString: string): Promise<OpenEngine> {
  engineModule ??= loadEngineModule();
  const { SchemaEngine } = await engineModule;
  let scriptError: Error | null = null;
  const adapters: SqlDriverAdapter[] = [];
  const factory = new PrismaPg({ connectionString });
  const adopt = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    adapters.push(adapter);
    const execute = adapter.executeRaw.bind(adapter);
    return Object.assign(adapter, {
      executeRaw: (query: SqlQuery) => (query.sql === ENGINE_LOCK ? Promise.resolve(0) : execute(query)),
      executeScript: (script: string) =>
        runScript(connectionString, script).catch((error: Error) => {
          scriptError = error;
          throw error;
        }),
    });
  };
  const adapterFactory: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => adopt(await factory.connect()),
    connectToShadowDb: () => Promise.reject(new Error("Migrations are applied without a shadow database.")),
  };
  const bound = bindMigrationAwareSqlAdapterFactory(adapterFactory);
  const toCause = (error: unknown): unknown => {
    const [, id] = /^External error id#(\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    return id === undefined ? error : (bound.errorRegistry.consumeError(Number(id))?.error ?? error);
  };
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, bound).catch((error) => {
    throw toCause(error);
  });
  return {
    engine,
    findScriptError: () => scriptError,
    toCause,
    async close() {
      engine.free();
      await Promise.all(adapters.map((adapter) => adapter.dispose()));
    },
  };
}
