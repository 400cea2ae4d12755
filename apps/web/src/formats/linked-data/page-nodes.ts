import type { LinkedNode } from "./linked-node.ts";

/** The site as a whole, with how it is searched. */
export function toSiteNode(site: string): LinkedNode {
  return {
    "@type": "WebSite",
    "@id": `${site}/#site`,
    url: site,
    name: "Annals",
    description: "An archive of news in which every statement shows its evidence.",
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site}/search?q={query}` },
      "query-input": "required name=query",
    },
  };
}

/** A page that lists things. */
export function toCollectionNode(site: string, path: string, name: string): LinkedNode {
  return {
    "@type": "CollectionPage",
    "@id": site + path,
    url: site + path,
    name,
    isPartOf: { "@id": `${site}/#site` },
  };
}

/** Where a page stands: the pages above it, the first first, each by its path and name. */
export function toBreadcrumbs(
  site: string,
  steps: readonly (readonly [path: string, name: string])[],
): LinkedNode {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [["/", "Annals"] as const, ...steps].map(([path, name], index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: site + path,
    })),
  };
}
