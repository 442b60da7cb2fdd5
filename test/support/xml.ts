/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Reads XML as far as reports use it: elements, attributes, text. Throws where it is not well formed. */
export function readXml(xml: string): Element {
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, "");
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(body)) throw new Error("a control character");
  const tags = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  const open: {
    name: string;
    attributes: Record<string, string>;
    children: Element[];
    text: string;
  }[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let end = 0;
  for (const [whole, closing, name = "", attributes = "", empty, text] of body.matchAll(tags)) {
    end += whole.length;
    const top = open.at(-1)!;
    if (text !== undefined) {
      top.text += meaning(text);
    } else if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else {
      const element = { name, attributes: attributesIn(attributes), children: [], text: "" };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (end !== body.length) throw new Error(`not XML: ${body.slice(end, end + 40)}`);
  const [root] = open[0]!.children;
  if (open.length !== 1 || !root || open[0]!.children.length !== 1)
    throw new Error("one root element");
  return root;
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, meaning(value!)]),
  );

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function meaning(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : entities[name!]!,
  );
}
