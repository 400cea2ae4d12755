/** The allowed edges of the house: see ARCHITECTURE.md. Checked by `npm test`. */

const test =
  "(^|/)(e2e|testing|tests?|bench)/|\\.test\\.(tsx?|mjs)$|\\.property\\.test\\.ts$|vitest\\.config\\.ts$";
const publicSchema =
  "^packages/schema/src/(index|client|database|edtf|enums|ids|migrate|notices|pothos|rows|testing)\\.ts$|^packages/schema/src/testing/setup\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea, or a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "schema-depends-on-nothing-of-ours",
      severity: "error",
      from: { path: "^packages/schema/" },
      to: { path: "^(apps|packages|scripts|examples)/", pathNot: "^packages/schema/" },
    },
    {
      name: "client-depends-on-nothing-of-ours",
      comment: "It knows the API by the printed schema.graphql.",
      severity: "error",
      from: { path: "^packages/client/", pathNot: test },
      to: { path: "^(apps|packages|scripts|examples)/", pathNot: "^packages/client/" },
    },
    {
      name: "ingest-depends-on-schema-only",
      severity: "error",
      from: { path: "^packages/ingest/" },
      to: { path: "^(apps|packages|scripts|examples)/", pathNot: "^packages/(ingest|schema)/" },
    },
    {
      name: "api-depends-on-schema-and-ingest-only",
      severity: "error",
      from: { path: "^apps/api/" },
      to: { path: "^(apps|packages|scripts|examples)/", pathNot: "^(apps/api|packages/(ingest|schema))/" },
    },
    {
      name: "ingest-only-by-its-public-entry",
      severity: "error",
      from: { path: "^(apps|examples|scripts|packages/mcp)/" },
      to: {
        path: "^packages/ingest/",
        pathNot: "^packages/ingest/src/(index|decisions|cli/config|read/testing/archives)\\.ts$",
      },
    },
    {
      name: "schema-only-by-its-public-entries",
      severity: "error",
      from: { path: "^(apps|examples|scripts|packages/(ingest|mcp))/" },
      to: { path: "^packages/schema/", pathNot: publicSchema },
    },
    {
      name: "web-sees-only-what-a-browser-can-load",
      comment:
        "The site knows the archive by the printed schema.graphql, and dates, enums and their words by @annals/schema.",
      severity: "error",
      from: { path: "^apps/web/", pathNot: test },
      to: {
        path: "^(apps|packages|scripts|examples)/",
        pathNot: "^apps/web/|^packages/schema/src/(edtf|enums)\\.ts$",
      },
    },
    {
      name: "examples-use-what-is-published",
      comment:
        "They show what a service outside this workspace can do: nothing but @annals/schema, by its entry points.",
      severity: "error",
      from: { path: "^examples/([^/]+)/", pathNot: test },
      to: {
        path: "^(apps|packages|scripts|examples)/",
        pathNot: "^examples/$1/|^packages/schema/src/(index|client|database|edtf|enums|ids|migrate)\\.ts$",
      },
    },
    {
      name: "mcp-knows-the-archive-by-its-api",
      comment:
        "What the API withholds, no assistant is shown: see docs/adr/023-assistants-through-the-api.md.",
      severity: "error",
      from: { path: "^packages/mcp/", pathNot: test },
      to: { path: "^(apps|packages|scripts|examples)/", pathNot: "^packages/mcp/" },
    },
    {
      name: "browser-safe-means-browser-safe",
      comment: "What the site may import of @annals/schema needs neither Node.js nor a database.",
      severity: "error",
      from: { path: "^packages/schema/src/(edtf|enums)\\.ts$|^packages/schema/src/edtf/", pathNot: test },
      to: {
        pathNot:
          "^packages/schema/src/(edtf|enums)\\.ts$|^packages/schema/src/edtf/|^packages/schema/generated/client/enums\\.ts$",
      },
    },
    {
      name: "only-the-store-sees-the-database",
      comment:
        "Within ingest the client belongs to store/; the command line opens and closes the database. Types may be named.",
      severity: "error",
      from: { path: "^packages/ingest/src/", pathNot: `^packages/ingest/src/(store|cli)/|${test}` },
      to: {
        path: "^packages/schema/src/(index|client|database|migrate|testing)\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "parse-extract-and-resolve-are-pure",
      comment:
        "No file, network, process or database: what they give depends on what they are given. See scripts/test/purity.mjs.",
      severity: "error",
      from: { path: "^packages/ingest/src/(markup|formats|extract|resolve)/", pathNot: test },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto|url|util|assert|string_decoder|path)$" },
    },
    {
      name: "parse-extract-and-resolve-do-not-call-outwards",
      severity: "error",
      from: { path: "^packages/ingest/src/(markup|formats|extract|resolve)/", pathNot: test },
      to: { path: "^packages/ingest/src/(read|store|cli|evaluate|train)/" },
    },
    {
      name: "parse-before-extract-before-resolve",
      severity: "error",
      from: { path: "^packages/ingest/src/formats/", pathNot: test },
      to: { path: "^packages/ingest/src/(extract|resolve)/" },
    },
    {
      name: "extract-before-resolve",
      severity: "error",
      from: { path: "^packages/ingest/src/extract/", pathNot: test },
      to: { path: "^packages/ingest/src/resolve/" },
    },
    {
      name: "no-test-in-production",
      severity: "error",
      from: { pathNot: `${test}|^packages/schema/src/testing\\.ts$` },
      to: { path: test, pathNot: "^packages/schema/src/testing\\.ts$" },
    },
    {
      name: "no-development-dependency-in-production",
      comment:
        "Evaluation runs what we are compared with, and training reads what the shipped data is made of.",
      severity: "error",
      from: {
        path: "^(apps|examples|packages)/",
        pathNot: `${test}|config\\.ts$|^packages/ingest/src/(evaluate|train)/`,
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "evaluation-is-loaded-when-it-is-asked-for",
      comment:
        "An installation for production has none of the packages that it compares with or learns from.",
      severity: "error",
      from: {
        path: "^packages/ingest/src/",
        pathNot: `${test}|^packages/ingest/src/(evaluate|train|cli/eval-files)`,
      },
      to: {
        path: "^packages/ingest/src/(evaluate/(conll|measures|same-event|timeml|score)|train)|cli/eval-files",
        dependencyTypesNot: ["dynamic-import", "type-only"],
      },
    },
    {
      name: "only-declared-packages",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/generated/" },
    exclude: { path: "(^|/)(\\.next|dist|fixtures)/" },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
