import "./mention.type.ts";
