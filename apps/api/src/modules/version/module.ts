import "./document.diff.ts";
