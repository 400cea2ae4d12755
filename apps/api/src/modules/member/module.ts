import "./member.type.ts";
