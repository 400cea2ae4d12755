/** Why a decision that nobody undid has no effect. */
export function toOrphanReason(kind: string): string {
  switch (kind) {
    case "MERGE":
      return "Of what it makes one, fewer than two are told of in the documents of the archive now.";
    case "SPLIT":
      return "No document of the archive tells of one of the two parts now.";
    case "RELINK":
      return "Those mentions are in no document of the archive now, or a later decision takes them for something else.";
    case "MARK_REPLY":
      return "One of the two comments is in no document of the archive now.";
    default:
      return "No document of the archive tells of what it corrects now.";
  }
}
