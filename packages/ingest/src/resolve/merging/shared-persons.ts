import type { Telling } from "./telling.ts";

/** A person that two reports name: the id that the first has for it, and the fullest name. */
export interface SharedPerson {
  id: string;
  name: string;
}

/** The persons that both reports name. A surname alone (`Kono`) is whoever of that surname the other names (`Taro Kono`), if only one is. */
export function sharePersons(a: Telling, b: Telling): SharedPerson[] {
  return [...a.persons].flatMap((id) => {
    const name = toName(a, id);
    if (b.persons.has(id)) return [{ id, name: toLonger(name, toName(b, id)) }];
    const others = [...b.persons]
      .filter((other) => !a.persons.has(other))
      .map((other) => toName(b, other))
      .filter((other) => isSurnameOf(name, other) || isSurnameOf(other, name));
    return others.length === 1 ? [{ id, name: toLonger(name, others[0] ?? "") }] : [];
  });
}

function isSurnameOf(surname: string, full: string): boolean {
  return !surname.includes(" ") && surname.length > 2 && full.endsWith(` ${surname}`);
}

function toLonger(a: string, b: string): string {
  return b.length > a.length ? b : a;
}

/** The fullest of the names by which a report calls somebody; what he is (`foreign minister`) only if it is all there is. */
function toName({ all }: Telling, id: string): string {
  const names = all.filter(({ entityId }) => entityId === id).map(({ name }) => name.name);
  const proper = names.filter((name) => /^\p{Lu}/u.test(name));
  return (proper.length > 0 ? proper : names).reduce(toLonger, "");
}
