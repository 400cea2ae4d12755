import { type JsonObject, toTypes, toWordsOfValue } from "./json-ld.ts";
import { type PageElement, type PageTree, toOneLine, toWordsOf } from "./page-node.ts";
import { toStatedDate } from "./stated-date.ts";
import { toLinesOf } from "./to-lines.ts";

/** A comment as the markup gives it. */
export interface PageComment {
  /** "" if the markup names nobody. */
  author: string;
  /** ISO 8601 or as it stands; "" if it does not stand. */
  postedAt: string;
  /** `+5 / -2`, or a number alone, as the votes stand; "" without votes. */
  votes: string;
  /** 0-based position of the comment it is nested under, or null. */
  parent: number | null;
  /** Its paragraphs. */
  lines: string[];
}

const MOST_COMMENTS = 10_000;

/** Marks of one comment, from schema.org, WordPress, Drupal, Discourse and what many sites copy from them. */
const COMMENT = [
  '[itemtype*="schema.org/Comment"]',
  '[itemtype*="schema.org/UserComments"]',
  '[itemprop~="comment"][itemscope]',
].join(",");
/** Of Hacker News, each a row of a table, set in as deep as it is nested. */
const ROWS = "tr.comtr";
const CLASSED = [
  ".thing.comment",
  "#post-list .post",
  ".coral-comment",
  "ytd-comment-renderer, ytd-comment-view-model",
  ".message--post",
  ".postbit, .postbitlegacy, .postcontainer",
  ".postbody",
  ".crawler-post",
  ".comment",
  ".comment-item",
  ".comment__item",
  ".c-comment",
  ".comment-list > li",
  ".commentlist > li",
  ".comments-list > li",
  ".comments__item",
  "[data-comment-id]",
].join(",");
/** The kinds of marks; a page is read by the first that it uses. */
const KINDS = [COMMENT, ROWS, CLASSED];
/** What may mark a part of a comment, the narrower first: where one matches the later ones, which may hold more, are not asked. */
const BODY = [
  '[itemprop~="text"], [itemprop~="commentText"]',
  ".comment-content, .comment-text, .comment__content, .comment__text, .comment__body, .comment_body, .comment_text, .commentBody, .commenttext, .field-name-comment-body, .commtext, .usertext-body, .post-message, .bbWrapper, .postcontent, .coral-comment-content, #content-text",
  ".comment-body, .message-body, .message, .content, .body, .text",
];
const AUTHOR = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [itemprop~="creator"]',
  ".fn, .comment-username, .author-name, .coral-username, .message-name, #author-text",
  ".comment-author, .comment__author, .author .username",
  ".author",
  ".username, .user-name, .hnuser, .user, .nickname, .by a, .details a, .name, cite",
];
const TIME = [
  'time, [itemprop~="dateCreated"], [itemprop~="datePublished"], [itemprop~="commentTime"], abbr[title]',
  ".comment-date, .comment__date, .comment__time, .comment-time, #published-time-text, .otherdetails, .postdate",
  ".comment-metadata, .comment-meta, .commentmetadata, .age, .time-ago, .date, .time",
];
const UP = [
  '[itemprop~="upvoteCount"], .vote-up-count, .upvotes, .up-votes, .votes-up, .vote-up, .thumbs-up, .d-comment__recommend-count--old, .likes, .like-count, #vote-count-middle, .up',
];
const DOWN = [
  '[itemprop~="downvoteCount"], .vote-down-count, .downvotes, .down-votes, .votes-down, .vote-down, .thumbs-down, .dislikes, .down',
];
const SCORE = [".score, .comment-score, .comment__score, .vote-count, .votes, .points, .karma"];

/** What stands in a comment and is no word of it: WordPress has `says:` behind the author, and buttons below. */
const BUTTONS = ".says, .reply, .comment-reply-link, .comment-meta, .commentmetadata, .comment-author";

/** Elements that hold the thread, its form and its heading. */
const THREAD =
  "#comments, #disqus_thread, #respond, .comments-area, .comment-respond, .comment-list, .commentlist, .comments";

/**
 * Reads the comments of a page, and takes them out of it, so that the story is looked for without them.
 * @returns null where the page has no comments in its markup
 */
export function takeComments(tree: PageTree, objects: JsonObject[]): PageComment[] | null {
  const elements = findElements(tree);
  const shown = elements.length > 0 ? toComments(elements) : [];
  for (const element of elements) if (!element.parentNode?.closest(COMMENT)) element.remove();
  for (const element of [...tree.querySelectorAll(THREAD)]) {
    // A page that is named for its comments may hold the story, too.
    if (toWordsOf(element).length < 2_000 || shown.length > 0) removeThread(element);
  }
  const comments = withoutEmpty(shown.length > 0 ? shown : toTold(objects));
  return comments.length > 0 ? comments : null;
}

