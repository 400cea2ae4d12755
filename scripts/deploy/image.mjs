import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import dockerignore from "@balena/dockerignore";
import { Copy, DockerfileParser } from "dockerfile-ast";
import { root } from "../setup/paths.mjs";

/**
 * @typedef {object} Step an instruction of a Dockerfile
 * @property {string} keyword `COPY`
 * @property {string[]} words its arguments; those of a list in JSON one by one
 * @property {string} text all after the keyword, lines joined
 * @property {string | null} from the stage that a COPY takes from
 */

/**
 * The stages of a Dockerfile in their order, each with its steps after FROM.
 * @param {string} path relative to the root
 */
export function readStages(path) {
  const file = DockerfileParser.parse(readFileSync(join(root, path), "utf8"));
  /** @type {{ name: string | null, base: string, steps: Step[] }[]} */
  const stages = [];
  for (const instruction of file.getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue());
    const keyword = instruction.getKeyword();
    if (keyword === "FROM") {
      const [base = "", as, name] = words;
      stages.push({ name: as === undefined ? null : (name ?? null), base, steps: [] });
      continue;
    }
    const text = (instruction.getArgumentsContent() ?? "").replace(/\\\n\s*/g, "");
    const from = instruction instanceof Copy ? (instruction.getFromFlag()?.getValue() ?? null) : null;
    stages.at(-1)?.steps.push({ keyword, words, text, from });
  }
  return stages;
}

/**
 * The files that an engine is given to build from: those of the project that .dockerignore leaves.
 * @returns {string[]} paths relative to the root
 */
export function listContext() {
  const filter = dockerignore
    .default({ ignorecase: false })
    .add(readFileSync(join(root, ".dockerignore"), "utf8"))
    .createFilter();
  /** @param {string} folder @returns {string[]} */
  const list = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name === "node_modules" || entry.name === ".git" || entry.name === ".next") return [];
      if (entry.isDirectory()) return list(path);
      return filter(relative(root, path)) ? [relative(root, path)] : [];
    });
  return list(root).sort();
}
