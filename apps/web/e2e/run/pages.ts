import { ask } from "./ask.ts";

/** A page of the site over the seeds, with the name of its heading and of its document. */
export interface KnownPage {
  path: string;
  heading: string;
  title: string;
}

/** Finds the address of a document of the seeds by the words of its title. */
export async function findDocumentPath(api: string, words: string): Promise<string> {
  const answer = await fetch(api, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ documents(first: 100) { nodes { id title } } }" }),
  });
  const { data } = (await answer.json()) as {
    data: { documents: { nodes: { id: string; title: string }[] } };
  };
  const found = data.documents.nodes.find((document) => document.title.includes(words));
  if (found === undefined) throw new Error(`No document is called “${words}”.`);
  return `/documents/${found.id}`;
}

/** Finds the address of the one decision on the seeds that gives a date. */
export async function findDecisionPath(api: string): Promise<string> {
  const { decisions } = await ask<{ decisions: { nodes: { id: string }[] } }>(
    api,
    "{ decisions(filter: { kinds: [REDATE] }) { nodes { id } } }",
  );
  if (decisions.nodes[0] === undefined) throw new Error("Nobody decided on a date.");
  return `/decisions/${decisions.nodes[0].id}`;
}

/** Address of the event that two of the seeds tell of. */
export const talksPath = "/events/2017-03-20-japan-russia-hold-talks-on-security-territorial-dispute";

/** Returns the addresses of what most readers read: the front, the timeline, a name, an event and a document. */
export async function findContentPaths(api: string): Promise<string[]> {
  return [
    "/",
    "/timeline",
    "/entities/russia",
    talksPath,
    await findDocumentPath(api, "hold talks on security"),
  ];
}

const talks = "Japan, Russia hold talks on security, territorial dispute";

/** Returns one page of every kind. */
export async function findKnownPages(api: string): Promise<KnownPage[]> {
  return [
    { path: "/", heading: "Annals", title: "Annals" },
    { path: "/timeline", heading: "Timeline", title: "Timeline — Annals" },
    {
      path: "/timeline?entity=japan&entity=russia&from=2014&to=2016",
      heading: "Timeline: Japan, Russia, 2014 to 2016",
      title: "Timeline: Japan, Russia, 2014 to 2016 — Annals",
    },
    { path: "/2017", heading: "2017", title: "2017 — Annals" },
    { path: "/2013/11", heading: "November 2013", title: "November 2013 — Annals" },
    { path: "/2017/03/20", heading: "20 March 2017", title: "20 March 2017 — Annals" },
    { path: "/1999/12/31", heading: "31 December 1999", title: "31 December 1999 — Annals" },
    { path: talksPath, heading: talks, title: `${talks} — Annals` },
    { path: "/entities", heading: "Entities", title: "Entities — Annals" },
    { path: "/entities?kind=PERSON", heading: "Entities", title: "Entities — Annals" },
    { path: "/entities?order=mentions&q=ku", heading: "Entities", title: "Entities — Annals" },
    { path: "/entities/russia", heading: "Russia", title: "Russia — Annals" },
    { path: "/sources", heading: "Sources", title: "Sources — Annals" },
    { path: "/sources/tass", heading: "TASS", title: "TASS — Annals" },
    { path: "/documents", heading: "Documents", title: "Documents — Annals" },
    { path: "/documents?entity=japan", heading: "Documents", title: "Documents — Annals" },
    {
      path: await findDocumentPath(api, "hold talks on security"),
      heading: talks,
      title: `${talks} — Annals`,
    },
    {
      path: await findDocumentPath(api, "continue close work"),
      heading: "Tokyo, Moscow to continue close work on peace treaty",
      title: "Tokyo, Moscow to continue close work on peace treaty — Annals",
    },
    {
      path: await findDocumentPath(api, "Contents tagged with Japan"),
      heading: "Contents tagged with Japan",
      title: "Contents tagged with Japan — Annals",
    },
    { path: "/undated", heading: "Undated", title: "Undated — Annals" },
    {
      path: "/members/japan-today/Daniel%20Naumoff",
      heading: "Daniel Naumoff",
      title: "Daniel Naumoff — Annals",
    },
    { path: "/conflicts?about=DATE", heading: "Conflicts", title: "Conflicts — Annals" },
    { path: "/conflicts", heading: "Conflicts", title: "Conflicts — Annals" },
    {
      path: await findDecisionPath(api),
      heading: "It happened: December 2016.",
      title: "Decision 2 — Annals",
    },
    { path: "/decisions", heading: "Decisions", title: "Decisions — Annals" },
    { path: "/search", heading: "Search", title: "Search — Annals" },
    { path: "/search?q=kuril+islands&source=uawire", heading: "Search", title: "“kuril islands” — Annals" },
  ];
}
