/**
 * @typedef {object} Names one name in every form that code and text want
 * @property {string} kebab `image-credit`
 * @property {string} camel `imageCredit`
 * @property {string} Pascal `ImageCredit`
 * @property {string} words `image credit`
 * @property {string} Words `Image credit`
 * @property {string} plural `imageCredits`
 * @property {string} pluralWords `image credits`
 */

/** @param {string} word */
const toCapital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {string} word an English noun in the singular */
function toPlural(word) {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/**
 * The forms of a name that was given as `image-credit` or as `ImageCredit`; null if it is neither.
 * @param {string} given
 * @returns {Names | null}
 */
export function findNames(given) {
  const kebab = /^[A-Z]/.test(given) ? given.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase() : given;
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(kebab)) return null;
  const parts = kebab.split("-");
  const Pascal = parts.map(toCapital).join("");
  const camel = Pascal.charAt(0).toLowerCase() + Pascal.slice(1);
  const words = parts.join(" ");
  return {
    ...{ kebab, camel, Pascal, words, Words: toCapital(words) },
    ...{ plural: toPlural(camel), pluralWords: toPlural(words) },
  };
}

/**
 * Fills a template: `{{Pascal}}` is that form of the name.
 * @param {string} template
 * @param {Names} names
 */
export function fill(template, names) {
  const forms = new Map(Object.entries(names));
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, form) => {
    const value = forms.get(form);
    if (value === undefined) throw new Error(`No name has the form ${form}.`);
    return value;
  });
}
