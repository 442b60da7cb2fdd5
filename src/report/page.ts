/** What a page is about: the paragraph under its title. */
export function summaryOf(page: string): string {
  const paragraph = page.split(/\n\s*\n/)[1] ?? "";
  return paragraph.replaceAll(/\s*\n\s*/g, " ").trim();
}
