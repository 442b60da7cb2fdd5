/**
 * Whether a path is one that a pattern stands for: `*` for anything within a step, `**` for any steps,
 * everything else for itself. A folder stands for all that is in it. Takes time in proportion to the
 * product of both lengths, whatever they hold.
 */
export function matches(pattern: string, path: string): boolean {
  const steps = path.split("/");
  const wanted = pattern.replace(/\/$/, "").split("/");
  // Which beginnings of the path the steps of the pattern up to here stand for.
  let reached = new Set([0]);
  for (const step of wanted) {
    const next = new Set<number>();
    if (step === "**") {
      for (let at = Math.min(...reached); at <= steps.length; at++) next.add(at);
    } else {
      for (const at of reached)
        if (at < steps.length && matchesStep(step, steps[at]!)) next.add(at + 1);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.size > 0;
}

function matchesStep(pattern: string, step: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return step === first;
  const last = rest.pop()!;
  if (!step.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = step.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return step.length - last.length >= at && step.endsWith(last);
}
