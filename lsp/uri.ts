/** What a URI says, with the same text for the same file however a client has encoded it. */
export interface Place {
  /** `file://`, `vscode-vfs://github`, `untitled:`. */
  readonly base: string;
  /** Decoded, with `/`; a Windows drive is in lower case. */
  readonly path: string;
}

export function placeOf(uri: string): Place {
  const [, scheme = "file:", authority = "", rest = ""] =
    /^([A-Za-z][\w+.-]*:)(\/\/[^/?#]*)?([^?#]*)/.exec(uri) ?? [];
  const path = decoded(rest).replace(/^\/([A-Z]):/, (drive) => drive.toLowerCase());
  return { base: (scheme + authority).toLowerCase(), path };
}

/** The same text for the same file, to look it up by. */
export function keyOf(uri: string): string {
  const { base, path } = placeOf(uri);
  return base + path;
}

export function uriOf({ base, path }: Place): string {
  const encoded = path.split("/").map((step) => encodeURIComponent(step).replaceAll("%3A", ":"));
  return base + encoded.join("/");
}

/** The folder a file is in. */
export function parentOf(uri: string): string {
  const { base, path } = placeOf(uri);
  return uriOf({ base, path: path.slice(0, Math.max(0, path.lastIndexOf("/"))) });
}

/**
 * A file's path as people type it where the folder is: `policy.proffer`, `../shared/facts.proffer`.
 * Null when no path leads there from the folder.
 */
export function pathFrom(folder: string, uri: string): string | null {
  const from = placeOf(folder);
  const to = placeOf(uri);
  if (from.base !== to.base) return null;
  const above = stepsOf(from.path);
  const steps = stepsOf(to.path);
  let shared = 0;
  while (shared < above.length && above[shared] === steps[shared]) shared++;
  return [...above.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}

/** The file at a path as seen from a folder. */
export function uriAt(folder: string, path: string): string {
  const { base, path: from } = placeOf(folder);
  const steps = path.startsWith("/") ? [] : [...stepsOf(from)];
  for (const step of stepsOf(path)) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  const rooted = from.startsWith("/") || path.startsWith("/") || base.includes("//");
  return uriOf({ base, path: (rooted ? "/" : "") + steps.join("/") });
}

const stepsOf = (path: string): readonly string[] => path.split("/").filter((step) => step !== "");

/** As it is where it is no proper encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
