import { RULES } from "../resolve/working-rows.ts";
import type { OpenArchive } from "../store/archive-store.ts";

/** An archive that newer rules have derived: with the rules of this version all of it would be derived again, back and forth. */
export class NewerRulesError extends Error {
  override readonly name = "NewerRulesError";
  readonly code = "archive.newer-rules";

  constructor(rules: string) {
    super(
      `A newer version of Annals has derived this archive, by rules ${rules}; those of this version are ${RULES}. Upgrade it, or derive the archive anew by these: \`annals rebuild\`.`,
    );
  }
}

/** Whether all of an archive was derived by the rules of this version; false too where it is empty. Throws a `NewerRulesError`. */
export async function isOfTheseRules(archive: OpenArchive): Promise<boolean> {
  const found = await archive.readRules();
  const newer = found.find(isNewer);
  if (newer !== undefined) throw new NewerRulesError(newer);
  return found.length > 0 && found.every((rules) => rules === RULES);
}

/** Whether any of these rules is of a later version than ours. */
function isNewer(rules: string): boolean {
  const own = RULES.split(".").map(Number);
  return rules.split(".").some((version, index) => Number(version) > (own[index] ?? -1));
}
