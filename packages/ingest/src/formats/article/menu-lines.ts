/** What sites call their sections and services. */
const SECTION =
  /^(?:home|front page|news|latest|breaking|top stories|live|world|international|national|regional|local|politics|business|economy|markets?|finance|money|companies|property|energy|opinions?|comment|columns?|editorials?|letters|analysis|features?|investigations?|society|community|culture|arts?|books|music|film|entertainment|life|lifestyle|style|fashion|food|travel|motoring|education|technology|tech|science|health|environment|climate|weather|sports?|football|soccer|cricket|rugby|crime|courts|defen[cs]e|law|obituaries|africa|americas?|asia(?:-pacific)?|australia|europe|middle east|uk|us|usa|china|japan|russia|india|videos?|audio|podcasts?|radio|tv|photos|pictures|gallery|programmes|games|puzzles|crosswords|jobs|classifieds|shop|store|archives?|about(?: us)?|contact(?: us)?|subscribe|subscriptions?|newsletters?|e-?paper|donate|support us|advertise|menu|search|more|rss|sign (?:in|up)|log ?in|register|account|my account)$/i;

const SEPARATOR = /\s*[\t|·•‧∙]\s*| {2,}| [/»›>-] /;
/** The most words of one section's name that is not in the list: `Russia & Former Soviet Union`. */
const MOST_WORDS = 5;

/**
 * Whether a line is a menu: sections side by side, `News | Opinion | Sport`. At least three, half of them known; or, where
 * nothing but blanks parts them, all.
 */
export function isMenuLine(text: string): boolean {
  if (/[.!?…]$/.test(text)) return false;
  const parts = text.split(SEPARATOR).filter((part) => part !== "");
  if (parts.length < 3) return isListOfSections(text);
  const known = parts.filter((part) => SECTION.test(part) || isListOfSections(part)).length;
  const areNames = parts.every(
    (part) => /^[\p{Lu}\p{Lo}]/u.test(part) && part.split(/\s+/).length <= MOST_WORDS,
  );
  return areNames && known >= 3 && known * 2 >= parts.length;
}

/** Whether words with blanks between them are three and more known sections, each as long a name as there is one. */
function isListOfSections(text: string): boolean {
  const words = text.split(/\s+/);
  let count = 0;
  for (let at = 0; at < words.length; count += 1) {
    const isTwo = SECTION.test(words.slice(at, at + 2).join(" ")) && at + 1 < words.length;
    if (!isTwo && !SECTION.test(words[at] ?? "")) return false;
    at += isTwo ? 2 : 1;
  }
  return count >= 3;
}
