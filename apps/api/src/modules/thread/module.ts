import "./comment.type.ts";
import "./reply-link.type.ts";
import "./thread.type.ts";
