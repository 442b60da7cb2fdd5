/** What the system said, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return reasons.get(code) ?? (error instanceof Error ? error.message : String(error));
}

const reasons = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "you have no permission"],
  ["EPERM", "you have no permission"],
  ["EISDIR", "it is a folder"],
  ["EEXIST", "it is a file"],
  ["ENOTDIR", "part of its path is a file"],
  ["ENOSPC", "there is no room left"],
  ["EDQUOT", "there is no room left"],
  ["ENAMETOOLONG", "its name is too long"],
  ["EBUSY", "something else uses it"],
  ["EROFS", "the file system is read-only"],
  ["ELOOP", "its links lead in a circle"],
  ["EMFILE", "too many files are open"],
]);
