import "./event.explain.ts";
import "./query.explain.ts";