/** Comments that say something; what answers one that does not answers what that one answers. */
function withoutEmpty(comments: PageComment[]): PageComment[] {
  const positions = new Map<number, number>();
  for (const [index, { lines }] of comments.entries())
    if (lines.length > 0) positions.set(index, positions.size);
  const toParent = (parent: number | null): number | null => {
    let at = parent;
    for (let tries = 0; at !== null && !positions.has(at) && tries < 100; tries += 1)
      at = comments[at]?.parent ?? null;
    return at === null ? null : (positions.get(at) ?? null);
  };
  return comments
    .filter(({ lines }) => lines.length > 0)
    .map((comment) => ({ ...comment, parent: toParent(comment.parent) }));
}

function removeThread(element: PageElement): void {
  const holdsStory =
    element.tagName === "BODY" || element.querySelector('article, h1, [itemprop~="articleBody"]') !== null;
  if (!holdsStory) element.remove();
}

/** The outermost marks that a page uses: one kind only, so that a comment is not found twice. */
function findElements(tree: PageTree): PageElement[] {
  for (const selector of KINDS) {
    const all = [...tree.querySelectorAll(selector)].slice(0, MOST_COMMENTS);
    const found = all.filter((element) => isComment(element, selector));
    if (found.length > 0) return found;
  }
  return [];
}

/** A comment says something, and in the words of nobody below it; what only wraps another mark of the same is none. */
function isComment(element: PageElement, selector: string): boolean {
  if (element.tagName === "BODY" || element.tagName === "SCRIPT") return false;
  const inner = element.querySelector(selector);
  const hasOwn = (marks: string[]) => findOwn(element, marks, selector) !== null;
  // Where no mark parts its words from the rest, a comment with answers below it has an author of its own.
  const isWrapper = inner !== null && !hasOwn(BODY) && !(hasOwn(AUTHOR) && hasOwn(TIME));
  return !isWrapper && toWordsOf(element) !== "" && (selector === COMMENT || hasMark(element, selector));
}

/** A class that means a comment may mean a comment's count, too: somebody, or some time, must stand in it. */
function hasMark(element: PageElement, selector: string): boolean {
  return findOwn(element, AUTHOR, selector) !== null || findOwn(element, TIME, selector) !== null;
}

/** The first element below that matches the first selector that any matches, and is not inside a comment below. */
function findOwn(element: PageElement, selectors: string[], comment: string): PageElement | null {
  for (const selector of selectors) {
    for (const found of element.querySelectorAll(selector)) {
      if (found.closest(comment) === element || findWithin(found, element, comment)) return found;
    }
  }
  return null;
}

/** An element may match the comment's own marks itself, as `.comment-body` in `.comment` does not but `.comment` in `li` does. */
function findWithin(found: PageElement, element: PageElement, comment: string): boolean {
  for (let at = found.parentNode; at; at = at.parentNode) {
    if (at === element) return true;
    if (at.matches(comment)) return false;
  }
  return false;
}

function toComments(elements: PageElement[]): PageComment[] {
  const positions = new Map(elements.map((element, index) => [element, index]));
  const told = findToldParents(elements);
  return elements.map((element) => {
    const comment = KINDS.find((kind) => element.matches(kind)) ?? CLASSED;
    const body = findOwn(element, BODY, comment);
    const author = findOwn(element, AUTHOR, comment);
    const time = findOwn(element, TIME, comment);
    return {
      author: toOneLine(author?.getAttribute("content") ?? toWordsOf(author))
        .replace(/\s+(?:says|wrote|said):?$/i, "")
        .slice(0, 100),
      postedAt: toStatedDate(
        toOneLine(
          time?.getAttribute("datetime") ??
            time?.getAttribute("content") ??
            time?.getAttribute("title") ??
            toWordsOf(time),
        ).slice(0, 60),
      ),
      votes: findVotes(element, comment),
      parent: findParent(element, positions) ?? told.get(element) ?? null,
      lines: body ? toLinesOf(body) : toLinesWithout(element, [author, time], comment),
    };
  });
}

/** What is left of a comment without a body of its own, once its author, its time and its replies are out. */
function toLinesWithout(element: PageElement, left: (PageElement | null)[], comment: string): string[] {
  const inner = new Set<PageElement>([...element.querySelectorAll(`${comment}, ${BUTTONS}`)]);
  for (const one of left) if (one) inner.add(one);
  return toLinesOf(element, (one) => inner.has(one));
}

