import { build } from "esbuild";
import { describe, expect, it } from "vitest";

describe.each(["edtf", "enums"])("@annals/schema/%s", (entry) => {
  it("is bundled for a browser with nothing of Node.js, of Prisma or of a database", async () => {
    const { metafile, outputFiles, warnings } = await build({
      stdin: { contents: `export * from "@annals/schema/${entry}"`, resolveDir: import.meta.dirname },
      bundle: true,
      platform: "browser",
      format: "esm",
      metafile: true,
      write: false,
    });
    expect(warnings).toEqual([]);
    const inputs = Object.keys(metafile.inputs).filter((path) => path !== "<stdin>");
    expect(inputs.length).toBeGreaterThan(1);
    expect(inputs.filter((path) => /node_modules|generated\/client\/(?!enums\.ts)/.test(path))).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/from "|require\(|process\./);
  });
});
