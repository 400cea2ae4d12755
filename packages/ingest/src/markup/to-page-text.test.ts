import { describe, expect, it } from "vitest";
import { toEntryText, toJsonEntryText } from "./to-entry-text.ts";
import { toPageText } from "./to-page-text.ts";

const tell = (about: string) =>
  `The ministers of Norland and Sudland spoke about ${about} in Norburg on Monday, and said that they would meet again in the spring, when the river is open.`;
const STORY = ["the bridge", "the ferry", "the toll", "the islands", "the fish"].map(tell);
const PARAGRAPHS = STORY.map((words) => `<p>${words}</p>`).join("");
const toLines = (html: string) =>
  toPageText(html)
    .split("\n")
    .filter((line) => line !== "");

describe("the metadata of a page", () => {
  it("come from JSON-LD before OpenGraph before other marks", () => {
    const head = `<title>Bridge | Gazette</title><meta property="og:title" content="From OpenGraph">
      <meta property="og:site_name" content="The Gazette"><meta name="author" content="Not Her">
      <meta property="article:published_time" content="2001-01-01"><link rel="canonical" href="https://g.example/a?b=1&amp;c=2">
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"],
        "headline": "A bridge &amp; more", "author": [{"@type": "Person", "name": "Ann Example"}, "Bo Sample"],
        "datePublished": "2019-03-04T10:00:00+0100", "dateModified": "2019-03-05"}]}</script>`;
    expect(toLines(`<html><head>${head}</head><body>${PARAGRAPHS}</body></html>`)).toEqual([
      "Saved web page",
      "Title: A bridge &amp; more",
      "By: Ann Example, Bo Sample",
      "Published: 2019-03-04T10:00:00+01:00",
      "Updated: 2019-03-05",
      "Site: The Gazette",
      "Address: https://g.example/a?b=1&c=2",
      ...STORY,
    ]);
  });

  it("come from the marks of the markup where nothing is declared", () => {
    const body = `<h1>A bridge opens</h1><p class="byline">By Ann Example</p><time itemprop="datePublished" datetime="2019-03-04">Monday</time>${PARAGRAPHS}`;
    const lines = toLines(
      `<html><head><title>A bridge opens - Gazette</title></head><body><article>${body}</article></body></html>`,
    );
    expect(lines.slice(0, 4)).toEqual([
      "Saved web page",
      "Title: A bridge opens",
      "By: Ann Example",
      "Published: 2019-03-04",
    ]);
    expect(lines.filter((line) => line.includes("Ann Example"))).toHaveLength(1);
  });

  it("stay out where they are broken", () => {
    const head =
      '<script type="application/ld+json">{"@type": </script><meta name="date" content=""><link rel="canonical" href="javascript:alert(1)">';
    expect(toLines(`<html><head>${head}</head><body>${PARAGRAPHS}</body></html>`)).toEqual([
      "Saved web page",
      ...STORY,
    ]);
  });
});

