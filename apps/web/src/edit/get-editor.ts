import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Outcome, outcomeHeader, readOutcome } from "./outcome.ts";
import { cookieName, type Editor, parseSession } from "./session.ts";

/** Returns who asks for the page; null for everybody who is not signed in. */
export const getEditor = cache(
  async (): Promise<Editor | null> => parseSession((await cookies()).get(cookieName)?.value),
);

/** Returns what became of the form that was sent to this page; null where none was. */
export const getOutcome = cache(
  async (): Promise<Outcome | null> => readOutcome((await headers()).get(outcomeHeader)),
);
