import type { McpServer } from "@modelcontextprotocol/server";
import type { DocumentNode } from "graphql";
import type { z } from "zod";
import { Footnotes } from "../answers/footnotes.ts";
import type { Archive } from "../api/archive.ts";

/** A question that an assistant may ask of an archive. */
export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  name: string;
  title: string;
  /** For the assistant: when to use it, and what comes back. */
  description: string;
  input: Input;
  output: Output;
  /** What it asks the API, for one that answers registered operations only. */
  operations: readonly DocumentNode[];
  /** Asks the archive. Throws an `ArchiveError` that tells what to do where there is no answer. */
  answer(archive: Archive, input: z.output<Input>): Promise<z.output<Output>>;
  /** Writes an answer as lines for a reader; what they rest on is cited in the footnotes. */
  write(answer: z.output<Output>, notes: Footnotes): string[];
}

/** Adds a tool to a server. Its answers come as text with numbered evidence, and as structured content. */
export function addTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  archive: Archive,
  tool: Tool<Input, Output>,
): void {
  // What a tool does not know of would change nothing: whoever asks with it is told its name.
  const inputSchema = tool.input.strict();
  const config = {
    title: tool.title,
    description: tool.description,
    inputSchema,
    outputSchema: tool.output,
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
  server.registerTool<z.ZodObject, z.ZodObject>(tool.name, config, async (input) => {
    const answer = await tool.answer(archive, tool.input.parse(input));
    const notes = new Footnotes();
    const text = [...tool.write(answer, notes), ...notes.toLines()].join("\n");
    return { content: [{ type: "text", text }], structuredContent: answer };
  });
}
