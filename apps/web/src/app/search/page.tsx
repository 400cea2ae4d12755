import type { Metadata } from "next";
import { FormatLinks } from "../../components/format-links/FormatLinks.tsx";
import { PageHead } from "../../components/page-head/PageHead.tsx";
import { PageShell } from "../../components/page-shell/PageShell.tsx";
import { Pager } from "../../components/pager/Pager.tsx";
import { SearchFacets } from "../../components/search-facets/SearchFacets.tsx";
import { SearchForm } from "../../components/search-form/SearchForm.tsx";
import { SearchHit } from "../../components/search-hit/SearchHit.tsx";
import { toAddress, toAlternates } from "../../formats/format-links.ts";
import { toCountWords } from "../../graphql/words.ts";
import { toShortText } from "../short-text.ts";
import type { SearchParams } from "../timeline/timeline-params.ts";
import styles from "./page.module.css";
import { getSearchPage } from "./query.ts";
import { parseSearchParams, type SearchPageParams, toChoices, toSearchHref } from "./search-params.ts";

interface Props {
  searchParams: Promise<SearchParams>;
}

/** Head of the search page. Results are not for search engines. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const given = await searchParams;
  const params = parseSearchParams(given);
  const { query } = params;
  const { search } = await getSearchPage(params);
  return {
    title: query === "" ? "Search" : `“${toShortText(query, 90)}”`,
    description: "Search the events, names, documents and comments of the archive.",
    alternates: toAlternates(toAddress("/search", given), { isEmpty: hasNothing(search) }),
    ...(query === "" ? {} : { robots: { index: false } }),
  };
}

/** Search through events, names, documents and comments, each hit in the words around it. */
export default async function SearchPage({ searchParams }: Props) {
  const given = await searchParams;
  const params = parseSearchParams(given);
  const { archive, search, refusal } = await getSearchPage(params);
  return (
    <PageShell
      archive={archive}
      section="/search"
      formats={<FormatLinks address={toAddress("/search", given)} isEmpty={hasNothing(search)} />}
    >
      <PageHead title="Search" note={toNote(params, search?.totalCount ?? null, refusal)} />
      <SearchForm params={params} types={search?.types ?? []} />
      {search?.totalCount === 0 && <NothingFound params={params} />}
      {search !== null && search.totalCount > 0 && (
        <div className={styles.found}>
          <SearchFacets params={params} counts={search} />
          <div className={styles.hits}>
            <ol>
              {search.edges.map((edge) => (
                <li key={edge.cursor}>
                  <SearchHit edge={edge} />
                </li>
              ))}
            </ol>
            <Pager
              pageInfo={search.pageInfo}
              toNext={(after) => toSearchHref(params, { after })}
              toPrevious={(before) => toSearchHref(params, { before })}
            />
          </div>
        </div>
      )}
    </PageShell>
  );
}

/** What one can do where nothing was found. */
function NothingFound({ params }: { params: SearchPageParams }) {
  const choices = toChoices(params);
  const { query } = params;
  return (
    <div className={styles.nothing}>
      {choices.length > 0 && (
        <p>
          <a href={`/search?${new URLSearchParams({ q: query })}`}>Search the whole archive for “{query}”</a>
        </p>
      )}
      <p>
        A hit has every word, in any order, wherever it stands. Fewer words find more; a name may be spelled
        otherwise in the archive: look for it among <a href="/entities">all names</a>,{" "}
        <a href="/documents">all documents</a> or on <a href="/timeline">the timeline</a>.
      </p>
    </div>
  );
}

function toNote(params: SearchPageParams, totalCount: number | null, refusal: string | null): string {
  const { query, period } = params;
  const [unreadable] = period.unreadable;
  if (unreadable !== undefined)
    return `“${toShortText(unreadable, 40)}” is no date. Write 2014, 2014-03 or 2014-03-18.`;
  if (query === "") return "In events, names, documents and readers’ comments.";
  if (totalCount === null)
    return `“${toShortText(query, 90)}” cannot be searched for. ${refusal ?? ""}`.trim();
  return totalCount === 0
    ? `Nothing ${toChoices(params).length > 0 ? "here " : ""}has all the words of “${query}”.`
    : `${toCountWords(totalCount, "hit")} for “${query}”.`;
}

function hasNothing(search: { totalCount: number } | null): boolean {
  return search === null || search.totalCount === 0;
}
