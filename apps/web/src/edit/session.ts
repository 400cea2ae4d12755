import { z } from "zod";

/** Someone who may correct the archive. */
export interface Editor {
  /** What the API asks for. */
  token: string;
  /** The name that decisions are made under; "" until one is given. */
  name: string;
}

/** The one cookie of the site. Whoever is not signed in has none. */
export const cookieName = "annals-editor";

const shape = z.object({ token: z.string().min(1).max(1000), name: z.string().max(200) });

/** Reads the value of the cookie; null if it is none of ours. Whether its token is right, only the API knows. */
export function parseSession(value: string | undefined): Editor | null {
  if (value === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

/** Finds the editor by the `cookie` header of a request (RFC 6265); null for everybody else. */
export function findEditor(header: string | undefined): Editor | null {
  const cookies = (header ?? "").split(";").map((pair) => pair.trim());
  const own = cookies.find((pair) => pair.startsWith(`${cookieName}=`));
  return parseSession(own?.slice(cookieName.length + 1));
}

/**
 * The `set-cookie` header that signs an editor in, or out if null. No script can read the cookie, no other site can send it,
 * and the browser forgets it when it is closed.
 */
export function toCookie(editor: Editor | null, isSecure: boolean): string {
  const value = editor === null ? "" : Buffer.from(JSON.stringify(editor)).toString("base64url");
  return [
    `${cookieName}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    ...(isSecure ? ["Secure"] : []),
    ...(editor === null ? ["Max-Age=0"] : []),
  ].join("; ");
}
