import type { ReactNode } from "react";
import { renderHtml } from "./render-html.ts";

/** Stands around what is made into HTML at once, so that to Next.js a page is one piece of text. */
export async function Rendered({ children }: { children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what React has made of elements, with all text escaped
  return <div dangerouslySetInnerHTML={{ __html: await renderHtml(children) }} />;
}
