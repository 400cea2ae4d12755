import "./alias.type.ts";
import "./entity.cooccurring.ts";
import "./entity.type.ts";
import "./event.entities.ts";
import "./query.entities.ts";
