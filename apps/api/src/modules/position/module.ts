import "./position.type.ts";
