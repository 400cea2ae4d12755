/** Returns the id of the element that marks a stretch of a document's text in the reader: `s-120-142`. */
export function toSpanId(start: number, end: number): string {
  return `s-${start}-${end}`;
}

/** Returns the address of a stretch of a document's text in the reader. */
export function toSpanHref(documentId: string, start: number, end: number): string {
  return `/documents/${documentId}#${toSpanId(start, end)}`;
}
