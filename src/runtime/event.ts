/** Something that happened, as a counter sees it. */
export interface Occurrence {
  readonly at: number;
  /** Its local date where it is said; otherwise it follows from `at`. */
  readonly day: number | null;
  /** Its offer, where offers are told apart. */
  readonly offer: string | null;
}

/** An event of the record, or a trigger of the moment. */
export interface PastEvent extends Occurrence {
  readonly event: string;
  /** Null: of every identity. */
  readonly by: readonly string[] | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly placement: string | null;
  readonly contact: string | null;
  /** A trigger of the moment itself. */
  readonly now: boolean;
}
