import type { ParsedWarning } from "../../parsed-document.ts";

/**
 * The language of a page by its script and, for Latin and Cyrillic script, by its most frequent function words.
 *
 * @returns a BCP 47 tag, or `und` if fewer than two function words of a language are found.
 */
export function findLanguage(text: string): string {
  return findByScript(text.slice(0, SAMPLE)) ?? findByFunctionWords(text);
}

function findByScript(sample: string): string | null {
  // Greek is the first of the scripts below; before it stand Latin letters and their marks.
  if (!/[\u0370-\u1FFF\u2C00-\uFFFF]/.test(sample)) return null;
  const letters = countMatches(sample, /\p{L}/gu);
  return SCRIPTS.find(([script]) => countMatches(sample, script) >= Math.max(letters, 1) * 0.3)?.[1] ?? null;
}

function findByFunctionWords(text: string): string {
  const hits = new Map<string, number>();
  for (const word of findWords(text)) {
    // A letter alone is a word of many languages, and in English half of a contraction.
    const worth = Math.min(1, word.length / 2);
    for (const tag of TAGS_BY_WORD.get(word) ?? []) hits.set(tag, (hits.get(tag) ?? 0) + worth);
  }
  let best = "und";
  let most = 1;
  for (const [tag] of FUNCTION_WORDS) {
    const found = hits.get(tag) ?? 0;
    if (found > most) [best, most] = [tag, found];
  }
  return best;
}

/**
 * How large a share of a text's words are function words of a language; null for a language that is told by its
 * script, or not at all.
 */
export function toFunctionShare(text: string, language: string): number | null {
  const list = FUNCTION_WORDS.find(([tag]) => tag === language)?.[1];
  const words = findWords(text);
  return list ? words.filter((word) => list.has(word)).length / Math.max(words.length, 1) : null;
}

/** Languages whose names and dates are read; `und` is mostly a few English words. */
const READ = new Set(["en", "und"]);

/** Warns of a page in a language whose sentences are not read: few of its names and hardly a date are found. */
export function toLanguageWarnings(language: string): ParsedWarning[] {
  if (READ.has(language)) return [];
  const message = `The page is in another language than English (${language}): few of its names and dates are found.`;
  return [{ code: "language.not-read", message, span: null }];
}

/** How much of a text is looked at. */
const SAMPLE = 20_000;

/** The article of Arabic names, `Al-Sabah`, is no word of the languages that have an `al` of their own. */
const ARTICLE = /(?<!\p{L})[ae]l[-‐‑](?=\p{L})/gu;

/** Of the text that was asked about last: whoever reads a page asks about it several times. */
let last = { text: "", words: [] as readonly string[] };

/** The words of what is looked at of a text, in small letters. */
function findWords(text: string): readonly string[] {
  if (last.text !== text) {
    const sample = text.slice(0, SAMPLE).toLowerCase();
    last = { text, words: sample.replace(ARTICLE, "").match(/\p{L}+/gu) ?? [] };
  }
  return last.words;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Scripts that tell the language; kana and hangul come before Han, which Japanese and Korean use too. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Han}/gu, "zh"],
];

/** Frequent words that neighbouring languages do not share, or share less. */
const FUNCTION_WORDS: [string, Set<string>][] = Object.entries({
  en: "the of and to in a that is was for with on as his by from at has have it be are not said after you my we they he she this but so what which if can will who all or would their me your about more than any do should",
  de: "der die und das von zu den mit sich des auf für ist im dem nicht ein eine als auch es werden aus wurde nach",
  fr: "le la les des et en du une est que dans pour qui sur pas au avec il par plus ne se ce été a ont",
  es: "el la de que y en los del se las por un para con una su al es lo le no como más pero fue ha había dijo",
  pt: "o a de que e do da em um para com não uma os no se na por mais as dos foi ao pelo são",
  it: "il di che e la in un per è del non una con si da le dei al come più nel della ha gli sono",
  nl: "de het een van en in dat is op te zijn met voor niet aan er om ook als bij door naar wordt werd heeft",
  sv: "och att det i en som på är av för med den till inte har om ett var de vi från han kan sig",
  da: "og at det i en som på er af for med den til ikke har om et var de fra han kan sig også blev",
  no: "og at det i en som på er av for med den til ikke har om et var de fra han kan seg også ble",
  fi: "ja on ei se että oli hän joka mukaan myös kun ovat mutta sekä tai ole olivat jälkeen hänen sen",
  pl: "i w na się z do że nie o jest to jak po za od co przez dla przy tym są oraz który był",
  cs: "a v se na je že s z do o to i pro jako by ve po podle který od za byl jsou si také",
  sk: "a v sa na je že s z do o to i pre ako by vo po podľa ktorý od za bol sú si aj",
  hu: "a az és hogy nem is egy ez volt meg el de csak már még mint szerint vagy ki után azt amely",
  ro: "și de în a la cu pe că nu o un din care este mai să pentru al fost ce sunt după prin",
  hr: "i u je da se na su za od s o a ne koji što bi kao iz to te bio će nakon",
  tr: "ve bir bu da de için ile olarak olan ne daha çok gibi kadar sonra ancak dedi olduğu en var",
  id: "yang dan di dari ke untuk dengan pada ini itu dalam tidak akan adalah juga oleh telah kepada mereka",
  vi: "của và là có trong được cho không một các với này đã người những khi từ đến về theo",
  sw: "na ya wa kwa ni katika la za kuwa cha hiyo ambao hata huo baada kama yake",
  ru: "и в на не что с по он из к за от для это о как его но до у а был также при",
  uk: "і в на не що з по він із до за від для це про як його але та у й був також при",
  bg: "и в на не че с по той от за до се това да как но са ще е",
  sr: "и у на не да са је се за од су о као који али би што из",
  ar: "في من على أن إلى عن التي الذي هذا مع كان ما لا بعد قد كما بين",
  fa: "و در به از که این را با است برای آن یک خود شد بر تا",
  ur: "کے میں کی ہے اور سے کا کو نے پر کہ ہیں یہ اس بھی",
}).map(([tag, list]) => [tag, new Set(list.split(" "))]);

/** The languages of a function word. */
const TAGS_BY_WORD = new Map<string, string[]>();
for (const [tag, list] of FUNCTION_WORDS)
  for (const word of list) TAGS_BY_WORD.set(word, [...(TAGS_BY_WORD.get(word) ?? []), tag]);
