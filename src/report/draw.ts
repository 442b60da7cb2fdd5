import type { Diagnostic, Severity } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { change } from "./change.ts";
import { harmless } from "./columns.ts";
import { frame, linesOfSpan, type Label, type Layout } from "./frame.ts";
import type { Look, Paint } from "./look.ts";
import { wrap } from "./wrap.ts";

/** One diagnostic for a person: what is wrong, where, where else, why, and what to do. No line end after it. */
export function draw(diagnostic: Diagnostic, look: Look): string {
  const { code, severity, message, span, notes, fixes } = diagnostic;
  const paint = paintOf(severity, look.paint);
  const labels: Label[] = [{ span, text: "", main: true }];
  for (const note of notes) {
    if (note.span) labels.push({ span: note.span, text: harmless(note.text), main: false });
  }
  const layout: Layout = { look, paint, gutter: gutterOf(labels, diagnostic) };
  const margin = " ".repeat(layout.gutter);

  const rows = wrap(`${severity}[${code}]: ${harmless(message)}`, look.width).map((line, index) =>
    index === 0
      ? paint(look.paint.bold(line.slice(0, severity.length))) +
        look.paint.bold(line.slice(severity.length))
      : look.paint.bold(line),
  );
  for (const [index, [source, here]] of bySource(labels).entries()) {
    if (index > 0) rows.push(`${margin} ${look.paint.dim("│")}`);
    rows.push(...frame(source, here, layout, index === 0 ? "┌" : "├"));
  }
  const remarks = notes.filter((note) => !note.span);
  if (remarks.length + fixes.length > 0) rows.push(`${margin} ${look.paint.dim("│")}`);
  for (const note of remarks) rows.push(...remark(harmless(note.text), layout));
  for (const fix of fixes) {
    rows.push(...remark(`fix: ${harmless(fix.title)}`, layout));
    rows.push(...change(fix, layout, span.source));
  }
  return rows.join("\n");
}

function remark(text: string, { look, gutter }: Layout): readonly string[] {
  const margin = " ".repeat(gutter);
  return wrap(text, look.width - gutter - 3).map((line, index) =>
    index === 0 ? `${margin} ${look.paint.dim("=")} ${line}` : `${margin}   ${line}`,
  );
}

function paintOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
}

function bySource(labels: readonly Label[]): readonly (readonly [Source, readonly Label[]])[] {
  const sources = [...new Set(labels.map((label) => label.span.source))];
  return sources.map((source) => [source, labels.filter((label) => label.span.source === source)]);
}

function gutterOf(labels: readonly Label[], { fixes }: Diagnostic): number {
  const spans = [...labels, ...fixes.flatMap((fix) => fix.edits)].map(({ span }) => span);
  return Math.max(...spans.map((span) => String(linesOfSpan(span).last).length));
}
