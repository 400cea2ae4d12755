const dataBlock = /\btype="application\/ld\+json"/;
const ownScript = /\bsrc="\/islands\//;

/**
 * Returns a page of Next.js without what only its client runtime needs: scripts, hints to fetch them, the state of the
 * router and the marks of React. What stays of scripts is data (JSON-LD) and the site's own, under `/islands/`. React
 * writes `<` in text and attributes as `&lt;`, so what looks like a tag is one.
 */
export function takeOutFramework(html: string): string {
  return html
    .replaceAll(/<script\b([^>]*)>.*?<\/script>/gs, (script, attributes: string) =>
      dataBlock.test(attributes) || ownScript.test(attributes) ? script : "",
    )
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, "")
    .replaceAll(/<!--.*?-->/gs, "")
    .replace('<meta name="next-size-adjust" content=""/>', "")
    .replace(/<body><div hidden=""><\/div>/, "<body>");
}
