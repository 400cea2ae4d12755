import "./decision.type.ts";
import "./query.decisions.ts";
import "./subject.decisions.ts";
import "./user-error.type.ts";
import "./mutations.ts";
import "./check-token.mutation.ts";
