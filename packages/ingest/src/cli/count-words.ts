/** A count with its noun: `1 document`, `5 documents`. */
export const toCountWords = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
