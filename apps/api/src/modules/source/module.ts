import "./citation.type.ts";
import "./entity.tellers.ts";
import "./owner.sources.ts";
import "./query.sources.ts";
import "./source.type.ts";
import "./source.years.ts";
