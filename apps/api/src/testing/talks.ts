import { toId } from "@annals/schema/ids";
import { ArchiveBuilder, findSpan } from "./archive-builder.ts";

const wireText = `TOKYO, March 20. /TASS/. Russian and Japanese foreign and defense ministers began talks in Tokyo on Monday.
Russian Foreign Minister Sergey Lavrov met with his counterpart Fumio Kishida. In 1956 the two states signed a declaration.
Japanese Foreign Minister Fumio Kishida © AP Photo/Pavel Golovkin
Currency converter`;

const newspaperText = `Japan, Russia hold talks on security, territorial dispute
The foreign and defense ministers from Japan and Russia met in Tokyo on Monday. Kishida said he intended to work in a “speedy manner”.
Lavrov agreed. ${"The four ministers will also hold joint talks on international and bilateral issues. ".repeat(6)}
© Copyright 2017 The Associated Press. All rights reserved. This material may not be published.
So a treaty is near at last?
"So a treaty is near at last?" Not while the islands are in Etorofu hands.
Kishida is a dreamer.`;

const contextText = `### [2010-11-12](/news/2010/11/12/index.md)
# The leaders of Russia and Japan are to meet to discuss the disputed Kuril Islands.
Medvedev and Kan to hold talks in Japanese city amid tensions over territorial dispute.
[Al Jazeera](http://english.aljazeera.net/news/2010111273530981722.html)
1. [The President of Russia Dmitry Medvedev visits Kunashiri.](/news/2010/11/1/the-president.md) _Context: Japan, Kuril Islands, Russia_
2. [Japan imposes additional sanctions on Russia.](/news/2014/09/24/japan-imposes.md) _Context: Japan, Russia_`;

const listingText = `Lavrov: the islands are not for sale
UAWire reports, citing RIA Novosti and the Kyodo agency, that Shinzō Abe will go to Moscow on Saturday ...`;

/**
 * A small archive like that of the seeds: talks told by a wire and a newspaper with a thread, a page with a list of
 * related news, and a listing of undated reports. Returns the rows that tests name.
 */
