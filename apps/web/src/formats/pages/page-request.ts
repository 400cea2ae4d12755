import type { AnyVariables, TypedDocumentNode } from "@urql/core";
import type { SearchParams } from "../../app/timeline/timeline-params.ts";
import type { Scope } from "../endings.ts";
import type { PageModel } from "../model.ts";

/** Asks the API; throws what `askApi` throws. */
export type Ask = <Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;

/** What a page is asked for, to be written in a format. */
export interface PageRequest {
  ask: Ask;
  /** Address of the site, without a slash at its end. */
  site: string;
  /** Slug or id of the thing that the page is about; the path of a calendar page; else empty. */
  key: string;
  params: SearchParams;
  scope: Scope;
  /** True where the format is a graph of entities, so that even the index of entities is told by its events. */
  isGraph: boolean;
}

/** Asks for what a page shows. Returns null where the archive has no such thing. */
export type PageLoader = (request: PageRequest) => Promise<PageModel | null>;

/** The thing that the address names by a former slug has another one now. Answered with the way there. */
export class MovedAddress extends Error {
  override name = "MovedAddress";
  /** The slug that it has now. */
  readonly slug: string;
  constructor(slug: string) {
    super(`It is at ${slug} now.`);
    this.slug = slug;
  }
}

/** The address asks for something that cannot be: the message names it. Answered with status 400. */
export class MistypedAddress extends Error {
  override name = "MistypedAddress";
}
