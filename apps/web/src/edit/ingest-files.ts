import { config } from "../config.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { getDocumentId } from "../graphql/operations/document-id.ts";
import { MutationErrorData, toFormErrors } from "./corrections.ts";
import type { FormError, IngestedDocument } from "./outcome.ts";
import type { SentForm } from "./read-form.ts";

const IngestMutation = graphql(
  `
    mutation Ingest($input: IngestInput!) {
      ingest(input: $input) {
        outcomes {
          path
          status
          format
          document {
            id
            title
          }
          error {
            message
          }
          warnings {
            message
          }
        }
        errors {
          ...MutationError
        }
      }
    }
  `,
  [MutationErrorData],
);

type Ingested = ResultOf<typeof IngestMutation>["ingest"];

/** What became of what was given, and why nothing was tried where that is so. */
export interface IngestResult {
  report: IngestedDocument[];
  errors: FormError[];
}

/** Gives the API each file of a form, and the page that was pasted, one after the other. Ends where one is refused. */
export async function ingestFiles(form: SentForm, token: string): Promise<IngestResult> {
  // A browser sends every line of a field with the end that MIME wants; what was pasted has its own.
  const text = form.text("text").replaceAll("\r\n", "\n");
  const about = { url: form.text("url") || null, retrievedAt: form.text("retrievedAt") || null };
  const given: { file: File | null; text: string | null }[] = [
    ...form.files("file").map((file) => ({ file, text: null })),
    ...(text === "" ? [] : [{ file: null, text }]),
  ];
  if (given.length === 0) {
    const message = "Choose a file, or paste the text of a page.";
    return { report: [], errors: [{ code: "form.empty", message, decisions: [] }] };
  }
  const report: IngestedDocument[] = [];
  for (const one of given) {
    // An address is that of one page: several files were not all saved from it.
    const capture = given.length === 1 ? about : { url: null, retrievedAt: about.retrievedAt };
    const { outcomes, errors } = await ingest({ ...one, ...capture }, token);
    report.push(...outcomes.map(toIngested));
    if (errors.length > 0) return { report, errors: toFormErrors(errors).map(toSaid(about.retrievedAt)) };
  }
  return { report, errors: [] };
}

/** Says of the one field that is a time what it takes, in the words of the form. */
const toSaid =
  (retrievedAt: string | null) =>
  (error: FormError): FormError =>
    error.code === "date.unreadable"
      ? { ...error, message: `“${retrievedAt}” is no time: write 2017-03-21T08:00:00Z, or leave it empty.` }
      : error;

/**
 * Sends one as a form of several parts (graphql-multipart-request-spec), as files are sent. Where nothing answers, or no
 * GraphQL, that is the error `api.silent`.
 */
async function ingest(
  {
    file,
    ...input
  }: { file: File | null; text: string | null; url: string | null; retrievedAt: string | null },
  token: string,
): Promise<Ingested> {
  const body = new FormData();
  const operation = {
    documentId: getDocumentId(IngestMutation),
    variables: { input: { ...input, file: null } },
  };
  body.set("operations", JSON.stringify(operation));
  body.set("map", JSON.stringify(file === null ? {} : { file: ["variables.input.file"] }));
  if (file !== null) body.set("file", file, file.name);
  const { data, errors } = await send(body, token).catch((): Answered => {
    const message = "The archive cannot be reached.";
    return { errors: [{ message, extensions: { code: "api.silent" } }] };
  });
  if (data) return data.ingest;
  const code = errors?.[0]?.extensions?.code ?? "internal";
  const message = errors?.[0]?.message ?? "The archive did not answer.";
  return { outcomes: [], errors: [{ code, message }] as unknown as Ingested["errors"] };
}

interface Answered {
  data?: ResultOf<typeof IngestMutation> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Throws where nothing answers, or what answers is no JSON. */
async function send(body: FormData, token: string): Promise<Answered> {
  const answer = await fetch(config.apiUrl, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, accept: "application/json" },
    body,
  });
  return (await answer.json()) as Answered;
}

function toIngested({
  document,
  error,
  warnings,
  ...outcome
}: Ingested["outcomes"][number]): IngestedDocument {
  return {
    ...outcome,
    id: document?.id ?? null,
    title: document?.title ?? null,
    remarks: [...(error === null ? [] : [error]), ...warnings].map(({ message }) => message),
  };
}
