import "./event.type.ts";
import "./owner.events.ts";
import "./query.events.ts";
