/** @typedef {import("./names.mjs").Names} Names */

/**
 * @typedef {object} Line a line that makes the new thing known
 * @property {string} file
 * @property {RegExp} at matches once; the line goes before what it matches
 * @property {string} text with `{{forms}}` of the name
 */

/**
 * @typedef {object} Kind what `npm run new` can make
 * @property {string} makes in words
 * @property {string} part the package that it is in
 * @property {string} recipe the page of docs/ that tells how to go on
 * @property {string} folder with `{{forms}}` of the name; must not be there yet
 * @property {string} templates folder of the templates: a file `name.sql.ts.template` becomes `<name>.sql.ts`
 * @property {readonly Line[]} lines
 * @property {readonly (readonly string[])[]} commands run in the root once all is written
 * @property {readonly string[]} written what the commands write, as far as it must be looked at
 * @property {readonly string[]} tests arguments of Vitest: what tests the new thing
 */

const formats = "packages/ingest/src/formats";
const modules = "apps/api/src/modules";
const app = "apps/web/src/app";

/** @type {Readonly<Record<string, Kind>>} */
export const kinds = {
  format: {
    makes: "a family of pages that is read: a folder in packages/ingest/src/formats",
    part: "@annals/ingest",
    recipe: "docs/add-format.md",
    folder: `${formats}/{{kebab}}`,
    templates: "format",
    lines: [
      {
        file: `${formats}/registry.ts`,
        at: /^import type \{ Format \}/m,
        text: 'import { detect as detect{{Pascal}} } from "./{{kebab}}/detect.ts";\nimport { parse as parse{{Pascal}} } from "./{{kebab}}/parse.ts";\n',
      },
      {
        file: `${formats}/registry.ts`,
        at: /^\];/m,
        text: '  { name: "{{kebab}}", detect: detect{{Pascal}}, parse: parse{{Pascal}} },\n',
      },
    ],
    // The golden files say what the templates' own fixtures give.
    commands: [
      [
        "env",
        "UPDATE_GOLDEN=1",
        "vitest",
        "run",
        "--project=ingest",
        "formats/testing/golden",
        "-t",
        "the fixtures of {{kebab}} ",
      ],
    ],
    written: [`${formats}/{{kebab}}/fixtures/*.golden.json`],
    tests: [
      ...["run", "--project=ingest", `${formats}/{{kebab}}`],
      ...[`${formats}/testing/golden`, `${formats}/testing/contract`, "-t", "{{kebab}}"],
    ],
  },
  type: {
    makes: "a GraphQL type: a folder in apps/api/src/modules",
    part: "@annals/api",
    recipe: "docs/add-graphql-type.md",
    folder: `${modules}/{{kebab}}`,
    templates: "type",
    lines: [
      {
        file: "apps/api/src/schema.ts",
        at: /^import \{ builder \}/m,
        text: 'import "./modules/{{kebab}}/module.ts";\n',
      },
    ],
    commands: [["node", "apps/api/src/print-schema.ts"]],
    written: ["apps/api/schema.graphql"],
    tests: ["run", "--project=api", `${modules}/{{kebab}}`],
  },
  page: {
    makes: "a page of the site and its other formats: a folder in apps/web/src/app",
    part: "@annals/web",
    recipe: "docs/add-page.md",
    folder: `${app}/{{kebab}}`,
    templates: "page",
    lines: [
      {
        file: "apps/web/src/formats/page-kind.ts",
        at: /(?<=listPages = \[[^\]]*")(?=,?\s*\] as const)/,
        text: ', "{{kebab}}"',
      },
      {
        file: "apps/web/src/formats/pages/loaders.ts",
        at: /^import type \{ PageKind \}/m,
        text: 'import { load{{Pascal}} } from "../../app/{{kebab}}/load-{{kebab}}.ts";\n',
      },
      {
        file: "apps/web/src/formats/pages/loaders.ts",
        at: /^\};/m,
        text: '  "{{kebab}}": load{{Pascal}},\n',
      },
      {
        file: "apps/web/e2e/run/pages.ts",
        at: /^ {4}\{ path: "\/undated"/m,
        text: '    { path: "/{{kebab}}", heading: "{{Words}}", title: "{{Words}} — Annals" },\n',
      },
    ],
    commands: [],
    written: [],
    tests: ["run", "--project=web", `${app}/{{kebab}}`],
  },
};
