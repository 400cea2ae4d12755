import type { Report } from "@annals/schema/client";
import { builder } from "../../builder.ts";

/** One telling of one happening. The type's own fields are in report.type.ts. */
export const ReportRef = builder.objectRef<Report>("Report");