export function buildTalks() {
  const archive = new ArchiveBuilder();
  const tass = archive.source("TASS", "tass.com");
  const japanToday = archive.source("Japan Today", "japantoday.com");
  const context = archive.source("The Context");
  const alJazeera = archive.source("Al Jazeera", "aljazeera.net");
  const uawire = archive.source("UAWire");
  const ria = archive.source("RIA Novosti");
  const kyodo = archive.source("Kyodo");

  const kishida = archive.entity("Fumio Kishida", "PERSON", ["Kishida"]);
  const lavrov = archive.entity("Sergey Lavrov", "PERSON", ["Lavrov", "Sergei Lavrov"]);
  const abe = archive.entity("Shinzō Abe", "PERSON", ["Abe"]);
  const japan = archive.entity("Japan", "PLACE");
  const russia = archive.entity("Russia", "PLACE", ["the Russian Federation"]);
  const tokyo = archive.entity("Tokyo", "PLACE");
  const kurils = archive.entity("Kuril Islands", "PLACE");
  const ap = archive.entity("Associated Press", "ORGANIZATION", ["AP"]);

  const wire = archive.document(wireText, {
    ...{ title: "Two-plus-two talks begin in Tokyo", format: "wire-article", sourceId: tass.id },
    ...{
      url: "https://tass.com/politics/936506",
      excerpt: "Russian and Japanese ministers began talks in Tokyo.",
    },
    ...{ publishedAt: "2017-03-20T11:44+03:00", publishedOffset: "+03:00" },
    publishedDay: new Date("2017-03-20T00:00:00Z"),
    retrievedAt: new Date("2017-03-21T08:00:00Z"),
  });
  const newspaper = archive.document(newspaperText, {
    ...{
      title: "Japan, Russia hold talks on security",
      format: "newspaper-article",
      sourceId: japanToday.id,
    },
    ...{ rights: "associated-press", isRestricted: true },
    excerpt: "The foreign and defense ministers from Japan and Russia met in Tokyo on Monday.",
  });
  const page = archive.document(contextText, {
    ...{
      title: "The leaders of Russia and Japan are to meet",
      format: "context-event",
      sourceId: context.id,
    },
    ...{ publishedAt: "2010-11-12", publishedDay: new Date("2010-11-12T00:00:00Z") },
  });
  const listing = archive.document(listingText, { format: "tag-listing", sourceId: uawire.id });
  const laterCopy = archive.document(`${wireText}\nUpdated`, {
    ...{
      title: "Two-plus-two talks begin in Tokyo",
      url: "https://tass.com/politics/936506",
      sourceId: tass.id,
    },
    retrievedAt: new Date("2018-01-01T00:00:00Z"),
  });

  const talks = archive.event("Two-plus-two talks begin in Tokyo", "2017-03-20", {
    ...{ kind: "MEETING", placeId: tokyo.id },
    description: "Foreign and defense ministers of Russia and Japan meet in Tokyo.",
  });
  const declaration = archive.event("The two states sign a declaration", "1956", { kind: "AGREEMENT" });
  const meeting = archive.event("The leaders of Russia and Japan are to meet", "2010-11-12", {
    status: "PLANNED",
  });
  const visit = archive.event("Dmitry Medvedev visits Kunashiri", "2010-11-01", { kind: "VISIT" });
  const sanctions = archive.event("Japan imposes additional sanctions on Russia", "2014-09-24", {
    kind: "SANCTION",
  });
  const lastTalks = archive.event("The last two-plus-two talks", "2013-11", { kind: "MEETING" });
  const remark = archive.event("Lavrov: the islands are not for sale", null, { status: "STATEMENT" });

  const wireReport = archive.report(talks, wire, { title: "Two-plus-two talks begin in Tokyo" });
  const newspaperReport = archive.report(talks, newspaper, {
    title: "Japan, Russia hold talks on security, territorial dispute",
  });
  archive.report(declaration, wire, {
    ...{ role: "BACKGROUND", status: "BACKGROUND" },
    quote: "In 1956 the two states signed a declaration.",
  });
  const pageReport = archive.report(meeting, page, {
    description: "Medvedev and Kan to hold talks in Japanese city amid tensions over territorial dispute.",
  });
  archive.report(visit, page, {
    role: "RELATED",
    quote: "The President of Russia Dmitry Medvedev visits Kunashiri.",
  });
  archive.report(sanctions, page, {
    role: "RELATED",
    quote: "Japan imposes additional sanctions on Russia.",
  });
  archive.report(lastTalks, newspaper, { role: "BACKGROUND", quote: "Lavrov agreed." });
  const remarkReport = archive.report(remark, listing, {
    role: "ITEM",
    status: "STATEMENT",
    isPartial: true,
  });
  archive.attribute(wireReport, tass);
  archive.attribute(remarkReport, uawire, ria, kyodo);
  archive.cite(pageReport, page, alJazeera, "http://english.aljazeera.net/news/2010111273530981722.html");

  archive.link(talks, kishida, "PARTICIPANT", 3);
  archive.link(talks, lavrov, "PARTICIPANT", 2);
  archive.link(talks, tokyo, "PLACE", 2);
  archive.link(talks, japan, "MENTIONED", 2);
  archive.link(talks, russia, "MENTIONED", 2);
  for (const event of [meeting, visit, sanctions]) {
    archive.link(event, japan, "TOPIC", 1);
    archive.link(event, russia, "PARTICIPANT", 1);
  }
  archive.link(meeting, kurils, "TOPIC", 1);
  archive.link(visit, kurils, "PLACE", 1);
  archive.link(lastTalks, japan, "PARTICIPANT", 1);
  archive.link(remark, lavrov, "PARTICIPANT", 1);
  archive.link(remark, abe, "MENTIONED", 1);

  archive.mention(wire, lavrov, "Sergey Lavrov");
  archive.mention(wire, tokyo, "Tokyo");
  const surname = findSpan(newspaper, "Kishida said");
  const fullName = findSpan(wire, "Fumio Kishida");
  archive.mention(wire, kishida, "Fumio Kishida");
  const bySurname = archive.mention(newspaper, kishida, "Kishida", {
    ...{ rule: "link/surname", confidence: 0.9, because: "One person of that surname is named." },
    ...{ evidenceStart: surname.start, evidenceEnd: surname.end },
  });
  archive.mention(newspaper, ap, "The Associated Press", { zone: "CITATION" });
  archive.mention(listing, abe, "Shinzō Abe");
  archive.mention(page, russia, "Russia", { zone: "TITLE" });

  const toVisit = archive.relation(meeting, visit, ["Japan", "Kuril Islands", "Russia"]);
  const toSanctions = archive.relation(meeting, sanctions, ["Japan", "Russia"]);
  archive.claim("relationId", toVisit.id, {
    ...{
      property: "related",
      value: "Japan, Kuril Islands, Russia",
      because: "The page lists it as related news.",
    },
    evidence: [[page, "The President of Russia Dmitry Medvedev visits Kunashiri."]],
  });
  archive.claim("relationId", toSanctions.id, {
    ...{ property: "related", value: "Japan, Russia", because: "The page lists it as related news." },
    evidence: [[page, "Japan imposes additional sanctions on Russia."]],
  });

  archive.claim("eventId", talks.id, {
    ...{
      property: "date",
      value: "2017-03-20",
      because: "The dateline names the day and the page its year.",
    },
    evidence: [[wire, "TOKYO, March 20"]],
  });
  archive.claim("eventId", talks.id, {
    ...{ property: "date", value: "2017", status: "RIVAL", because: "The copyright line names the year." },
    evidence: [[newspaper, "© Copyright 2017"]],
  });
  const merge = archive.claim("eventId", talks.id, {
    ...{
      property: "merge",
      value: `${wireReport.id} ${newspaperReport.id}`,
      because: "Both tell of talks in Tokyo.",
    },
    evidence: [
      [wire, "began talks in Tokyo on Monday"],
      [newspaper, "met in Tokyo on Monday"],
    ],
  });
  archive.claim("documentId", newspaper.id, {
    ...{
      property: "rights",
      value: "associated-press",
      because: "The page carries the notice of the agency.",
    },
    evidence: [
      [
        newspaper,
        "© Copyright 2017 The Associated Press. All rights reserved. This material may not be published.",
      ],
    ],
  });
  archive.claim("documentId", wire.id, {
    ...{ property: "published", value: "2017-03-20T11:44+03:00", because: "The byline says so." },
    evidence: [[wire, "March 20"]],
  });
  const long = archive.claim("eventId", lastTalks.id, {
    ...{ property: "title", value: lastTalks.title, because: "The sentence says so." },
    evidence: [
      [
        newspaper,
        "The four ministers will also hold joint talks on international and bilateral issues. ".repeat(5),
      ],
    ],
  });

  const photo = findSpan(wire, "Japanese Foreign Minister Fumio Kishida");
  const credit = findSpan(wire, "© AP Photo/Pavel Golovkin");
  archive.images.push({
    ...{
      id: toId("img", wire.id, 0),
      documentId: wire.id,
      position: 0,
      caption: photo.quote,
      credit: credit.quote,
    },
    ...{ captionStart: photo.start, captionEnd: photo.end, creditStart: credit.start, creditEnd: credit.end },
  });
  const converter = findSpan(wire, "Currency converter");
  archive.omissions.push({
    ...{ id: toId("omi", wire.id, converter.start), documentId: wire.id },
    ...{ start: converter.start, end: converter.end, reason: "widget" },
  });
  archive.warnings.push({
    ...{ id: toId("war", wire.id, "date.unreadable"), documentId: wire.id, code: "date.unreadable" },
    ...{ message: "A date could not be read.", start: null, end: null },
  });

  const thread = archive.thread(newspaper);
  const hopeful = archive.comment(thread, newspaper, "So a treaty is near at last?", {
    author: "ann",
    score: 2,
  });
  const doubtful = archive.comment(thread, newspaper, "Not while the islands are in Etorofu hands.", {
    score: -3,
    inReplyToId: hopeful.id,
    replyKind: "QUOTE",
    replyConfidence: 1,
    depth: 1,
  });
  const dreamer = archive.comment(thread, newspaper, "Kishida is a dreamer.", { score: 5, up: 9, down: 4 });
  archive.claim("commentId", doubtful.id, {
    ...{ property: "reply", value: hopeful.id, because: "It quotes the other comment." },
    evidence: [[newspaper, '"So a treaty is near at last?"']],
  });

  return {
    archive,
    sources: { tass, japanToday, context, alJazeera, uawire, ria, kyodo },
    entities: { kishida, lavrov, abe, japan, russia, tokyo, kurils, ap },
    documents: { wire, newspaper, page, listing, laterCopy },
    events: { talks, declaration, meeting, visit, sanctions, lastTalks, remark },
    reports: { wireReport, newspaperReport, pageReport, remarkReport },
    relations: { toVisit, toSanctions },
    claims: { merge, long },
    mentions: { bySurname },
    comments: { hopeful, doubtful, dreamer },
    thread,
    fullName,
  };
}
