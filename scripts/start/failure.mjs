/** Why the start cannot go on, as a message for a person; shown without a stack trace. */
export class StartFailure extends Error {}
