import type { Traits } from "./traits.ts";

/** A person that two reports name: the id that the first has for it, and the fullest name. */
export interface SharedPerson {
  id: string;
  name: string;
}

/** The persons that both reports name. A surname alone (`Kono`) is whoever of that surname the other names (`Taro Kono`), if only one is. */
export function sharePersons(a: Traits, b: Traits): SharedPerson[] {
  if (a.persons.size === 0 || b.persons.size === 0) return [];
  return [...a.persons].flatMap(([id, name]) => {
    const same = b.persons.get(id);
    if (same !== undefined) return [{ id, name: toLonger(name, same) }];
    const others = [...b.persons]
      .filter(([other]) => !a.persons.has(other))
      .map(([, other]) => other)
      .filter((other) => isSurnameOf(name, other) || isSurnameOf(other, name));
    return others.length === 1 ? [{ id, name: toLonger(name, others[0] ?? "") }] : [];
  });
}

function isSurnameOf(surname: string, full: string): boolean {
  return !surname.includes(" ") && surname.length > 2 && full.endsWith(` ${surname}`);
}

/** The longer of two names; of two as long the first. */
export function toLonger(a: string, b: string): string {
  return b.length > a.length ? b : a;
}
