import type { Metadata } from "next";
import { EditLinks } from "../components/edit-links/EditLinks.tsx";
import { Notice } from "../components/page-shell/Notice.tsx";
import { PageShell } from "../components/page-shell/PageShell.tsx";
import { SearchLine } from "../components/search-field/SearchField.tsx";

/** Head of the page for an address that names nothing. */
export const metadata: Metadata = { title: "Not in this archive" };

const hiddenPath = "/decisions?kind=HIDE&state=IN_FORCE";

/** Shown with status 404. Whoever corrects the archive may look for something that is hidden. */
export default function NotFoundPage() {
  return (
    <PageShell archive={null}>
      <EditLinks links={[["What is hidden, to show it again", hiddenPath]]} label="If it was hidden" />
      <Notice title="Not in this archive">
        <p>
          No page has this address. An event, a name or a document keeps its address as long as its documents
          are in the archive, unless somebody decided to hide it: <a href={hiddenPath}>what is hidden</a>, by
          whom and why, is listed among the decisions.
        </p>
        <SearchLine action="/search" label="Search the archive" />
        <p>
          Or start at <a href="/timeline">the timeline</a>.
        </p>
      </Notice>
    </PageShell>
  );
}
