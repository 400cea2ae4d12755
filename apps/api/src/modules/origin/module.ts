import "./event.origin.ts";
