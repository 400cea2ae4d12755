import "./query.search.ts";
