import "./modules/node/module.ts";
import "./modules/date/module.ts";
import "./modules/claim/module.ts";
import "./modules/event/module.ts";
import "./modules/report/module.ts";
import "./modules/entity/module.ts";
import "./modules/member/module.ts";
import "./modules/mention/module.ts";
import "./modules/source/module.ts";
import "./modules/document/module.ts";
import "./modules/capture/module.ts";
import "./modules/thread/module.ts";
import "./modules/relation/module.ts";
import "./modules/explanation/module.ts";
import "./modules/timeline/module.ts";
import "./modules/search/module.ts";
import "./modules/position/module.ts";
import "./modules/origin/module.ts";
import "./modules/conflict/module.ts";
import "./modules/version/module.ts";
import "./modules/archive/module.ts";
import "./modules/subscription/module.ts";
import "./modules/decision/module.ts";
import "./modules/ingest/module.ts";
import { builder } from "./builder.ts";
import { servePrepared } from "./reading/serve-prepared.ts";

/** The GraphQL schema: every module above, a line each. */
export const schema = servePrepared(builder.toSchema());
