// What TypeScript takes and refuses. Run by `cargo xtask web --check`.

import { check, diff, openapi, request, rust, schema, skeleton, type Verdict } from "shapewright";

const verdict: Verdict = check("{}", { shape: "CreateOtaTask", profile: "wire", deny: ["recommendation"] });
const line: number | null | undefined = verdict.violations[0]?.line;
const text: string = skeleton("CreateOtaTask", { yaml: true });
const impact: "compatible" | "dangerous" | "breaking" | undefined = diff({}, {})[0]?.writers;
const table: string = diff({}, {}, { format: "markdown" });
const uri: string = request("GetOtaTask", text).uri;
const curl: string = request("GetOtaTask", text, { format: "curl" });
const files: Record<string, string> = rust({ operations: ["GetOtaTask"] });
const documents: Record<string, unknown>[] = [openapi({ version: "3.0" }), schema("GetOtaTask")];
// @ts-expect-error There is no such profile.
check("{}", { profile: "strict" });
// @ts-expect-error The shape is needed.
skeleton();

export { curl, documents, files, impact, line, table, uri };
