// cmi5.xml: what a platform is told of a cmi5 package before anybody opens it.
import { createHash } from 'node:crypto';
import { siteName } from '#lib/site.ts';
import { xml, type Listed } from './manifest.ts';

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

/**
 * An address of a page or course that is the same in every version and on every platform. The course may stand anywhere, so that no
 * web address could be its name: it is a UUID (RFC 9562, version 8) made of ours.
 */
export function publisherId(name: string): string {
  const bytes = createHash('sha256').update(`says-who ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

const inEnglish = (text: string): string => `<langstring lang="en">${xml(text)}</langstring>`;

/** A course of pages. A platform that wants a score for passing sets it itself; a page counts once it is completed. */
export function structureOf(name: string, title: string, pages: readonly Listed[]): string {
  const units = pages.map((page) =>
    [
      `  <au id="${publisherId(`page ${page.name}`)}" moveOn="Completed" launchMethod="AnyWindow">`,
      `    <title>${inEnglish(page.title)}</title>`,
      `    <description>${inEnglish(`${page.title}. A page of ${siteName}, a course in reading the news.`)}</description>`,
      `    <url>${xml(page.path)}</url>`,
      `  </au>`,
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<courseStructure xmlns="${namespace}">`,
    `  <course id="${publisherId(`package ${name}`)}">`,
    `    <title>${inEnglish(`${siteName} ${title}`)}</title>`,
    `    <description>${inEnglish(`From ${siteName}, a course in reading the news: a report is read to the bottom, and every answer has a reason.`)}</description>`,
    `  </course>`,
    ...units,
    '</courseStructure>',
    '',
  ].join('\n');
}
