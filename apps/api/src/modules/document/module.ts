import "./document.rights.ts";
import "./document.type.ts";
import "./image.type.ts";
import "./omission.type.ts";
import "./query.documents.ts";
import "./source.documents.ts";
import "./warning.type.ts";
