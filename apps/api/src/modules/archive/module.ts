import "./query.archive.ts";
