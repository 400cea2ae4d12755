import { DatabaseError, isLostDatabase, toDenial } from "@annals/schema/database";
import { MigrationError } from "@annals/schema/migrate";
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { z } from "zod";
import type { Measure } from "../evaluate/figure.ts";
import { NothingToScore } from "../evaluate/nothing-to-score.ts";
import { NewerRulesError } from "../ingest/archive-rules.ts";
import { readConfig } from "./config.ts";
import { type Context, EXIT } from "./context.ts";
import { addDecideCommand, addDecisionsCommand } from "./decide.ts";
import { addEvalCommand, loadMeasures } from "./eval.ts";
import { addExportCommand, addImportCommand } from "./exchange.ts";
import { addExplainCommand } from "./explain.ts";
import { addExtractCommand } from "./extract.ts";
import { addGoldCommand } from "./gold.ts";
import { addIngestCommand } from "./ingest.ts";
import { toLostLine } from "./lost-database.ts";
import { addHashCommand, addMigrateCommand, addRebuildCommand } from "./maintain.ts";
import { type Output, toOneLine } from "./output.ts";
import { addEnqueueCommand, addFailuresCommand, addRequeueCommand, addStatusCommand } from "./queue.ts";
import { Stopped } from "./stopping.ts";
import { addTrainCommand } from "./train.ts";
import { addWithdrawCommand } from "./withdraw.ts";
import { addWorkerCommand } from "./worker.ts";

/**
 * Runs one command of the `annals` command line.
 * @returns 0 = done, 1 = some documents failed, 2 = wrong usage, 3 = the database cannot be reached
 */
export async function run(args: string[], environment: NodeJS.ProcessEnv, output: Output): Promise<number> {
  try {
    const context: Context = { config: readConfig(environment), output, exitCode: EXIT.done };
    const measures = args.includes("eval") ? await loadMeasures() : [];
    await createProgram(context, measures).parseAsync(args, { from: "user" });
    return context.exitCode;
  } catch (error) {
    return toExitCode(error, output);
  }
}

const AFTER_HELP = `
Settings, read from the environment:
  DATABASE_URL  any PostgreSQL from 15 up; unset = the embedded one
  ANNALS_DATA   folder of the archive's own files (default: .annals)

Exit codes: 0 done, 1 some documents failed, 2 wrong usage, 3 the database cannot be reached.`;

function createProgram(context: Context, measures: readonly Measure[]): Command {
  const groups: Record<string, ((program: Command, context: Context) => void)[]> = {
    "Store documents:": [addIngestCommand, addWithdrawCommand, addExportCommand, addImportCommand],
    "Store documents on several machines:": [
      addEnqueueCommand,
      addWorkerCommand,
      addStatusCommand,
      addFailuresCommand,
      addRequeueCommand,
    ],
    "Ask and correct the archive:": [addExplainCommand, addDecideCommand, addDecisionsCommand],
    "Keep the archive:": [addHashCommand, addRebuildCommand, addMigrateCommand],
    "Extraction by itself, without a database:": [
      addExtractCommand,
      (program) => addEvalCommand(program, context, measures),
      addGoldCommand,
      addTrainCommand,
    ],
  };
  const program = new Command("annals")
    .description(
      "Turns a pile of saved news pages into a cross-linked archive in which every statement shows its evidence.",
    )
    .exitOverride()
    .configureHelp({ subcommandDescription: (command) => toFirstSentence(command.description()) })
    .addHelpText("after", AFTER_HELP)
    .showHelpAfterError("Run with --help to see what it takes.")
    .configureOutput({
      writeOut: (text) => context.output.line(text.trimEnd()),
      writeErr: (text) => context.output.note(text.trimEnd()),
    });
  for (const [heading, commands] of Object.entries(groups)) {
    program.commandsGroup(heading);
    for (const add of commands) add(program, context);
  }
  return program;
}

const toFirstSentence = (text: string) => text.split(/(?<=\.)\s/, 1)[0] ?? text;

function toExitCode(thrown: unknown, output: Output): number {
  const error = toDenial(thrown) ?? thrown;
  // What an option's own reader refuses, commander has told already, as another error.
  if (error instanceof InvalidArgumentError || error instanceof NothingToScore) {
    output.note(`error: ${error.message}`);
    return EXIT.usage;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof z.ZodError) {
    output.note(
      `Bad setting: ${error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")}`,
    );
    return EXIT.usage;
  }
  if (error instanceof DatabaseError) {
    output.note(`${error.message} (${error.code})`);
    return EXIT.unreachable;
  }
  if (error instanceof MigrationError || error instanceof NewerRulesError) {
    output.note(`${error.message} (${error.code})`);
    return EXIT.someFailed;
  }
  if (error instanceof Stopped) {
    output.note(
      `${error.message} What is stored stays, and nothing is half stored: run the same command again.`,
    );
    // Whoever started the command learns that a signal ended it, as it would without us.
    process.kill(process.pid, error.signal);
    return EXIT.someFailed;
  }
  if (isLostDatabase(error)) {
    output.note(toLostLine(error));
    return EXIT.unreachable;
  }
  if (isFileError(error)) {
    output.note(toOneLine(`${error.path} cannot be read or written: ${error.message} (${error.code})`));
    return EXIT.usage;
  }
  output.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.someFailed;
}

/** A file or folder that was named is not there, or is not one. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const codes = ["ENOENT", "EACCES", "EISDIR", "ENOTDIR", "EROFS"];
  return error instanceof Error && "path" in error && "code" in error && codes.includes(String(error.code));
}
