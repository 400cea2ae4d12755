/** How a number of comments is written: `12`, `1,204`, `1.204`, `1 204`, `1.2K`. */
const COUNT = "(?:\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+|\\d{1,6}|\\d{1,3}[.,]\\d[km])";

/** What sites call comments, in several languages. */
const COMMENTS =
  "(?:comments?|kommentare?|leserkommentare?|postings?|commentaires?|contributions?|réactions?|comentarios?|opiniones|comentários?|commenti|reacties|komentarz[ey]?|yorum(?:lar)?|коммента\\p{L}{1,5}|коментар\\p{L}{1,3}|(?:网友|網友|全部)?(?:评论|評論|跟帖)|留言|コメント|댓글|تعليقات)";

/** A line that heads a thread: `12 Comments`, `3 thoughts on “Title”`, `Join the discussion`. */
const HEADING = new RegExp(
  `^(?:${[
    "\\(?\\d+\\)? (?:user |readers?['’]? )?comments?",
    "(?:user |readers?['’]? |top |all )?comments? ?(?:\\(\\d+\\)|:? ?\\d+|on .{1,120})?",
    "all \\d+ comments",
    // Disqus sets what is commented and the reader's own button beside the count: `4 Comments   Harbour Gazette   Login`.
    `${COUNT} comments\\b.{0,100}\\blog ?in\\W{0,3}`,
    "\\d+ (?:thoughts?|repl(?:y|ies)|responses?)(?: (?:on|to|so far)\\b.{0,120})?",
    "(?:replies|responses)(?: ?\\(\\d+\\)|: ?\\d+)?",
    "join the (?:discussion|conversation)|discussion(?: ?\\(\\d+\\))?|log ?in to comment",
    `(?:all |alle |tous les |forum: ?)?${COUNT}(?: ?[件条條則개])?(?:の| )?${COMMENTS}(?: \\(showing .{1,24}\\))?`,
    `(?:all |alle |tous les )?${COMMENTS}(?: ?[:–-] ?| ?)[(（]?${COUNT} ?[件条條則개]?[)）]?`,
    `${COUNT} (?:gedanken|antworten|réflexions?|réponses?|respuestas|pensamientos|reflexiones|ответ\\p{L}{0,2}|${COMMENTS}) (?:zu|auf|über|sur|au sujet de|à|sobre|en|a|к|на) .{1,120}`,
    "all comments|kommentare|contributions|réactions|commentaires|comentarios|комментарии|コメント|评论|評論|댓글",
  ].join("|")})$`,
  "iu",
);

/** Whether a line heads a thread: `12 Comments`. */
export function isThreadHeading({ text }: { text: string }): boolean {
  return text.length <= 160 && HEADING.test(text);
}

/** Lines of a thread that belong to no comment: what to sort by, what else there is, that a comment was changed. */
const ASIDE = new RegExp(
  `^(?:${[
    "sort(?:ed)? by\\b.{0,40}|best|newest(?: first)?|oldest(?: first)?|most (?:liked|recent)|re: .{1,140}",
    "viewing options|commenting as guest|reader picks|nyt replies|(?:the times|guardian|nyt|editors['’]?) picks?|staff picks?",
    "sortieren nach\\b.{0,40}|neueste(?: zuerst)?|älteste(?: zuerst)?|meistgelesen|trier par\\b.{0,40}|les plus (?:récents|récentes|populaires|utiles)|ordenar por\\b.{0,40}|más (?:recientes|valorados)|сначала \\p{L}{2,20}|按(?:热度|时间|熱度|時間)|最新|最热|(?:おすすめ|新しい|古い|人気)順|최신순|순공감순|과거순",
    "(?:posts|joined|join date|location|messages|reputation|registered|points|reaction score|threads): ?.{0,60}",
    "(?:new |junior |senior |active |full |well-known )?member|#\\d{1,5}|comment (?:number )?#?\\d{1,6}\\.?",
    "(?:pingback|trackback): .{1,140}|comment score below threshold.{0,40}|level \\d{1,2}",
    "moderator|moderated|avatar|.{0,30} avatar|top|pinned(?: by .{1,40}| comment)?|stickied comment|pinned by moderators",
    "(?:load|show|view|see)(?: all)?(?: \\d+)?(?: (?:more|previous))?(?: \\d+)?(?: (?:comments?|repl(?:y|ies)))?|(?:load|show|view|see) more(?: comments| replies)?|\\d+ more repl(?:y|ies)|load more comments \\(.{1,20}\\)|read more|see less",
    "(?:weitere|mehr) (?:kommentare|beiträge|postings|antworten)(?: (?:anzeigen|laden))?|(?:voir|afficher|charger) (?:plus|les|d['’]autres)\\b.{0,40}|(?:ver|mostrar|cargar) (?:más|mas)(?: (?:comentarios|respuestas))?|(?:показать|загрузить)(?: ещ[её])?(?: \\d+)?(?: (?:комментари|ответ)\\p{L}{0,3})?|(?:查看|加载|显示|載入|展开)(?:更多|全部)(?:评论|評論|回复|回覆)?|(?:コメント|返信)?をもっと見る|もっと見る|(?:댓글 ?)?더 ?보기",
    "translate to \\p{L}{3,20}|see translation|übersetzen|traduire|traducir|перевести|翻译",
    "[([]?(?:edited|bearbeitet|modifié|editado|изменено|отредактировано|已编辑|編集済み|수정됨)(?: .{0,30})?[)\\]]?|(?:last )?edited by .{1,100}",
    "your comment is awaiting moderation\\.?|[•·|–—⋅-]+",
  ].join("|")})$`,
  "iu",
);

/** Whether a line of a thread belongs to no comment. */
export function isAside({ text }: { text: string }): boolean {
  return text.length <= 160 && ASIDE.test(text);
}

/** What sites set beside a name: what somebody is to the site, how a board counts its member, a sign between name and time. */
const BADGE =
  /^(?:staff|author|op|mod(?:erator)?|admin(?:istrator)?|site admin|editor|verified|guest|subscriber|(?:top|super) (?:fan|commenter|contributor|critic)|(?:guardian|nyt|staff|editors?['’]?) (?:pick|staff)|abonnée?|redaktion|rédaction|redacción|редакция|[•·|⋅]|@[\w.-]{1,40}(?:@[\w.-]{1,60})?)$/i;

/** Whether a line only says what somebody is: `STAFF`, `Top fan`, `•`. */
export function isBadge({ text }: { text: string }): boolean {
  return BADGE.test(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""));
}

/** Badges that stand behind a name on its line: `Old Pete Mod`, `ferryfan[M]`, `ferryfan ( 1234567 )`. */
export const TRAILING_BADGE =
  /(?:\[[A-Z]{1,2}\])+$|\s+\(\s?\d{3,9}\s?\)$|\s+(?:Mod|MOD|OP|STAFF|Staff|Moderator|Author|Admin)$|\s+[[［【].{1,12}(?:网友|網友)[\]］】]$/u;

/** Whether a line is the letter, or the two, that a site draws where somebody has no picture: `A` or `AR` above `Ann Reader`. */
export function isAvatar(line: { text: string } | undefined, below: { text: string } | undefined): boolean {
  if (!line || !below || !/^\p{Lu}{1,2}$/u.test(line.text)) return false;
  const initials = below.text.split(/\s+/).map((word) => word[0]?.toUpperCase() ?? "");
  return below.text.length > 2 && [...line.text].every((letter, at) => initials[at] === letter);
}