/** How a number of votes stands, and how a score may. */
const COUNTED = /^\(?([+−–-]?\d{1,7}|\d{1,3}(?:\.\d)?k)\)?$/i;
const SCORED =
  /^\(?(?:score: ?)?([+−–-]?\d{1,7}|\d{1,3}(?:\.\d)?k)(?: [a-z]{2,20})?\)?(?: points?| votes?| likes?)?$/i;

function findVotes(element: PageElement, comment: string): string {
  const read = (selectors: string[]) => {
    const found = findOwn(element, selectors, comment);
    const words = found?.getAttribute("content") ?? toWordsOf(found);
    const count = (selectors === UP || selectors === DOWN ? COUNTED : SCORED).exec(
      words.replaceAll(",", ""),
    )?.[1];
    return count === undefined ? null : toWrittenOut(count);
  };
  const [up, down] = [read(UP), read(DOWN)];
  if (up !== null && down !== null) return `+${up.replace(/^[+-]/, "")} / -${down.replace(/^[+-]/, "")}`;
  // Reddit shows a score thrice, for those who have voted and for those who have not.
  return read([".score.unvoted"]) ?? read(SCORE) ?? (up === null ? "" : `+${up.replace(/^[+-]/, "")}`);
}

/** `1.2K` as `1200`, with a plain sign. */
function toWrittenOut(count: string): string {
  const plain = count.replace(/[−–]/, "-");
  return /k$/i.test(plain) ? String(Math.round(Number(plain.slice(0, -1)) * 1_000)) : plain;
}

/** What comments that are not nested in each other answer, as they tell it: by the id of that one, or by how far they are set in. */
function findToldParents(elements: PageElement[]): Map<PageElement, number> {
  const parents = new Map<PageElement, number>();
  const byId = new Map<string, number>();
  const depths: number[] = [];
  for (const [index, element] of elements.entries()) {
    const id = element.getAttribute("data-comment-id") ?? element.getAttribute("id");
    const answered = element.getAttribute("data-parent-id");
    const depth = toDepth(element);
    const above =
      byId.get(answered?.replace(/^comment-/, "") ?? "") ?? depths.findLastIndex((one) => one < depth);
    if (above >= 0) parents.set(element, above);
    if (id !== null && id !== "") byId.set(id.replace(/^comment-/, ""), index);
    depths.push(depth);
  }
  return parents;
}

/** How far a comment is set in: by a row's own number, or by what holds it, `.indented` of Drupal in each other, `.coral-indent-2`. */
function toDepth(element: PageElement): number {
  const own = element.querySelector(".ind[indent]")?.getAttribute("indent");
  if (own) return Number(own);
  let depth = 0;
  for (let at = element.parentNode; at; at = at.parentNode) {
    const told = /\bcoral-indent-(\d)\b/.exec(at.getAttribute?.("class") ?? "")?.[1];
    if (told !== undefined) return Number(told);
    if (at.matches?.(".indented")) depth += 1;
  }
  return depth;
}

function findParent(element: PageElement, positions: Map<PageElement, number>): number | null {
  for (let at = element.parentNode; at; at = at.parentNode) {
    const position = positions.get(at);
    if (position !== undefined) return position;
  }
  return null;
}

/** The comments that JSON-LD alone tells, as of pages that show them by script. */
function toTold(objects: JsonObject[]): PageComment[] {
  const all = objects.filter((object) => toTypes(object).includes("Comment")).slice(0, MOST_COMMENTS);
  const positions = new Map<unknown, number>(all.map((object, index) => [object, index]));
  const parents = new Map<unknown, number>();
  for (const object of all) {
    for (const reply of [object.comment].flat(1)) {
      const position = positions.get(object);
      if (position !== undefined && reply !== undefined) parents.set(reply, position);
    }
  }
  return all.map((object) => {
    const [up, down] = [toWordsOfValue(object.upvoteCount), toWordsOfValue(object.downvoteCount)];
    return {
      author: toWordsOfValue(object.author ?? object.creator).slice(0, 100),
      postedAt: toStatedDate(toWordsOfValue(object.dateCreated ?? object.datePublished)),
      votes: /^\d{1,7}$/.test(up) ? `+${up}${/^\d{1,7}$/.test(down) ? ` / -${down}` : ""}` : "",
      parent: parents.get(object) ?? null,
      lines: [toWordsOfValue(object.text)].filter((words) => words !== ""),
    };
  });
}
