import "./query.search.ts";
import "./query.suggest.ts";
