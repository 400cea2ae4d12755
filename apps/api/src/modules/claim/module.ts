import "./claim.type.ts";
import "./document.evidence.ts";
import "./span.context.ts";
import "./span.type.ts";
import "./subject.claims.ts";
