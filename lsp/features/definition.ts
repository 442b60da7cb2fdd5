import type { Location, TextDocumentPositionParams } from "vscode-languageserver";
import { besides } from "../../src/config/path.ts";
import type { Understood } from "../../src/proffer.ts";
import type { Declaration } from "../../src/syntax/ast.ts";
import { spanOf } from "../../src/syntax/parsed.ts";
import type { Span } from "../../src/text/source.ts";
import type { Feature } from "../feature.ts";
import { declarationAt, referencesTo } from "../names.ts";
import { occurrencesAt, occurrencesOf, splitDefinition, type Occurrence } from "../occurrences.ts";
import { fileNamedBy } from "../paths.ts";
import { locationOf, offsetAt } from "../positions.ts";
import type { Focus } from "../root.ts";

/** Goes to where a name comes from: its declaration, the catalogue's line of a product, an imported file. */
export const definition: Feature = {
  capabilities: {
    definitionProvider: true,
    declarationProvider: true,
    typeDefinitionProvider: true,
  },
  bind({ connection, workspace, answer }) {
    const at =
      (find: (focus: Focus, offset: number) => Location[]) =>
      ({ textDocument: { uri }, position }: TextDocumentPositionParams): Location[] => {
        const focus = workspace.focus(uri);
        return focus ? find(focus, offsetAt(focus.source, position)) : [];
      };
    connection.onDefinition(answer(at(definitionsAt), []));
    connection.onDeclaration(answer(at(definitionsAt), []));
    connection.onTypeDefinition(answer(at(typesAt), []));
  },
};

/** Where what stands at an offset is defined. Nothing for what comes with the language. */
export function definitionsAt(focus: Focus, offset: number): Location[] {
  const file = fileAt(focus, offset);
  if (file) return [file];
  const [first, ...rest] = occurrencesAt(focus, offset);
  if (!first) return [];
  const same = rest.filter(
    ({ span }) => span.start === first.span.start && span.end === first.span.end,
  );
  const places = [first, ...same].flatMap((one) => homesOf(focus, one));
  // Who stands on one of several definitions wants to see the others.
  const others = places.filter(
    (span) => !(isHere(focus, span) && offset >= span.start && offset <= span.end),
  );
  const shown = others.length > 0 ? others : places;
  return shown.map((span) => locationOf(span, focus.root.uriOf));
}

const isHere = (focus: Focus, span: Span): boolean => span.source.path === focus.path;

function homesOf(focus: Focus, { definition: key }: Occurrence): readonly Span[] {
  const all = occurrencesOf(focus, key).filter(({ defines }) => defines);
  if (all.length > 0) return all.map(({ span }) => span);
  return [];
}

/** The file that a path at an offset names. */
function fileAt(focus: Focus, offset: number): Location | null {
  const placed = declarationAt(focus, offset);
  const text = placed && fileNamedBy(placed.node);
  if (!placed || !text) return null;
  const span = spanOf(focus.source, placed, text);
  if (offset < span.start || offset > span.end) return null;
  const path = besides(focus.path, text.value);
  if (!focus.root.host.read(path).ok) return null;
  const start = { line: 0, character: 0 };
  return { uri: focus.root.uriOf(path), range: { start, end: start } };
}

/** What a thing is of: an offer of its product, a placement of its channel, a word of what it is a value of. */
export function typesAt(focus: Focus, offset: number): Location[] {
  const [first] = occurrencesAt(focus, offset);
  if (!first) return [];
  const { sort, name } = splitDefinition(first.definition);
  const { model } = focus.policies[0];
  const homes = (key: string | undefined): Location[] =>
    key === undefined
      ? []
      : homesOf(focus, { ...first, definition: key }).map((span) =>
          locationOf(span, focus.root.uriOf),
        );
  switch (sort) {
    case "offer": {
      const product = model.offers.get(name)?.product;
      return homes(product && `product ${product}`);
    }
    case "placement": {
      const channel = model.placements.get(name)?.channel;
      return homes(channel && `channel ${channel}`);
    }
    case "member":
      return homes(name.slice(0, name.lastIndexOf(" ")));
    case "fact":
    case "data": {
      const type = typeOf(focus.policies[0], first.definition);
      return type ? [locationOf(type, focus.root.uriOf)] : [];
    }
    default:
      return [];
  }
}

/** Where the type of a fact or of a field is written. */
function typeOf({ model }: Understood, key: string): Span | null {
  const defined = referencesTo(model, key)[0]?.defined;
  if (!defined) return null;
  const { declaration, node } = defined;
  const field = fieldsOf(declaration).find(({ name }) => name.span.start === node.span.start);
  return field ? model.spanOf({ declaration, node: field.type }) : null;
}

function fieldsOf(node: Declaration) {
  if (node.kind === "Facts") return node.fields.fields;
  if (node.kind !== "Trigger") return [];
  return node.block.entries.flatMap(({ value }) => (value?.kind === "Fields" ? value.fields : []));
}
