import "./archive-date.type.ts";
import "./scalars.ts";
