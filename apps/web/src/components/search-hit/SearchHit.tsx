import { toDocumentName } from "../../app/document-name.ts";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql/graphql.ts";
import { entityKindWords } from "../../graphql/words.ts";
import { toHighlightedParts } from "../../reader/highlighted-parts.ts";
import { toSpanId } from "../../reader/span-address.ts";
import { toMomentWords } from "../../time/words.ts";
import { DateWords, DateWordsData } from "../date-words/DateWords.tsx";
import { toVersionWords } from "../document-list/version-words.ts";
import { findScriptLanguage } from "../script-language.ts";
import { isLongTitle } from "../title-length.ts";
import styles from "./SearchHit.module.css";

/** Something that a search found, with the words around each hit. */
export const SearchHitData = graphql(
  `
    fragment SearchHit on SearchEdge {
      highlights {
        field
        snippet
        ranges
        paragraph {
          text
          start
          end
          ranges
        }
      }
      report {
        event {
          slug
          title
          date {
            display
          }
        }
      }
      node {
        __typename
        ... on Event {
          slug
          title
          date {
            ...DateWords
          }
        }
        ... on Entity {
          slug
          name
          kind
        }
        ... on Document {
          id
          documentTitle: title
          excerpt
          publishedAt
          publishedDay
          retrievedAt
          source {
            slug
            name
          }
          versions {
            id
            retrievedAt
            publishedDay
          }
        }
        ... on Comment {
          position
          author
          thread {
            document {
              id
              title
              excerpt
            }
          }
        }
      }
    }
  `,
  [DateWordsData],
);

type Found = ResultOf<typeof SearchHitData>;

const titleFields = new Set(["title", "name"]);

/** Fields whose snippet is a stretch out of the middle. */
const longFields = new Set(["text", "excerpt", "description"]);

/** One hit: what it is, its name, the paragraph around what was searched for, and where that stands. */
export function SearchHit({ edge }: { edge: FragmentOf<typeof SearchHitData> }) {
  const { node, highlights, report } = readFragment(SearchHitData, edge);
  const { href, name } = toLink(node);
  const inTitle = highlights.find(({ field, snippet }) => titleFields.has(field) && name.includes(snippet));
  return (
    <article className={styles.hit}>
      <p className={styles.what}>
        <What node={node} />
      </p>
      <div>
        <h2
          className={isLongTitle(name) ? styles.longTitle : styles.title}
          dir="auto"
          lang={findScriptLanguage(name)}
        >
          <a href={href}>
            {inTitle === undefined ? (
              name
            ) : (
              <Highlighted snippet={name} ranges={toTitleRanges(name, inTitle)} />
            )}
          </a>
        </h2>
        {highlights
          .filter((highlight) => highlight !== inTitle)
          .map((highlight) => (
            <HitWords key={`${highlight.field} ${highlight.snippet}`} highlight={highlight} node={node} />
          ))}
        {report !== null && report.event.title !== name && (
          <p className={styles.place}>
            where it tells of <a href={`/events/${report.event.slug}`}>{report.event.title}</a>,{" "}
            {report.event.date.display}
          </p>
        )}
      </div>
    </article>
  );
}

/** The paragraph around a hit; in a document it leads to where it stands. */
function HitWords({ highlight, node }: { highlight: Found["highlights"][number]; node: Found["node"] }) {
  const { field, snippet, ranges, paragraph } = highlight;
  if (!longFields.has(field)) {
    return (
      <p className={styles.snippet}>
        <Highlighted snippet={snippet} ranges={ranges} />
      </p>
    );
  }
  const { text, start, end } = paragraph;
  return (
    <p className={styles.snippet}>
      <Highlighted snippet={text} ranges={paragraph.ranges} />
      {field === "text" && node.__typename === "Document" && (
        <>
          {" "}
          <a
            className={styles.there}
            href={`/documents/${node.id}?at=${start}-${end}#${toSpanId(start, end)}`}
          >
            in its place
          </a>
        </>
      )}
    </p>
  );
}

/** The ranges of a snippet of a title, counted in the whole title. */
function toTitleRanges(
  title: string,
  { snippet, ranges }: { snippet: string; ranges: readonly (readonly number[])[] },
) {
  const at = title.indexOf(snippet);
  return ranges.map((range) => range.map((offset) => offset + at));
}

function Highlighted({ snippet, ranges }: { snippet: string; ranges: readonly (readonly number[])[] }) {
  return toHighlightedParts(snippet, ranges).map(({ text, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    isHit ? <mark key={index}>{text}</mark> : text,
  );
}

function What({ node }: { node: Found["node"] }) {
  switch (node.__typename) {
    case "Event":
      return <DateWords date={node.date} />;
    case "Entity":
      return entityKindWords[node.kind].one;
    case "Document":
      return [
        node.source?.name ?? "Document",
        node.publishedAt === null ? null : toMomentWords(node.publishedAt),
        node.versions.length === 0 ? null : toVersionWords(node, node.versions),
      ]
        .filter((words) => words !== null)
        .join(", ");
    case "Comment":
      return "Comment";
  }
}

function toLink(node: Found["node"]): { href: string; name: string } {
  switch (node.__typename) {
    case "Event":
      return { href: `/events/${node.slug}`, name: node.title };
    case "Entity":
      return { href: `/entities/${node.slug}`, name: node.name };
    case "Document":
      return { href: `/documents/${node.id}`, name: toDocumentName({ ...node, title: node.documentTitle }) };
    case "Comment": {
      const { document } = node.thread;
      const author = node.author === null ? "" : ` by ${node.author}`;
      return {
        href: `/documents/${document.id}#comment-${node.position + 1}`,
        name: `Comment ${node.position + 1}${author} on “${toDocumentName(document)}”`,
      };
    }
  }
}
