import "./timeline.type.ts";
