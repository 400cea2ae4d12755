import type { Line } from "../../page/page.ts";
import { toNumber, type Votes } from "./marks.ts";

/** The line below a comment: what a reader can do with it, and how many did. */
export interface CommentFooter extends Votes {
  /** Whether it names something to do (`Reply`, `Share`) and not votes alone. */
  hasActions: boolean;
}

const UP = "(?:likes?|favou?rites?|thumbs? up|up ?votes?|recommend(?:ed|s)?|agrees?|up|good)";
const DOWN = "(?:dislikes?|thumbs? down|down ?votes?|disagrees?|down|bad)";

const UP_OF_OTHERS =
  "(?:gefällt mir|positiv|empfehlungen|j['’]aime|recommandations?|me gusta|mi piace|gosto|нравится|赞同?|讚|顶|頂|支持|点赞|いいね!?|そう思う|共感した|공감|추천|좋아요|respect)";
const DOWN_OF_OTHERS =
  "(?:gefällt mir nicht|negativ|je n['’]aime pas|no me gusta|не нравится|踩|反对|そう思わない|비공감|비추천|반대|싫어요)";
const toVotesOf = (words: string, kind: "up" | "down"): [RegExp, ("up" | "down")[]][] => [
  [new RegExp(`(?<![\\p{L}])${words}\\s?[:：([（]?\\s?(\\d{1,9})[)\\]）]?`, "iu"), [kind]],
  [new RegExp(`(\\d{1,9}) ${words}(?!\\p{L})`, "iu"), [kind]],
];
const WORDS_OF_OTHERS = [...toVotesOf(DOWN_OF_OTHERS, "down"), ...toVotesOf(UP_OF_OTHERS, "up")];

/** Ways to write votes: the pattern, and what each of its groups counts. */
const VOTES: [RegExp, ("score" | "up" | "down")[]][] = [
  [/([+−–-]?\d{1,9})\s?\(\s?\+\s?(\d{1,9})\s?\/\s?[-−–]\s?(\d{1,9})\s?\)/, ["score", "up", "down"]],
  [/\(?\+\s?(\d{1,9})\s?[/|,\s]\s?[-−–]\s?(\d{1,9})\)?/, ["up", "down"]],
  [/^\+?(\d{1,9})\s?\|\s?[-−–]?(\d{1,9})$/, ["up", "down"]],
  // One number between both arrows is the net; behind the second arrow would stand those against.
  [/^(?:▲|△|↑|⬆)️?\s?([+−–-]?\d{1,9})\s?(?:▼|▽|↓|⬇)️?(?!️?\s?\d)/u, ["score"]],
  // Disqus sets each count before its arrow.
  [/^(\d{1,9})\s?(?:▲|△|↑|⬆)\s?(\d{1,9})\s?(?:▼|▽|↓|⬇)/u, ["up", "down"]],
  [/^(\d{1,9})\s?(?:▲|△|↑|⬆)\s?(?=▼|▽|↓|⬇)/u, ["up"]],
  // So do its older copies, in which the arrows are letters: `3 ^ | v 1 • Reply`.
  [/^(\d{1,9})\s?\^\s?\|\s?v\s(\d{1,9})(?=\s|$)/, ["up", "down"]],
  [/^(\d{1,9})\s?\^\s?\|\s?v(?=\s|$)/, ["up"]],
  [/(?:👍|▲|△|↑|⬆)️?\s?(\d{1,9})\s?(?:👎|▼|▽|↓|⬇)️?\s?(\d{1,9})/u, ["up", "down"]],
  [/(?:👍|▲|△|↑|⬆)️?\s?(\d{1,9})/u, ["up"]],
  [/(?:👎|▼|▽|↓|⬇)️?\s?(\d{1,9})/u, ["down"]],
  [
    new RegExp(`\\b${UP}\\s?[:(]?\\s?(\\d{1,9})\\)?[\\s,·|/]{0,4}${DOWN}\\s?[:(]?\\s?(\\d{1,9})\\)?`, "i"),
    ["up", "down"],
  ],
  // Reddit has the net between both buttons.
  [/\bup ?votes? ([+−–-]?\d{1,9})(?= down ?votes?\b(?! ?[:(]? ?\d))/i, ["score"]],
  [/(\d{1,9}) (?:dislikes?|thumbs? down|down ?votes?|disagrees?|down|bad)\b/i, ["down"]],
  [/\b(?:dislikes?|thumbs? down|down ?votes?|disagree|down|bad)\s?[:(]?\s?(\d{1,9})\)?/i, ["down"]],
  [
    /(\d{1,9}) (?:likes?|favou?rites?|thumbs? up|up ?votes?|recommendations?|recommends?|agrees?|up|good)\b/i,
    ["up"],
  ],
  [
    /\b(?:likes?|thumbs? up|up ?votes?|recommend(?:ed)?|agree|up|good|helpful)\s?[:(]?\s?(\d{1,9})\)?/i,
    ["up"],
  ],
  [/(\d{1,9}) (?:people |users? )?(?:likes? this|liked this|found this helpful)\b/i, ["up"]],
  ...WORDS_OF_OTHERS,
  [/([+−–-]?\d{1,9}) (?:points?|votes?)\b/i, ["score"]],
  [/\b(?:score|rating|votes?|points)\s?[:(]\s?([+−–-]?\d{1,9})\)?/i, ["score"]],
];

const ACTION =
  /\b(?:respect|log ?in to reply|sign in to reply|(?:view|show|hide|see)(?: all)?(?: \d+)? repl(?:y|ies)|reply with quote|reply to this(?: parent)?|\d+ (?:repl(?:y|ies)|boosts?|reposts?|retweets?|shares?)|repl(?:y|ies)|click to rate|report(?: abuse| comment| post)?|flag(?: as inappropriate)?|share|permalink|unlike|dislike|like|quote|up ?vote|down ?vote|recommend|thumbs (?:up|down)|agree|disagree|good|bad|edit(?:ed)?|delete|copy link|link|embed|save|parent|(?:give )?award|see more|show more|mute|follow|translate|context|prev|next|root|top)\b/gi;

/** What is left of a footer without votes and actions: separators, one number, a time. */
const REST =
  /^[\s•·⋅|›»<>,()[\]/–—:.-]*(?:([+−–-]?\d{1,6})(?!\w)[\s•·⋅|›»,()/–—:.-]*)?(?:(?:\d{1,3} ?(?:s|m|min|h|hr|d|w|mo|y|hours?|days?|minutes?|weeks?|months?|years?)(?: ago)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4},?(?: (?:at )?\d{1,2}:\d{2} ?(?:[ap]m)?)?)[\s•·|.]*)?$/i;

