/** A value of linked data, as JSON-LD 1.1 writes it. */
export type LinkedValue =
  | string
  | number
  | LinkedNode
  | { "@id": string }
  | { "@value": string; "@type": string }
  | readonly LinkedValue[]
  | null;

/** A thing and what is said of it in the words of schema.org. A property that is null is not said. */
export interface LinkedNode {
  "@type": string;
  "@id"?: string;
  [property: string]: LinkedValue | undefined;
}

/** Names of vocabularies. Plain names are those of schema.org. */
export const vocabularies = {
  schema: "https://schema.org/",
  dcterms: "http://purl.org/dc/terms/",
} as const;

/** Data type of dates in EDTF. */
export const edtfType = "http://id.loc.gov/datatypes/edtf/EDTF";

/** Returns a node without what is null or empty, at any depth. */
export function withoutUnknown(node: LinkedNode): LinkedNode {
  const entries = Object.entries(node).flatMap(([name, value]) => {
    const known = findKnown(value ?? null);
    return known === null ? [] : [[name, known] as const];
  });
  return Object.fromEntries(entries) as LinkedNode;
}

function findKnown(value: LinkedValue): LinkedValue {
  if (Array.isArray(value)) {
    const known = value.map(findKnown).filter((entry) => entry !== null);
    return known.length === 0 ? null : known;
  }
  if (typeof value !== "object" || value === null) return value === "" ? null : value;
  return "@type" in value && !("@value" in value) ? withoutUnknown(value as LinkedNode) : value;
}
