import { zipSync } from "fflate";

/** What is read here of an extension's `package.json`. */
export interface ExtensionManifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  /** Files, and folders with all that is in them. */
  readonly files: readonly string[];
  readonly contributes: { readonly languages: readonly Language[] };
}

interface Language {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
}

/**
 * An extension as VS Code and its marketplaces take it: a zip with the files under `extension/` and
 * two XML files about them. The same files give the same bytes.
 */
export function vsix(
  manifest: ExtensionManifest,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const about = {
    "[Content_Types].xml": new TextEncoder().encode(contentTypes(files.map(({ path }) => path))),
    "extension.vsixmanifest": new TextEncoder().encode(packageManifest(manifest)),
  };
  const within = files.map(({ path, bytes }) => [`extension/${path}`, bytes] as const);
  const entries = { ...about, ...Object.fromEntries(within) };
  return zipSync(entries, { level: 9, mtime: new Date(2000, 0, 1) });
}

function packageManifest(extension: ExtensionManifest): string {
  const { name, version, publisher, galleryBanner, contributes } = extension;
  const languages = contributes.languages.flatMap(({ id, aliases, extensions }) => [
    id,
    ...aliases,
    ...extensions.map((each) => `__ext_${each.slice(1)}`),
  ]);
  // By tags that begin with underscores a marketplace knows what an extension is good for.
  const tags = new Set([...extension.keywords, ...languages, "snippet", "__web_extension"]);
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}" />
    <DisplayName>${escaped(extension.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(extension.description)}</Description>
    <Tags>${escaped([...tags].join(","))}</Tags>
    <Categories>${escaped(extension.categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(extension.engines.vscode)}" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace,web" />
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExecutesCode" Value="true" />
      <Property Id="Microsoft.VisualStudio.Services.Branding.Color" Value="${escaped(galleryBanner.color)}" />
      <Property Id="Microsoft.VisualStudio.Services.Branding.Theme" Value="${escaped(galleryBanner.theme)}" />
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true" />
      <Property Id="Microsoft.VisualStudio.Services.Content.Pricing" Value="Free" />
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${escaped(extension.icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Changelog" Path="extension/CHANGELOG.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/${escaped(extension.icon)}" Addressable="true" />
  </Assets>
</PackageManifest>
`;
}

function contentTypes(paths: readonly string[]): string {
  const types = new Map([
    ["vsixmanifest", "text/xml"],
    ["json", "application/json"],
    ["md", "text/markdown"],
    ["txt", "text/plain"],
    ["js", "application/javascript"],
    ["css", "text/css"],
    ["cjs", "application/octet-stream"],
    ["svg", "image/svg+xml"],
    ["png", "image/png"],
  ]);
  const used = new Set(["vsixmanifest", ...paths.map((path) => path.replace(/^.*\./, ""))]);
  const lines = [...used].toSorted().map((ending) => {
    const type = types.get(ending);
    if (type === undefined) throw new Error(`of which type is a file that ends in .${ending}?`);
    return `  <Default Extension=".${ending}" ContentType="${type}" />\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join("")}</Types>
`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
