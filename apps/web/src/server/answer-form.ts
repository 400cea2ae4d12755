import type { IncomingMessage, ServerResponse } from "node:http";
import { config } from "../config.ts";
import { checkToken, correct } from "../edit/correct.ts";
import { ingestFiles } from "../edit/ingest-files.ts";
import { isOwnRequest } from "../edit/is-own-request.ts";
import { type Outcome, outcomeHeader, writeOutcome } from "../edit/outcome.ts";
import { readForm, type SentForm, UnreadableForm } from "../edit/read-form.ts";
import { type Editor, findEditor, toCookie } from "../edit/session.ts";

/** Pages that forms are sent to. */
const formPages = /^\/(?:sign-in|sign-out|edit(?:\/[^?]*)?)$/;

/** Returns whether a request is one that `answerForm` answers. */
export function isForm({ method, url }: IncomingMessage): boolean {
  return method === "POST" && formPages.test(toPath(url));
}

/**
 * Does what a form asks for. What was done is told by leading the browser to a page that shows it (303); else the request
 * becomes one for the page of the form, which shows why not beside it.
 * @returns the status to show that page with; null where the request is answered
 */
export async function answerForm(request: IncomingMessage, response: ServerResponse): Promise<number | null> {
  if (!isOwnRequest(request.headers, config.siteUrl))
    return refuse(response, 403, "This form was not sent by a page of this site.");
  let form: SentForm;
  try {
    form = await readForm(request);
  } catch (error) {
    if (error instanceof UnreadableForm) return refuse(response, error.status, error.message);
    throw error;
  }
  const path = toPath(request.url);
  if (path === "/sign-out") return lead(response, "/", toCookie(null, isSecure()));
  if (path === "/sign-in") return signIn(request, response, form);
  const editor = findEditor(request.headers.cookie);
  if (editor === null) return lead(response, toSignIn(request.url));
  return form.text("action") === "ingest"
    ? ingest(request, form, editor)
    : makeCorrection(request, response, form, editor);
}

/** Leads whoever is not signed in from a page for editors to where one signs in. Returns whether it did. */
export function turnAway({ method, url, headers }: IncomingMessage, response: ServerResponse): boolean {
  const isEditing = /^\/edit(?:\/|$)/.test(toPath(url));
  if (method !== "GET" || !isEditing || findEditor(headers.cookie) !== null) return false;
  lead(response, toSignIn(url));
  return true;
}

async function signIn(request: IncomingMessage, response: ServerResponse, form: SentForm) {
  const [token, name] = [form.text("token"), form.text("author")];
  const errors = await checkToken(token);
  const editor = { token, name };
  if (errors.length === 0) return lead(response, toOwnPath(form.text("to")), toCookie(editor, isSecure()));
  const { token: _, ...values } = form.values;
  return show(request, { form: "sign-in", values, errors, report: null });
}

async function ingest(request: IncomingMessage, form: SentForm, { token }: Editor) {
  const { report, errors } = await ingestFiles(form, token);
  // A text that was stored is not offered to be given again.
  const { text = [], ...values } = form.values;
  const kept = errors.length === 0 ? values : { ...values, text };
  show(request, { form: "ingest", values: kept, errors, report });
  return errors.length === 0 ? 200 : 422;
}

async function makeCorrection(
  request: IncomingMessage,
  response: ServerResponse,
  form: SentForm,
  { token, name }: Editor,
) {
  const made = await correct(form, token);
  if (!made.ok) {
    const outcome = { form: form.text("form") || form.text("action"), values: form.values, report: null };
    return show(request, { ...outcome, errors: made.errors });
  }
  const author = form.text("author");
  const to = `/edit/decisions/${made.decision}`;
  // Whoever signs in without a name gives it with the first correction.
  return lead(response, to, name === "" ? toCookie({ token, name: author }, isSecure()) : null);
}

/** Makes the request one for the page of the form. */
function show(request: IncomingMessage, outcome: Outcome): number {
  request.method = "GET";
  for (const name of ["content-length", "content-type", "transfer-encoding"]) delete request.headers[name];
  request.headers[outcomeHeader] = writeOutcome(outcome);
  return 422;
}

function lead(response: ServerResponse, to: string, cookie: string | null = null): null {
  response.statusCode = 303;
  response.setHeader("location", to);
  response.setHeader("cache-control", "no-store");
  if (cookie !== null) response.setHeader("set-cookie", cookie);
  response.end();
  return null;
}

function refuse(response: ServerResponse, status: number, message: string): null {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(`${message}\n`);
  return null;
}

const isSecure = () => config.siteUrl.startsWith("https:");

const toPath = (url = "/") => url.split("?")[0] ?? "/";

const toSignIn = (url = "/edit") => `/sign-in?${new URLSearchParams({ to: url })}`;

/** A path of this site; what leads to another is taken for none. */
function toOwnPath(text: string): string {
  const url = URL.canParse(text, config.siteUrl) ? new URL(text, config.siteUrl) : null;
  return text.startsWith("/") && url?.origin === new URL(config.siteUrl).origin
    ? url.pathname + url.search
    : "/edit";
}
