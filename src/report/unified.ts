/** The difference of two texts as `diff -u` and `git apply` have it; empty when there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const steps = stepsBetween(linesIn(before), linesIn(after));
  const rows = [`--- ${named(`a/${path}`)}`, `+++ ${named(`b/${path}`)}`];
  for (const hunk of hunks(steps)) rows.push(...drawn(hunk));
  return `${rows.join("\n")}\n`;
}

/** As `git diff` names files: what is not plain in quotes, and a tab behind a name with spaces. */
function named(path: string): string {
  const quoted = path.replaceAll(/["\\]/g, "\\$&").replaceAll(/\p{Cc}/gu, octal);
  if (quoted !== path) return `"${quoted}"`;
  return path.includes(" ") ? `${path}\t` : path;
}

/** By its bytes. */
const octal = (control: string): string =>
  [...new TextEncoder().encode(control)]
    .map((byte) => `\\${byte.toString(8).padStart(3, "0")}`)
    .join("");

interface Step {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** Lines of either side before this one. */
  readonly old: number;
  readonly new: number;
}

const noEnd = "\\ No newline at end of file";

/** Lines with the mark of a last one that does not end. */
function linesIn(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") return lines.slice(0, -1);
  return [...lines.slice(0, -1), `${lines.at(-1)}\n${noEnd}`];
}

/** What both sides begin and end with is the same; the lines between are matched by Myers' algorithm. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const signs = [
    ...Array<" ">(head).fill(" "),
    ...signsBetween(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...Array<" ">(tail).fill(" "),
  ];
  let [x, y] = [0, 0];
  return signs.map((sign) => {
    const step = { sign, text: sign === "+" ? b[y]! : a[x]!, old: x, new: y };
    if (sign !== "+") x++;
    if (sign !== "-") y++;
    return step;
  });
}

/** Beyond so many changed lines, all of one side goes and all of the other comes. */
const mostChanges = 2_000;

function signsBetween(a: readonly string[], b: readonly string[]): Step["sign"][] {
  const replaced = (): Step["sign"][] => [...a.map((): "-" => "-"), ...b.map((): "+" => "+")];
  const trail: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, mostChanges); d++) {
    trail.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? reach.get(k + 1)! : reach.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return back(trail, a.length, b.length);
    }
    reach = new Map(reach);
  }
  return replaced();
}

function back(trail: readonly Map<number, number>[], x: number, y: number): Step["sign"][] {
  const signs: Step["sign"][] = [];
  for (let d = trail.length - 1; d >= 0; d--) {
    const reach = trail[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      signs.push(" ");
      x--;
      y--;
    }
    if (d > 0) signs.push(down ? "+" : "-");
    x = fromX;
    y = fromY;
  }
  return signs.toReversed();
}

const context = 3;

function hunks(steps: readonly Step[]): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let until = -1;
  steps.forEach(({ sign }, at) => {
    if (sign === " ") return;
    const from = Math.max(at - context, until, 0);
    const to = Math.min(at + context + 1, steps.length);
    if (from <= until && found.length > 0) found.at(-1)!.push(...steps.slice(until, to));
    else found.push(steps.slice(from, to));
    until = Math.max(until, to);
  });
  return found;
}

function drawn(hunk: readonly Step[]): readonly string[] {
  const side = (sign: "-" | "+", first: number): string => {
    const count = hunk.filter((step) => step.sign === " " || step.sign === sign).length;
    return `${count === 0 ? first : first + 1}${count === 1 ? "" : `,${count}`}`;
  };
  const { old, new: fresh } = hunk[0]!;
  return [
    `@@ -${side("-", old)} +${side("+", fresh)} @@`,
    ...hunk.map(({ sign, text }) => sign + text),
  ];
}
