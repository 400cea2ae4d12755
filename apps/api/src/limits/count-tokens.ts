import { GraphQLError, Lexer, Source, TokenKind } from "graphql";

/** How many tokens a request has, up to the first that is none of the language. Comments are none. */
export function countTokens(source: string | Source): number {
  const lexer = new Lexer(typeof source === "string" ? new Source(source) : source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return count;
}
