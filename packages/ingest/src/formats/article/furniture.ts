import { isMenuLine } from "./menu-lines.ts";

/** What a line of page furniture means for the story around it. */
export type Effect =
  /** The line alone is no part of the story. */
  | "SKIP"
  /** The line and the short line after it: a heading and the headline that it announces. */
  | "SKIP_NEXT"
  /** The story is over where this line follows a paragraph of it. */
  | "END";

export interface Furniture {
  /** Why the line is left out, as stored with the omission. */
  reason: string;
  effect: Effect;
}

/**
 * Recognises a line that belongs to the page and not to its story, by words that sites use alike.
 * Null for anything else; a paragraph is never furniture, whatever it says.
 */
export function findFurniture(text: string): Furniture | null {
  if (text.length <= LONGEST_CORRECTION && CORRECTION.test(text))
    return { reason: "correction", effect: "SKIP" };
  if (text.length > 160) return null;
  for (const [reason, effect, pattern] of LINES) {
    if (pattern.test(text)) return { reason, effect };
  }
  return isMenuLine(text) ? { reason: "menu", effect: "SKIP" } : null;
}

/** What the page says of its own wording, and when that was changed: no part of what the story tells. */
const CORRECTION =
  /^(?:[•*([–—-] ?)?(?:this (?:article|story|report|piece|page|headline)(?:['’]s headline)? (?:was|has been) (?:\p{Ll}+ ){0,2}(?:amended|corrected|clarified|updated|edited)\b|(?:corrections?|clarification|corrections? and clarifications?)(?: \([^()]{3,40}\)| (?:on )?\w{3,9} \d{1,2},? \d{4})?:\s|an earlier version of this (?:article|story|report|piece|headline)\b|\((?:attn|updates?|adds?|recasts?|corrects?|refiles?)\b.{0,120}\)$)/iu;
const LONGEST_CORRECTION = 600;

/** Reason, effect, and the pattern of a whole line. The first that fits counts. */
const LINES: [string, Effect, RegExp][] = [
  [
    "menu",
    "SKIP",
    /^(?:all news|news feed|more news|news search topics|sections\.?|main menu|menu|home|select the city|topics)$/i,
  ],
  [
    "menu",
    "SKIP",
    /^(?:russian politics & diplomacy|business & economy|military & defense|science & space|society & culture|press review)$/i,
  ],
  ["filter", "SKIP", /^(?:use filter|you can filter your feed,?|by choosing only interesting)$/i],
  ["currency-converter", "SKIP", /^currency converter$/i],
  ["search", "SKIP", /^(?:go to search|search|search\.\.\.)$/i],
  [
    "navigation",
    "SKIP",
    /^(?:skip to (?:main )?content|skip next section\b.{0,60}|back to (?:top|main page)|\^|loading(?:\.\.\.)?|load more(?: \p{L}+)?|next(?: page)?|previous(?: page)?|page \d+(?: of \d+)?|(?:older|newer) posts?|[«»‹›<>] ?(?:next|previous|older|newer)?.{0,10})$/iu,
  ],
  ["navigation", "SKIP", /^(?:home|news|main)\s*[»›>/|].*$/i],
  ["navigation", "SKIP", /^you are here:? ?.{0,80}$/i],
  ["navigation", "SKIP", /^[\p{Lu} ]{4,30} > \p{L}[\p{L}& ]{2,40}$/u],
  ["embed", "SKIP", /^\d{1,2}:\d{2} [AP]M\s?·\s?[A-Z][a-z]{2} \d{1,2}, \d{4}.{0,60}$/],
  ["embed", "SKIP", /^[—–-]{1,2} ?\S.{0,60} ?\(@\w{1,15}\) [A-Z][a-z]{2,8} \d{1,2}, \d{4}$/],
  ["menu", "SKIP", /^(?:icon )?(?:(?:[a-z]+ )?[a-z-]+icon (?:[a-z]+ )?){3,}.*$/],
  ["banner", "SKIP", /^COVID-19 INFORMATION\b.{0,140}$/],
  ["template", "SKIP", /\{\{.{1,60}\}\}/],
  [
    "news-feed",
    "SKIP",
    /(?:World|Sport|Press Review|Business & Economy|Military & Defense|Science & Space|Society & Culture|Russian Politics & Diplomacy) \p{Lu}\p{Ll}{2,8} \d{1,2}, \d{1,2}:\d{2}$/u,
  ],
  ["page-count", "SKIP", /^\d+ pages? in this article$/i],
  [
    "print",
    "SKIP",
    /^(?:print|print this|print print|e-?mail|save|(?:adjust )?(?:text|font) size:?|[+−↺ \d]+px)$/i,
  ],
  [
    "share",
    "SKIP",
    /^(?:share|tweet|(?:kindly )?share (?:this|the)(?: (?:story|article|post|news|page))?:?|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|bluesky|copy ?link|share (?:on|via) .{2,20}|share article|click to (?:share|email|print)\b.{0,80}|share 0facebook.{0,40}|bookmark|font size:?|[A+-] ?[A+-])$/i,
  ],
  [
    "share",
    "SKIP",
    /^.{0,140}\bon (?:x|twitter|facebook|linkedin|whatsapp|bluesky) \(opens in a new (?:window|tab)\)$/i,
  ],
  [
    "share",
    "SKIP",
    /^(?:(?:print|e-?mail|facebook|twitter|flipboard|linkedin|whatsapp|telegram|pinterest|reddit|share|save|comments?|more)(?:[\s|·,•]+|$)){2,}$/i,
  ],
  ["share", "SKIP", /^(?:expand|listen|\(\d+ min\)|like|link|aa|gift this article)$/i],
  [
    "page-count",
    "SKIP",
    /^(?:\d[\d,]* views?|news id:? ?\d+(?: -)?|why you can trust .{2,30}|article content)$/i,
  ],
  ["separator", "SKIP", /^(?:_{2,}|\*(?: ?\*){2,}|#{3}|■)$/],
  ["link", "SKIP", /^https?:\/\/\S+$/i],
  [
    "media",
    "SKIP",
    /^(?:to view this video please enable javascript\b.{0,110}|(?:image|media) caption,?|image (?:copyright|source)|(?:text|written|reporting|story) by ?:|play video|watch live)$/i,
  ],
  ["share", "END", /^share it$/i],
  ["advertisement", "SKIP", /^video promotion$/i],
  [
    "account",
    "SKIP",
    /^(?:newsletter signup.*|register ?\/ ?login|log ?(?:in|out)|sign (?:in|up|out)|my (?:account|profile)|create (?:an )?account|subscribe(?: now)?|register)$/i,
  ],
  ["comment-count", "SKIP", /^(?:(?:\d[\d,]*|no) comments?|comment)$/i],
  [
    "related-links",
    "SKIP_NEXT",
    /^(?:read also|see also|also read|related|related (?:story|article|coverage)|recommended|more on this|other topics of interest|keep reading|read next|don['’]t miss)(?: stories| articles)?:?$/i,
  ],
  ["related-links", "SKIP_NEXT", /^(?:list \d+ of \d+|read more\W*)$/i],
  ["related-links", "SKIP", /^(?:list of \d+ items|end of list)$/i],
  [
    "related-links",
    "END",
    /^(?:(?:see all|explore more(?: on these)?|related|more on (?:this|these)|archived in|issue) ?(?:topics?|story|keywords)?|more information|further reading|in this section|must[ -]reads?|most (?:liked|discussed|popular news)|latest (?:videos?)|tagged|archived in|topics in this (?:article|story)|reuse this content|next post|previous post):?$/i,
  ],
  [
    "origin",
    "END",
    /^(?:read the original article (?:on|at) \S.{1,60}|(?:first |originally )?published in \p{Lu}.{2,60}(?:,| on) [\p{Lu}\d].{3,20}\d{4}\.?)$/iu,
  ],
  [
    "feedback",
    "END",
    /^(?:send us your feedback|to suggest a correction\b.{0,80}|your comment|comments|comments ?\( ?\d+\)|post comment|leave a comment cancel reply|(?:\d+|one|no) thoughts? on [“"].{3,140})$/i,
  ],
  ["related-links", "SKIP", /^(?:read more|see also|read also|also read|related|more|watch):\s+\S.*$/i],
  [
    "related-links",
    "END",
    /^(?:show more|in other media|partner news|more in \p{Lu}.{2,30}|you (?:may|might) also like|more from .{2,40}|most (?:viewed|read|popular|shared|commented)(?: (?:in|on|from) .{2,30}| stories| articles)?|editor['’]s picks|today['’]s top news|trending(?: now)?|latest (?:news|stories|headlines)|top stories|popular (?:posts|articles|stories)|related (?:articles|stories|posts|news|content|topics):?|recent posts)$/iu,
  ],
  ["related-links", "END", /^.{0,30}\b(?:POPULAR ARTICLE|ACCESS RANKING|MOST READ)S?$/],
  ["related-links", "SKIP", /^(?:view all|continue reading|read (?:the )?full (?:article|story))\W*$/i],
  [
    "advertisement",
    "SKIP",
    /^[[(]?(?:advertisements?|advertising|ad|ad feedback|sponsored(?: content| links?)?|promoted|(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad))?|(?:advertisement ?[·|-] ?)?scroll to continue)[\])]?$/i,
  ],
  ["advertisement", "END", /^(?:japan investment|listings updated daily|buy now|special offer)$/i],
  [
    "comment-prompt",
    "END",
    /^(?:leave a (?:comment|reply)|post a comment|add a comment|write a comment|join the (?:conversation|discussion)|be the first to comment|comments have been disabled|comments are closed)\b.{0,60}$/i,
  ],
  ["expired-notice", "SKIP", /^the requested article has expired\b.{0,130}$/i],
  [
    "login-prompt",
    "END",
    /^(?:use your (?:facebook|google|sns|social) account to log ?in\b.{0,120}|log ?in with your \S{2,12} account|with (?:an? |your )\S{2,20} account,? you can\b.{0,80})$/i,
  ],
  ["login-prompt", "END", /^log ?in to (?:leave a )?comment$/i],
  [
    "subscription",
    "END",
    /^(?:subscribe to|sign up (?:for|to)|get (?:our|the) (?:newsletter|latest)|follow us|join our|download our)\b.{0,110}$/i,
  ],
  ["subscription", "SKIP", /^(?:\* indicates required|(?:enter )?your e-?mail(?: address)?)$/i],
  ["subscription", "SKIP", /^.{4,100} (?:in|into|to) your inbox\b.{0,40}$/i],
  [
    "subscription",
    "SKIP",
    /^(?:(?:daily|weekly|morning|evening) newsletter|receive (?:\p{Ll}+ ){0,3}news (?:\p{Ll}+ ){0,3}(?:morning|day|week))$/iu,
  ],
  [
    "cookie-notice",
    "END",
    /^(?:this (?:web)?site uses cookies|we use cookies|by using this (?:web)?site)\b.{0,130}$/i,
  ],
  [
    "cookie-notice",
    "SKIP",
    /^(?:accept(?: all)?(?: cookies)?|manage (?:cookies|preferences)|cookie (?:policy|settings)|privacy policy|terms (?:of use|& conditions|and conditions))$/i,
  ],
  [
    "appeal",
    "END",
    /^(?:a message from \p{Lu}.{2,50}|support (?:our|independent) (?:work|journalism).{0,60}|(?:dear readers?|dear friends),?|(?:please )?(?:consider (?:donating|supporting)|support us|donate)\b.{0,80})$/iu,
  ],
  [
    "about-site",
    "END",
    /^(?:this (?:web)?site (?:is|was) (?:created|made|run)\b.{0,120}|about (?:us|the author|this site)|contact us)$/i,
  ],
  [
    "origin",
    "END",
    /^(?:from|via|source|originally published (?:at|by|on|in)|original(?: article)?)\s*:?\s*https?:\/\/\S+$/i,
  ],
  ["origin", "END", /^(?:news )?source:\s*\S.{1,60}$/i],
  ["tags", "END", /^(?:tags?|key ?words|filed under|categories|topics|read more about):.{0,150}$/i],
  ["tags", "END", /^(?:tags|key ?words)$/i],
  ["topic", "SKIP", /^(?:topic|theme|section): \S.{1,100}$/i],
  [
    "credits",
    "SKIP",
    /^\(?(?:(?:additional )?reporting|writing|editing|compiled|with reporting) by \p{Lu}.{2,150}\)?$/iu,
  ],
  ["credits", "SKIP", /^(?:(?:web )?editors?|edited by|reporter|photographer|translated by) ?: ?\S.{1,60}$/i],
  [
    "credits",
    "SKIP",
    /^(?:(?:the )?[\p{Lu}][\p{L}’' ]{1,40} )?(?:writers?|reporters?|journalists?|correspondents?|photographers?|researchers?|staff)? ?\p{Lu}.{2,110} contributed (?:reporting|to this (?:report|story|article))\b.{0,60}$/u,
  ],
  ["credits", "SKIP", /^(?:\*|\()?(?:writing|reporting|editing) by \p{Lu}[^.]{2,150}\)?\.?$/iu],
  [
    "subscription",
    "END",
    /^(?:follow|find|see|read) (?:more )?(?:of )?(?:the )?(?:AP|Associated Press|Reuters|AFP)(?:['’]s)? .{0,100}(?:at|on|here):? ?(?:https?:\/\/\S+)?$/i,
  ],
  [
    "contact",
    "SKIP",
    /^(?:(?:write|contact|e-?mail)(?: to)? .{2,60} at )?[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}\.?$/iu,
  ],
  ["credits", "SKIP", /^\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,3}(?: ?\([\p{L}, ]{2,60}\))?$/u],
  ["wire-end", "SKIP", /^\((?:end|ends)\)$/i],
  ["credits", "SKIP", /^(?:staff (?:writer|report(?:er)?)|special to .{3,40}|contributing writer)$/i],
  [
    "time-label",
    "SKIP",
    /^(?:(?:first |last )?(?:published|updated|posted)(?: on)?:?|(?:(?:published|updated|posted):? )?(?:an?|\d{1,2}) (?:min(?:ute)?|hour|day|week|month|year)s? ago)$/i,
  ],
  ["handle", "SKIP", /^@\w{2,20}$/],
  ["share", "SKIP", /^get short url$/i],
  ["reading-time", "SKIP", /^\d+[- ]min(?:ute)?s?(?: read)?$/i],
  [
    "dates",
    "SKIP",
    /^(?:article history|this (?:article|story|page) is (?:more than|over) \d{1,3} (?:months?|years?) old\.?)$/i,
  ],
  ["standards", "END", /^our standards:.{0,100}$/i],
  ["origin", "END", /^==? ?\p{Lu}\p{L}{2,20}$/u],
  [
    "section",
    "SKIP",
    /^(?:world|national|politics|business|economy|crime|sports?|opinion|opinions|editorial|society|culture|entertainment|lifestyle|technology|tech|science|health|environment|international|europe|asia|asia-pacific|middle east|africa|americas|japan|features?|local|(?:world|business|politics|top|breaking|latest|national)? ?news)$/i,
  ],
  ["form-field", "SKIP", /^(?:[\p{L} ]{2,20} ?:|\d[\d ,.]*)$/u],
  ["menu", "SKIP", /^(?:ok|ок|close|cancel|yes|no|more|\|+|[-–—•·|*]+)$/i],
];
