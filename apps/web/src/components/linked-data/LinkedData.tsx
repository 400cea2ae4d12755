import { type LinkedNode, vocabularies } from "../../formats/linked-data/linked-node.ts";

const context = ["https://schema.org", { dcterms: vocabularies.dcterms }];

/** What a page is about, for machines: JSON-LD in the words of schema.org. It is data; nothing of it runs. */
export function LinkedData({ nodes }: { nodes: readonly LinkedNode[] }) {
  const json = JSON.stringify({ "@context": context, "@graph": nodes });
  return <script type="application/ld+json">{json.replaceAll("<", "\\u003c")}</script>;
}
