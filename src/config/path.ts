/** A path written in a file, as it is called from where that file's own path is. */
export function besides(file: string, written: string): string {
  const slashed = written.replaceAll("\\", "/");
  if (slashed.startsWith("/") || /^[A-Za-z]:\//.test(slashed)) return slashed;
  return plain(`${folderOf(file)}/${slashed}`);
}

/** The folder a path is in: `.` for a bare name. */
function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  if (end === 0) return "/";
  return end === -1 ? "." : path.slice(0, end);
}

/** The folders from the one a path is in up to the root, `above` of them over where the user stands. */
export function foldersUpFrom(path: string, above: number): readonly string[] {
  const folder = plain(folderOf(path));
  const root = /^(?:[A-Za-z]:)?\//.exec(folder)?.[0] ?? "";
  const all = folder
    .slice(root.length)
    .split("/")
    .filter((step) => step !== "" && step !== ".");
  const outer = all.filter((step) => step === "..").length;
  const inner = all.slice(outer).map((_, index) => all.slice(0, all.length - index).join("/"));
  if (root !== "") return [...inner.map((below) => root + below), root];
  const start = outer === 0 ? "." : Array(outer).fill("..").join("/");
  const ups = Array.from({ length: Math.max(0, above - outer) }, (_, index) =>
    Array(outer + index + 1)
      .fill("..")
      .join("/"),
  );
  return [...inner, start, ...ups];
}

/** Without `.`, and without `..` behind a folder it leaves again. */
function plain(path: string): string {
  const root = /^(?:[A-Za-z]:)?\//.exec(path)?.[0] ?? "";
  const steps: string[] = [];
  for (const step of path.slice(root.length).split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== ".." || root === "") steps.push(step);
  }
  return root + steps.join("/") || ".";
}
