import "./event.explain.ts";
