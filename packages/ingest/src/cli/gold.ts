import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Command } from "commander";
import { type Result, toFailure, toSuccess } from "../formats/result.ts";
import type { AnchoredGold } from "../gold/anchor-gold.ts";
import { readGold } from "../gold/read-gold.ts";
import { toConll } from "../gold/to-conll.ts";
import { toGold } from "../gold/to-gold.ts";
import { readInputs } from "../read/read-inputs.ts";
import { readAnyInput } from "../read-document.ts";
import { toSummary } from "../to-summary.ts";
import { type Context, EXIT } from "./context.ts";
import { toDay } from "./extract.ts";
import { toFailureLine } from "./failure-line.ts";

interface GoldOptions {
  into?: string;
  published?: string;
  conll?: true;
}

const ENDING = ".gold.json";

/** `annals gold PATH...` */
export function addGoldCommand(program: Command, context: Context): void {
  program
    .command("gold")
    .description(
      "Make annotated documents. A page becomes a draft, PAGE.gold.json, that holds what is found in it today; correct it by hand. A draft or corrected file is checked, every quote is given its place, and it is written again.",
    )
    .argument("<path...>", "pages, or files ending in .gold.json")
    .option("--into <folder>", "where to write; beside each file if not given")
    .option("--published <date>", "day of publication, YYYY-MM-DD, for pages that give none", toDay)
    .option("--conll", "print the entities of files ending in .gold.json as CoNLL columns instead")
    .action(async (paths: string[], options: GoldOptions) => {
      for (const path of paths.map(context.config.toPath)) {
        const done = path.endsWith(ENDING)
          ? await checkGold(path, options, context)
          : await draftGold(path, options, context);
        if (done.ok) {
          for (const line of done.value) context.output.line(line);
        } else {
          context.exitCode = EXIT.someFailed;
          context.output.note(toFailureLine({ path, error: done.error }));
        }
      }
    });
}

/** @returns the lines to print */
async function checkGold(
  path: string,
  { into, conll }: GoldOptions,
  { config }: Context,
): Promise<Result<string[]>> {
  const gold = await readGoldFile(path);
  if (!gold.ok) return gold;
  if (conll) return toSuccess(toConll(gold.value));
  const target = into ? join(config.toPath(into), basename(path)) : path;
  await writeFile(target, toJson(gold.value));
  return toSuccess([target]);
}

async function draftGold(
  path: string,
  { into, published, conll }: GoldOptions,
  { config }: Context,
): Promise<Result<string[]>> {
  if (conll) return toFailure("gold.not-gold", `--conll reads files ending in ${ENDING}.`);
  const targets: string[] = [];
  for await (const input of readInputs([path])) {
    const document = readAnyInput(input, published);
    if (!document.ok) return document;
    const { text, extraction } = document.value;
    const name = basename(input.path);
    const target = join(into ? config.toPath(into) : dirname(path), `${name}${ENDING}`);
    const gold = toGold(text, toSummary(name, text, extraction), published ?? null);
    try {
      await writeFile(target, toJson(gold), { flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      return toFailure("gold.exists", `${target} exists already: its corrections are not overwritten.`);
    }
    targets.push(target);
  }
  return toSuccess(targets);
}

/** Reads an annotated document from a file. */
export async function readGoldFile(path: string): Promise<Result<AnchoredGold>> {
  try {
    return readGold(await readFile(path, "utf8"));
  } catch (error) {
    return toFailure("gold.unreadable", error instanceof Error ? error.message : String(error));
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
