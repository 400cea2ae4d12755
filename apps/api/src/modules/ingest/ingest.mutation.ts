import type { IngestOutcome } from "@annals/ingest";
import { builder } from "../../builder.ts";
import type { Context } from "../../context.ts";
import { toRequestError } from "../../errors.ts";
import { maxUploadBytes } from "../../limits/limits.ts";
import { getWriting, readAnew, toProblemError } from "../decision/correct.ts";
import { toAccessError, toInputError, type UserError, UserErrorRef } from "../decision/user-error.type.ts";
import { DocumentRef, type DocumentRow } from "../document/document.ref.ts";

/** What became of one document. */
interface Outcome {
  path: string;
  status: "STORED" | "UNCHANGED" | "NEW_VERSION" | "FAILED";
  documentId: string | null;
  format: string | null;
  error: { code: string; message: string } | null;
  warnings: { code: string; message: string }[];
}

interface IngestAnswer {
  outcomes: Outcome[];
  errors: UserError[];
}

const IngestStatusEnum = builder.enumType("IngestStatus", {
  description: "What became of a document that was given.",
  values: {
    STORED: { description: "It is new and stored." },
    NEW_VERSION: { description: "It is stored as another version of a page that the archive had." },
    UNCHANGED: { description: "The archive had these bytes already." },
    FAILED: { description: "It is not stored; the error says why." },
  } as const,
});

const IngestRemarkRef = builder.objectRef<{ code: string; message: string }>("IngestRemark").implement({
  description: "Something to know about a document that was given.",
  fields: (t) => ({
    code: t.exposeString("code", { description: "What it is, stable: `document.too-large`." }),
    message: t.exposeString("message", { description: "What it is, in words." }),
  }),
});

const IngestOutcomeRef = builder.objectRef<Outcome>("IngestOutcome").implement({
  description: "What became of one document: of what is given there may be several, in an archive or a feed.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Its name, as it was given." }),
    status: t.expose("status", { type: IngestStatusEnum, description: "What became of it." }),
    document: t.field({
      type: DocumentRef,
      nullable: true,
      description: "The document in the archive; null if it failed.",
      // Its id is enough: all else is read by it as it is selected.
      resolve: ({ documentId: id }) => (id === null ? null : ({ id } as DocumentRow)),
    }),
    format: t.exposeString("format", {
      nullable: true,
      description: "By which format it was read; null if it failed.",
    }),
    error: t.expose("error", {
      type: IngestRemarkRef,
      nullable: true,
      description: "Why it failed; null if it did not.",
    }),
    warnings: t.expose("warnings", { type: [IngestRemarkRef], description: "What was odd about it." }),
  }),
});

const IngestPayloadRef = builder.objectRef<IngestAnswer>("IngestPayload").implement({
  description: "What `ingest` answers: what became of each document, or why nothing was tried.",
  fields: (t) => ({
    outcomes: t.expose("outcomes", {
      type: [IngestOutcomeRef],
      description: "What became of each document, in the order in which they were given.",
    }),
    errors: t.field({
      type: [UserErrorRef],
      description: "Why nothing was tried; empty otherwise.",
      resolve: ({ errors }) => errors,
    }),
  }),
});

builder.scalarType("File", {
  description: "A file that is sent along: https://github.com/jaydenseric/graphql-multipart-request-spec.",
  serialize: () => {
    throw new TypeError("A file is only sent, never answered.");
  },
  parseValue: (value) => {
    if (value instanceof Blob || isBlob(value)) return value as File;
    throw toRequestError("request.invalid", "A File is sent along as multipart/form-data.");
  },
  parseLiteral: () => {
    throw toRequestError("request.invalid", "A File is sent along as multipart/form-data, as a variable.");
  },
});

function isBlob(value: unknown): value is Blob {
  return typeof value === "object" && value !== null && "arrayBuffer" in value && "size" in value;
}

const IngestInput = builder.inputType("IngestInput", {
  description: `What is to be stored: either \`text\` or \`file\`, of ${maxUploadBytes} bytes at most.`,
  fields: (t) => ({
    text: t.string({ description: "A saved page as text." }),
    file: t.field({
      type: "File",
      description:
        "A saved page, or an archive of pages (ZIP, tar, WARC, MHTML, feed), as `multipart/form-data`.",
    }),
    url: t.string({ description: "The address that it was saved from." }),
    retrievedAt: t.field({ type: "DateTime", description: "When it was saved." }),
  }),
});

const toRefusal = (error: UserError): IngestAnswer => ({ outcomes: [], errors: [error] });

/** What is given, or what is wrong with it. */
async function toGiven(input: {
  text?: string | null | undefined;
  file?: File | null | undefined;
}): Promise<{ name: string; bytes: Uint8Array } | UserError> {
  const { text, file } = input;
  if ((text == null) === (file == null)) return toInputError("Give either `text` or `file`.");
  const size = file?.size ?? Buffer.byteLength(text ?? "");
  if (size > maxUploadBytes)
    return toInputError(`It has ${size} bytes; ${maxUploadBytes} may be sent at once.`, [
      file ? "file" : "text",
    ]);
  if (file) return { name: file.name || "file", bytes: new Uint8Array(await file.arrayBuffer()) };
  return { name: "text", bytes: Buffer.from(text ?? "", "utf8") };
}

function toOutcome(outcome: IngestOutcome): Outcome {
  const { path } = outcome;
  if (outcome.status === "failed")
    return { path, status: "FAILED", documentId: null, format: null, error: outcome.error, warnings: [] };
  const { id: documentId, format, warnings } = outcome;
  const status = outcome.isNewVersion ? "NEW_VERSION" : outcome.status === "stored" ? "STORED" : "UNCHANGED";
  return { path, status, documentId, format, error: null, warnings };
}

async function store(
  context: Context,
  given: { name: string; bytes: Uint8Array },
  capture: { url: string | null; retrievedAt: string | null },
): Promise<IngestAnswer> {
  const stored = await getWriting(context).ingest({ ...given, capture });
  readAnew(context);
  if ("problem" in stored) return toRefusal(toProblemError(stored.problem));
  return { outcomes: stored.map(toOutcome), errors: [] };
}

builder.mutationField("ingest", (t) =>
  t.field({
    type: IngestPayloadRef,
    description: "Stores documents, and derives from them what they tell, just as `annals ingest` does.",
    args: { input: t.arg({ type: IngestInput, required: true, description: "What, and where it is from." }) },
    resolve: async (_root, { input }, context) => {
      if (context.access !== "granted") return toRefusal(toAccessError(context.access));
      const given = await toGiven(input);
      if ("code" in given) return toRefusal(given);
      return store(context, given, { url: input.url || null, retrievedAt: input.retrievedAt ?? null });
    },
  }),
);
