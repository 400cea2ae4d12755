import { ClaimList } from "../../../components/claim-list/ClaimList.tsx";
import { HowKnown } from "../../../components/how-known/HowKnown.tsx";
import { toMomentWords } from "../../../time/words.ts";
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
      <h1 className={styles.title}>{document.title ?? "Untitled page"}</h1>
      <p className={styles.published}>
        {document.publishedAt === null ? (
          <span className={styles.undated}>The page does not tell when it was published.</span>
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
        {document.versions.length > 1 && (
          <div>
            <dt>Versions</dt>
            <dd>
              {document.versions.map((version, index) => (
                <span key={version.id}>
                  {index > 0 && ", "}
                  <a
                    href={`/documents/${version.id}`}
                    aria-current={version.id === document.id ? "page" : undefined}
                  >
                    {version.publishedAt === null
                      ? (version.title ?? version.id)
                      : toMomentWords(version.publishedAt)}
                  </a>
                </span>
              ))}
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

/** An address read from a page becomes a link only where it is one of the web. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return url;
  return (
    <a href={url} rel="noreferrer">
      {url}
    </a>
  );
}