describe("the story of a page", () => {
  it("is found between menus, lists of other stories and notices", () => {
    const menu = `<div class="menu"><ul>${Array.from({ length: 20 }, (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`).join("")}</ul></div>`;
    const side = `<div class="sidebar"><ul>${Array.from({ length: 8 }, (_, at) => `<li><a href="/r/${at}">Another story, number ${at}</a></li>`).join("")}</ul></div>`;
    const lines = toLines(
      `<html><body>${menu}<div><div class="story"><h1>Bridge</h1>${PARAGRAPHS}</div>${side}</div></body></html>`,
    );
    expect(lines).toEqual(["Saved web page", "Title: Bridge", ...STORY]);
  });

  it("keeps headings, lists, captions and rows as lines of their kind", () => {
    const extra =
      "<figure><img src='x.jpg'><figcaption>The bridge. <span>AP</span></figcaption></figure><h2>Next</h2><ul><li>A toll</li></ul><table><tr><td>1</td><td>2</td></tr></table>";
    const text = toPageText(
      `<html><body><article>${PARAGRAPHS}${extra}${PARAGRAPHS}</article></body></html>`,
    );
    for (const line of ["Image: The bridge. AP", "## Next", "- A toll", "1 | 2"])
      expect(text.split("\n")).toContain(line);
  });

  it("is all of a page that has no more than a few words, and of one whose lines end with breaks", () => {
    expect(toLines("<html><body><p>Short.</p></body></html>")).toEqual(["Saved web page", "Short."]);
    const broken = `<html><body><table><tr><td><font>${STORY.join("<br><br>")}</font></td></tr></table></body></html>`;
    expect(toLines(broken)).toEqual(["Saved web page", ...STORY]);
  });

  it("shows marks of markup that are written as words", () => {
    const text = toPageText(
      "<html><body><p>If a &lt; b &amp;&amp; c &gt; d, &copy; is ©&nbsp;&#x2014; &#xD800;</p></body></html>",
    );
    expect(text).toContain("If a < b && c > d, © is ©\u00A0— \uFFFD");
  });

  it("is, of a page of the Context, its Markdown, and of a listing its teasers", () => {
    const site = `<html><body><h3><a href="/news/2013/08/19/index.html">2013-08-19</a></h3><h1>Talks begin.</h1><h3>Source:</h3><ol><li><a href="http://a.example/x">Agency</a></li></ol><h3>Related:</h3><ol><li><a href="/news/2013/08/1/talks.html">Talks.</a> <em>Context: Japan</em></li></ol></body></html>`;
    expect(toLines(site)).toEqual([
      "### [2013-08-19](/news/2013/08/19/index.html)",
      "# Talks begin.",
      "### Source:",
      "1. [Agency](http://a.example/x)",
      "### Related:",
      "1. [Talks.](/news/2013/08/1/talks.html) _Context: Japan_",
    ]);
    const teasers = ["bridge", "ferry", "toll"].map(
      (name) => `<h3><a href="/${name}">On the ${name}</a></h3><p>${tell(name)}</p>`,
    );
    expect(
      toLines(`<html><body><h1>Contents tagged with Norland</h1>${teasers.join("")}</body></html>`).slice(
        0,
        3,
      ),
    ).toEqual(["Contents tagged with Norland", "  • On the bridge", `    ${tell("bridge")}`]);
  });
});

describe("the comments of a page", () => {
  const story = `<article><h1>Bridge</h1>${PARAGRAPHS}</article>`;
  const thread = (html: string) => {
    const text = toPageText(`<html><body>${story}${html}</body></html>`);
    return text.slice(text.indexOf("Comments:")).trimEnd().split("\n");
  };

  it("are read as Hacker News, old Reddit and Disqus have them, and where one names the id that it answers", () => {
    const row = (name: string, indent: number, words: string) =>
      `<tr class="athing comtr" id="${name}"><td><table><tr><td class="ind" indent="${indent}"></td><td><span class="comhead"><a class="hnuser">${name}</a> <span class="age" title="2021-03-03T09:15:00">on March 3</span></span><div class="comment"><div class="commtext">${words}</div></div></td></tr></table></td></tr>`;
    const scores = (score: number) =>
      `<span class="score dislikes">${score - 1} points</span><span class="score unvoted">${score} points</span><span class="score likes">${score + 1} points</span>`;
    const thing = (name: string, score: number, words: string, below: string) =>
      `<div class="thing comment"><div class="entry"><a class="author">${name}</a> ${scores(score)}<div class="usertext-body"><div class="md"><p>${words}</p></div></div></div><div class="child">${below}</div></div>`;
    const post = (name: string, words: string, below: string) =>
      `<li class="post"><header class="comment__header"><span class="author">${name}</span></header><a class="time-ago" title="2021-03-03">3 years ago</a><div class="post-message"><p>${words}</p></div><ul>${below}</ul></li>`;
    const flat = (name: string, answered: string, words: string) =>
      `<div class="comment" data-comment-id="${name}" ${answered}><span class="comment-author">${name}</span><div class="comment-text">${words}</div></div>`;
    const pages = [
      `<table>${row("ann", 0, "Yes.")}${row("bo", 1, "No.")}</table>`,
      thing("ann", 87, "Yes.", thing("bo", -12, "No.", "")),
      `<ul id="post-list">${post("ann", "Yes.", post("bo", "No.", ""))}</ul>`,
      flat("ann", "", "Yes.") + flat("bo", 'data-parent-id="ann"', "No."),
    ];
    const heads = pages.map((html) => thread(html).filter((line) => line.startsWith("[")));
    expect(heads).toEqual([
      ["[1] by ann | at 2021-03-03T09:15:00", "[2] by bo | at 2021-03-03T09:15:00 | under [1]"],
      ["[1] by ann | votes 87", "[2] by bo | votes -12 | under [1]"],
      ["[1] by ann | at 2021-03-03", "[2] by bo | at 2021-03-03 | under [1]"],
      ["[1] by ann", "[2] by bo | under [1]"],
    ]);
    for (const html of pages) expect(thread(html)).toEqual(expect.arrayContaining(["    Yes.", "    No."]));
  });

  it("are read as blogs, boards and newspapers of many makers have them: the narrowest mark of a name, a time and the words", () => {
    const pages = [
      // WordPress: the comment's own frame is called its body.
      `<ol class="comment-list"><li class="comment"><article class="comment-body"><div class="comment-author"><b class="fn">Ann</b> <span>says:</span></div><div class="comment-metadata"><time datetime="2021-03-14T09:15:00Z">March 14</time> <span>Edit</span></div><div class="comment-content"><p>Yes.</p></div><div class="reply">Reply</div></article></li></ol>`,
      // Drupal, answers set in.
      `<section class="comments"><article class="comment"><p class="comment__author">Ann</p><p class="comment__time">2021-03-14T09:15:00Z</p><div class="comment__content">Yes.</div></article><div class="indented"><article class="comment"><p class="comment__author">Bo</p><div class="comment__content">No.</div></article></div></section>`,
      // Coral.
      `<div class="coral-comment"><span class="coral-username">Ann</span><time datetime="2021-03-14T09:15:00Z">2y</time><div class="coral-comment-content">Yes.</div></div><div class="coral-indent-1"><div class="coral-comment"><span class="coral-username">Bo</span><div>In reply to Ann</div><div class="coral-comment-content">No.</div></div></div>`,
      // phpBB and XenForo.
      `<div class="postbody"><p class="author">by <a class="username">Ann</a> » <time datetime="2021-03-14T09:15:00Z">x</time></p><div class="content">Yes.</div></div>`,
      `<article class="message message--post"><h4 class="message-name"><a class="username">Ann</a></h4><h5>Member</h5><time datetime="2021-03-14T09:15:00Z">x</time><div class="message-body"><div class="bbWrapper">Yes.</div></div></article>`,
    ];
    for (const html of pages) {
      const lines = thread(html);
      expect(lines.slice(1, 4).filter((line) => line !== "")).toContain("    Yes.");
      expect(lines[2]).toBe("[1] by Ann | at 2021-03-14T09:15:00Z");
      expect(lines.filter((line) => line.startsWith("    ")).join()).toMatch(/^ {4}Yes\.(?:, {4}No\.)?$/);
      expect(lines.find((line) => line.startsWith("[2]")) ?? "[2] by Bo | under [1]").toBe(
        "[2] by Bo | under [1]",
      );
    }
  });

  it("count votes as sites write them", () => {
    const heads = ["1.2K", "-4 points", "(Score:5, Insightful)", "1,204"].map(
      (votes) =>
        thread(
          `<div class="comment"><b class="author">Ann</b> <span class="score">${votes}</span><div class="comment-text">Yes.</div></div>`,
        )[2],
    );
    expect(heads).toEqual([1200, -4, 5, 1204].map((votes) => `[1] by Ann | votes ${votes}`));
  });

  it("are read from lists as WordPress has them, with replies", () => {
    const reply =
      '<ul class="children"><li class="comment"><cite class="fn">Bo</cite><div class="comment-content"><p>No.</p></div></li></ul>';
    const list = `<div id="comments"><h2>2 comments</h2><ol class="comment-list"><li class="comment"><b class="fn">Ann</b> says: <time datetime="2019-03-05T10:00:00Z">5 March</time><div class="comment-content"><p>Yes.</p><p>Surely.</p></div>${reply}</li></ol></div>`;
    expect(thread(list)).toEqual([
      "Comments: 2",
      "",
      "[1] by Ann | at 2019-03-05T10:00:00Z",
      "    Yes.",
      "    Surely.",
      "",
      "[2] by Bo | under [1]",
      "    No.",
    ]);
  });

  it("are read where no mark parts the words of a comment from its answers", () => {
    const toItem = (name: string, words: string, answers: string) =>
      `<li class="comment"><div class="comment-author"><cite class="fn">${name}</cite> <span class="says">says:</span></div><div class="comment-meta"><a href="#c">March 14, 2021 at 9:15 am</a></div><p>${words}</p><div class="reply"><a>Reply</a></div>${answers}</li>`;
    const answers = `<ul class="children">${toItem("Bo", "No.", "")}</ul>`;
    expect(thread(`<div id="comments"><ol>${toItem("Ann", "Yes.", answers)}</ol></div>`)).toEqual([
      "Comments: 2",
      "",
      "[1] by Ann | at March 14, 2021 at 9:15 am",
      "    Yes.",
      "",
      "[2] by Bo | at March 14, 2021 at 9:15 am | under [1]",
      "    No.",
    ]);
  });

  it("are read from schema.org's marks, with votes", () => {
    const comment =
      '<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope><span itemprop="name">Ann</span></span><meta itemprop="upvoteCount" content="5"><meta itemprop="downvoteCount" content="2"><p itemprop="text">Yes.</p></div>';
    expect(thread(comment)).toEqual(["Comments: 1", "", "[1] by Ann | votes +5 / -2", "    Yes."]);
  });

  it("are read from JSON-LD where the markup has none", () => {
    const data =
      '<script type="application/ld+json">{"@type": "Article", "comment": [{"@type": "Comment", "text": "Yes.", "author": {"name": "Ann"}, "comment": {"@type": "Comment", "text": "No."}}]}</script>';
    expect(thread(data)).toEqual([
      "Comments: 2",
      "",
      "[1] by Ann",
      "    Yes.",
      "",
      "[2] under [1]",
      "    No.",
    ]);
  });

  it("are none where a page only counts them", () => {
    expect(toPageText(`<html><body>${story}<span class="comment">3</span></body></html>`)).not.toContain(
      "Comments:",
    );
  });
});

describe("entries of feeds", () => {
  it("are read from Atom with their markup", () => {
    const entry = `<entry><title type="html">On &amp;lt;b&amp;gt;</title><link rel="self" href="https://no.example/"/><link href="https://g.example/a"/><author><name>Ann</name></author><updated>2019-03-04T10:00:00Z</updated><content type="xhtml"><div><p>${STORY[0]}</p><p>Two.</p></div></content></entry>`;
    expect(toEntryText(entry).split("\n")).toEqual(
      expect.arrayContaining([
        "By: Ann",
        "Published: 2019-03-04T10:00:00Z",
        "Address: https://g.example/a",
        STORY[0],
        "Two.",
      ]),
    );
  });

  it("are read from JSON feeds", () => {
    const item = {
      id: "https://g.example/a",
      title: "Bridge",
      content_text: `${STORY[0]}\n\nTwo < three.`,
      authors: [{ name: "Ann" }],
    };
    expect(toJsonEntryText(JSON.stringify(item)).split("\n")).toEqual(
      expect.arrayContaining([
        "Title: Bridge",
        "By: Ann",
        "Address: https://g.example/a",
        STORY[0],
        "Two < three.",
      ]),
    );
  });

  it("expand no entity that they declare themselves", () => {
    const bomb = `<!DOCTYPE item [<!ENTITY a "${"b".repeat(1_000)}">]><item><title>&a;&a;</title></item>`;
    expect(toEntryText(bomb).length).toBeLessThan(100);
  });
});

describe("hostile markup", () => {
  const words = STORY[0] ?? "";
  const PAGES: Record<string, string> = {
    "a hundred thousand open elements": `<html>${"<div>".repeat(100_000)}${words}`,
    "nesting below what is refused": `<html><body>${"<div>".repeat(300)}<p>${words}</p>`,
    "an attribute of ten megabytes": `<html><body><p title="${"x".repeat(10_000_000)}">${words}</p>`,
    "a hundred thousand attributes": `<html><body><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>${words}</p>`,
    "a million entities": `<html><body><p>${"&amp;".repeat(1_000_000)}${words}</p>`,
    "a script of megabytes": `<html><script>${"while(1){}".repeat(300_000)}</script><p>${words}</p>`,
    "a million closings of nothing": `<html><body><p>${"</x></b>".repeat(500_000)}${words}`,
    "formatting that never ends": `<html><body>${"<p><b><i>".repeat(60_000)}${words}`,
    "deep JSON-LD": `<html><script type="application/ld+json">${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}</script><p>${words}</p>`,
  };

  it.each(Object.entries(PAGES))(
    "with %s gives its words in bounded time",
    (_, page) => {
      const started = performance.now();
      expect(toPageText(page)).toContain(words);
      expect(performance.now() - started).toBeLessThan(8_000);
    },
    30_000,
  );
});
