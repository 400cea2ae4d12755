import { Converter, type ConverterFunction } from "opencc-js/t2cn";

const HAN = /\p{Script=Han}/gu;
const known = new Map<string, string>();
let convert: ConverterFunction | null = null;

/**
 * A text in which traditional Chinese characters are simplified, each by itself, so that offsets stay: names compare alike
 * in both. Words are not looked at, so that a text may come out as nobody writes it; it is for comparing, not for reading.
 */
export function toSimplified(text: string): string {
  return text.replace(HAN, (character) => known.get(character) ?? remember(character));
}

function remember(character: string): string {
  // The tables take 10 MB, which an archive without Chinese does not need.
  convert ??= Converter({ from: "t", to: "cn" });
  const simplified = convert(character);
  const kept = simplified.length === character.length ? simplified : character;
  known.set(character, kept);
  return kept;
}
