// Reads cmi5.xml by the rules of section 13 and 14 of cmi5 (Quartz, 1st edition), in its words. The schema that cmi5 points to is in
// no package that this project has: the rules are written out here, and nobody else's program has read the file.
import { JSDOM } from 'jsdom';

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const reserved = new Set(['endpoint', 'fetch', 'actor', 'registration', 'activityId']);

const allowed: Readonly<Record<string, RegExp>> = {
  moveOn: /^(NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed)$/,
  launchMethod: /^(OwnWindow|AnyWindow)$/,
  masteryScore: /^(0(\.\d+)?|1(\.0+)?)$/,
  id: /^[a-z][a-z\d+.-]*:\S+$/i,
};

/** What is wrong with a course structure, a line each. */
export function structureProblemsIn(source: string, files: readonly string[]): readonly string[] {
  const { DOMParser } = new JSDOM().window;
  const { documentElement: root } = new DOMParser().parseFromString(source, 'application/xml');
  const problems: string[] = [];
  const must = (isSo: boolean, what: string) => void (isSo || problems.push(what));
  const namesIn = (parent: Element) => [...parent.children].map(({ localName }) => localName);
  const inOrder = (parent: Element, order: RegExp) =>
    must(order.test(namesIn(parent).join(' ')), `<${parent.localName}> holds ${namesIn(parent).join(', ')}`);

  must(root.localName === 'courseStructure', 'the root is not <courseStructure>');
  for (const element of root.querySelectorAll('*'))
    must(element.namespaceURI === namespace, `<${element.localName}> is of another namespace`);
  inOrder(root, /^course( au)+$/);
  const ids = [...root.querySelectorAll('[id]')].map((element) => element.id);
  must(new Set(ids).size === ids.length, 'an id stands twice');
  for (const element of root.querySelectorAll('course, au')) {
    must(element.hasAttribute('id'), `<${element.localName}> has no id`);
    for (const { name, value } of element.attributes)
      must(allowed[name]?.test(value) ?? false, `${name} may not be ${value}`);
    for (const named of element.querySelectorAll(':scope > title, :scope > description')) {
      inOrder(named, /^langstring( langstring)*$/);
      for (const text of named.children) {
        must(/^[a-z]{2,3}(-\w+)*$/.test(text.getAttribute('lang') ?? ''), 'a text has no language');
        must(
          text.textContent !== '' && text.textContent === text.textContent.trim(),
          'a text is not trimmed',
        );
      }
    }
  }
  for (const course of root.querySelectorAll('course')) inOrder(course, /^title description$/);
  for (const unit of root.querySelectorAll('au')) {
    inOrder(unit, /^title description( objectives)? url( launchParameters)?( entitlementKey)?$/);
    const url = unit.querySelector(':scope > url')?.textContent ?? '';
    const [path = '', query = ''] = url.split('?');
    must(files.includes(path), `${url} is not in the package`);
    const names = [...new URLSearchParams(query).keys()];
    must(!names.some((name) => reserved.has(name)), `${url} uses a name of cmi5`);
  }
  return problems;
}
