/** The first line of the text that is made of a page: what follows are labelled lines, the story and the comments. */
export const PAGE_MARK = "Saved web page";

/** The labels of the head's lines, in their order. */
export const LABELS = ["Title", "By", "Published", "Updated", "Site", "Address", "Summary"] as const;

/** One of the labels. */
export type Label = (typeof LABELS)[number];
