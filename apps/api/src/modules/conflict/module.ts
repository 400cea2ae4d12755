import "./conflict.type.ts";