/** `1,204` and `1.2k`, which count as 1204 and 1200. */
const WRITTEN_OUT = /(?<![\w.,])\d{1,3}(?:(?:,\d{3})+|(?:\.\d)?k)(?![\w.,])/gi;

/** Buttons of threads in other languages, and how many answers or votes they tell of. */
const BUTTON =
  "(?:antworten|melden|teilen|zitieren|gefällt mir|répondre|signaler|alerter|partager|citer|j['’]aime|recommander|responder|denunciar|reportar|compartir|citar|me gusta|no me gusta|rispondi|segnala|condividi|mi piace|odpowiedz|zgłoś|beantwoorden|yanıtla|ответить|пожаловаться|поделиться|нравится|не нравится|цитировать|返信|返信する|通報|非表示|報告|参考になった|なるほど|うーん|回复|回覆|举报|分享|收藏|赞|踩|いいね!?|답글|답글 쓰기|신고|공유)";
const FOREIGN = new RegExp(
  `^${BUTTON} ?(?:[:(（]?\\d{1,6}[)）]?[件条]?)?(?:[\\s•·|・]+(?:\\d{1,6}|${BUTTON}))*$`,
  "iu",
);

/** A lone word that a comment may consist of is no footer. */
const SURE =
  /^\W*(?:reply|share|report|flag|like|permalink|click to rate|quote(?!:)|up ?vote|down ?vote|respect|recommend(?!ed)|(?:(?:view|show|hide|see)(?: all)? )?\d+ repl(?:y|ies)|log ?in to reply|sign in to reply)\b/i;

/**
 * Reads the line under a comment, `3 • Reply • Share ›`, `Like · Reply · 2h`, `12 Likes`, `+14 / -29`: the votes that it
 * shows, each null where it shows none; the net is reckoned where both are shown. Null if the line says anything else.
 */
export function findCommentFooter(line: Pick<Line, "text">): CommentFooter | null {
  const known = footers.get(line);
  if (known !== undefined) return known;
  const footer = readFooter(line.text);
  footers.set(line, footer);
  return footer;
}

/** What lines were found to be: a name that may open a comment asks it of forty lines below it. */
const footers = new WeakMap<object, CommentFooter | null>();

function readFooter(text: string): CommentFooter | null {
  if (text.length > 120) return null;
  const votes: Votes = { score: null, up: null, down: null };
  let rest = text.replace(WRITTEN_OUT, (written) => String(toNumber(written)));
  let hasVotes = false;
  for (const [pattern, kinds] of VOTES) {
    const found = pattern.exec(rest);
    if (!found || kinds.some((kind) => votes[kind] !== null)) continue;
    kinds.forEach((kind, index) => {
      votes[kind] = Number((found[index + 1] ?? "").replace(/[−–]/, "-"));
    });
    hasVotes = true;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  }
  if (FOREIGN.test(text) && !hasVotes) return { ...votes, hasActions: true };
  const actions = rest.match(ACTION)?.length ?? 0;
  const left = REST.exec(
    rest
      .replace(ACTION, " ")
      .replace(/^\s*\^\s?\|\s?v(?=\s|$)/, " ")
      .replace(/👍|👎|[▲△▼▽↑↓⬆⬇]|\uFE0F/gu, " "),
  );
  if (!left || (!hasVotes && actions === 0)) return null;
  if (!hasVotes && actions === 1 && !SURE.test(text) && left[1] === undefined) return null;
  if (votes.score === null && left[1] !== undefined && !hasVotes)
    votes.score = Number(left[1].replace(/[−–]/, "-"));
  if (votes.score === null && votes.up !== null && votes.down !== null) votes.score = votes.up - votes.down;
  return { ...votes, hasActions: actions > 0 };
}

/** A line that is a number and nothing else, as copies of threads have the votes whose signs were pictures; null for any other. */
export function findBareCount({ text }: Pick<Line, "text">): number | null {
  return /^[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d{1,6}|\d{1,3}(?:\.\d)?k)$/i.test(text) ? toNumber(text) : null;
}
