import "./knowledge.type.ts";
import "./owner.known.ts";
