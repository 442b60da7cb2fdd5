/** The world outside, as the pipeline sees it: nothing but files. Paths use `/` and are relative to where the user stands. */
export interface Host {
  read(path: string): FileRead;
}
export type FileRead =
  | { readonly ok: true; readonly text: string }
  /** `missing`, `unreadable` (a folder, no permission), `too_large` (over 16 MB), `not_utf8` (with the offset of the first bad byte). */
  | {
      readonly ok: false;
      readonly problem: "missing" | "unreadable" | "too_large" | "not_utf8";
      readonly detail: string;
    };
