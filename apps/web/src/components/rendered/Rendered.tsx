import type { ReactNode } from "react";
import { renderHtml } from "./render-html.ts";
import { setAside } from "./set-aside.ts";

/** Stands around what is made into HTML at once, so that to Next.js a page is the place of it, or one piece of text. */
export async function Rendered({ children }: { children: ReactNode }) {
  const html = await renderHtml(children);
  const place = setAside(html);
  if (place !== null) return <div data-set-aside={place} />;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what React has made of elements, with all text escaped
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
