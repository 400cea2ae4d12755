import "./owner.reports.ts";
import "./report.type.ts";
