// imsmanifest.xml: what a platform is told of a package before anybody opens it.
import { posix } from 'node:path';
import { siteName } from '#lib/site.ts';
import type { Edition } from '../page-facts.ts';

/** A page as a manifest lists it. */
export type Listed = {
  readonly name: string;
  readonly title: string;
  /** The path of its page in the package. */
  readonly path: string;
};

export type Manifest = {
  readonly edition: Edition;
  /** The same in every version, so that a newer one takes the place of an older. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly pages: readonly Listed[];
  /** What all pages share. */
  readonly shared: readonly string[];
};

type Names = {
  readonly schema: string;
  readonly namespaces: readonly (readonly [name: string, address: string])[];
  /** What says that a page speaks with the platform, and that a file does not. */
  readonly kind: string;
  /** For what a platform works out by itself, unless it is told not to. */
  readonly ofItem: string;
  readonly ofCourse: string;
};

const editions: Readonly<Record<Edition, Names>> = {
  '1.2': {
    schema: '1.2',
    namespaces: [
      ['xmlns', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2'],
      ['xmlns:adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2'],
    ],
    kind: 'adlcp:scormtype',
    ofItem: '',
    ofCourse: '',
  },
  '2004': {
    schema: '2004 4th Edition',
    namespaces: [
      ['xmlns', 'http://www.imsglobal.org/xsd/imscp_v1p1'],
      ['xmlns:adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3'],
      ['xmlns:imsss', 'http://www.imsglobal.org/xsd/imsss'],
    ],
    kind: 'adlcp:scormType',
    // Completion is what the page says, and success is not made of it.
    ofItem:
      '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
    ofCourse: '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>',
  },
};

/** What XML would read as its own. */
const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const xml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** An address has no signs that XML or an address would read as its own: paths are made of words, hyphens and hashes. */
const file = (path: string): string => `<file href="${xml(path)}"/>`;

export function manifestOf({ edition, name, title, version, pages, shared }: Manifest): string {
  const own = editions[edition];
  const namespaces = own.namespaces.map(([key, value]) => ` ${key}="${value}"`).join('');
  const items = pages.map(
    (page) =>
      `      <item identifier="item-${page.name}" identifierref="page-${page.name}"><title>${xml(page.title)}</title>${own.ofItem}</item>`,
  );
  const resources = pages.map(
    (page) =>
      `    <resource identifier="page-${page.name}" type="webcontent" ${own.kind}="sco" href="${xml(page.path)}">${file(page.path)}<dependency identifierref="shared"/></resource>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="says-who-${name}" version="${version}"${namespaces}>`,
    `  <metadata><schema>ADL SCORM</schema><schemaversion>${own.schema}</schemaversion></metadata>`,
    `  <organizations default="says-who">`,
    `    <organization identifier="says-who">`,
    `      <title>${xml(`${siteName} ${title}`)}</title>`,
    ...items,
    ...(own.ofCourse ? [`      ${own.ofCourse}`] : []),
    `    </organization>`,
    `  </organizations>`,
    `  <resources>`,
    ...resources,
    `    <resource identifier="shared" type="webcontent" ${own.kind}="asset">${shared.map(file).join('')}</resource>`,
    `  </resources>`,
    '</manifest>',
    '',
  ].join('\n');
}

/** Where a page of the site stands in a package: in one of a single page at its top. */
export const pathIn = (address: string, isAlone: boolean): string =>
  isAlone ? 'index.html' : posix.join(address.slice(1), 'index.html');
