import type { Model, Test } from "../model/model.ts";
import type { Decision } from "../runtime/moment.ts";

/** What was asked, of which policy, and what it answered. */
export interface Case {
  readonly model: Model;
  readonly test: Test;
  readonly decision: Decision;
}
