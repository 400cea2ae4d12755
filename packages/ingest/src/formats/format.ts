import type { ParsedDocument } from "../parsed-document.ts";
import type { Page } from "./page/page.ts";

/** A family of pages that share a layout. One folder each; see docs/add-format.md. */
export interface Format {
  /** The folder's name: it stands in `ParsedDocument.format` and in the database. */
  name: string;
  /**
   * How well the page's layout fits, 0 to 1: 0.9 and more for marks that only this family has, about 0.5 for
   * marks that others may have too, 0 for none. Looks at nothing but the page, so that the order of formats
   * never matters.
   */
  detect(page: Page): number;
  /** Reads the page. Called only if `detect` won. Never throws for what a page may hold. */
  parse(page: Page): ParsedDocument;
}
