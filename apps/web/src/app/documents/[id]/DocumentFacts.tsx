import { ClaimList, ClaimListData } from "../../../components/claim-list/ClaimList.tsx";
import { HowKnown } from "../../../components/how-known/HowKnown.tsx";
import { readFragment } from "../../../graphql/graphql.ts";
import { toMomentWords } from "../../../time/words.ts";
import { toDocumentName } from "../../document-name.ts";
import { toShortText } from "../../short-text.ts";
import styles from "./DocumentFacts.module.css";
import type { ReaderDocument } from "./types.ts";

/** What a document is: title, publisher, when it says it was published, where it is from, its notice and its hash. */
export function DocumentFacts({ document }: { document: ReaderDocument }) {
  return (
    <header className={styles.facts}>
      <p className={styles.kicker}>
        {document.source !== null && <a href={`/sources/${document.source.slug}`}>{document.source.name}</a>}
        <span>{document.format.replaceAll("-", " ")}</span>
      </p>
      <h1 className={styles.title} dir="auto" lang={document.language}>
        {toDocumentName(document)}
      </h1>
      <p className={styles.published}>
        {document.publishedAt === null ? (
          <span className={styles.undated}>{toUndatedWords(document.publishedClaims)}</span>
        ) : (
          <time dateTime={document.publishedAt}>{toMomentWords(document.publishedAt)}</time>
        )}
      </p>
      {document.publishedClaims.length > 0 && (
        <HowKnown about="when it was published">
          <ClaimList claims={document.publishedClaims} />
        </HowKnown>
      )}
      {document.rights !== null && (
        <p className={styles.rights}>
          <b>Rights notice</b> “{document.rights.notice}” <span>Rule {document.rights.rule}.</span>
        </p>
      )}
      <dl className={styles.list}>
        {document.url !== null && (
          <div>
            <dt>Address</dt>
            <dd>
              <Address url={document.url} />
            </dd>
          </div>
        )}
        {document.retrievedAt !== null && (
          <div>
            <dt>Saved</dt>
            <dd>
              <time dateTime={document.retrievedAt}>{toMomentWords(document.retrievedAt)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt>Kept as read</dt>
          <dd>
            {document.byteLength.toLocaleString("en")} bytes, SHA-256 <code>{document.sha256}</code>
          </dd>
        </div>
        {document.versions.length > 0 && (
          <div>
            <dt>Other versions</dt>
            <dd>
              <ul>
                {document.versions.map((version) => (
                  <li key={version.id}>
                    <a href={`/documents/${version.id}`}>{toShortText(toDocumentName(version), 110)}</a>{" "}
                    {toVersionWords(version)}
                  </li>
                ))}
              </ul>
              {document.diff !== null && <a href="#changes">What changed since the version before</a>}
            </dd>
          </div>
        )}
        {document.reports.length > 0 && (
          <div>
            <dt>Tells of</dt>
            <dd>
              <ul>
                {document.reports.map((report) => (
                  <li key={report.id}>
                    <a href={`/events/${report.event.slug}`}>{toShortText(report.event.title, 110)}</a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}

/** A date without its year, as `XXXX-06-01T11:47+03:00`, is told as far as it goes. */
function toUndatedWords(claims: ReaderDocument["publishedClaims"]): string {
  const stated = readFragment(ClaimListData, claims).find(({ status }) => status === "SHOWN")?.value ?? null;
  return stated === null
    ? "The page does not tell when it was published."
    : `Published ${toMomentWords(stated)}`;
}

/** What tells a version from the others: when it says it was published, when it was saved, and the bytes that it is. */
function toVersionWords(version: ReaderDocument["versions"][number]): string {
  const words = [
    version.publishedAt === null ? null : `published ${toMomentWords(version.publishedAt)}`,
    version.retrievedAt === null ? null : `saved ${toMomentWords(version.retrievedAt)}`,
    `SHA-256 ${version.sha256.slice(0, 8)}…`,
  ];
  return words.filter((word) => word !== null).join(", ");
}

/** An address read from a page becomes a link only where it is one of the web. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return url;
  return (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  );
}
