import "./capture.type.ts";
