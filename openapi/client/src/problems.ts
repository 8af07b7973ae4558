import type { Problem } from "./generated/types.gen.js";

/** Whether what came instead of data is a refusal by the service, and not a broken line. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "requestId" in error;
}
