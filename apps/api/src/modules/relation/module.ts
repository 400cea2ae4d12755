import "./event.related.ts";
import "./relation.type.ts";
