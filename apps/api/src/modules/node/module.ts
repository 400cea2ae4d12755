import "./query.node.ts";
