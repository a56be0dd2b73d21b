// Checks a family as a whole: that its texts share out its options, and that what it names exists.
import type { Content } from '../content-types.ts';
import { cure, type ReportProblem } from '../problems.ts';
import type { Family, FamilyText } from './families.ts';

/** Reports families whose options give their key away, and names that lead nowhere. */
export function checkFamilies({ families, lessons, misconceptions }: Content, report: ReportProblem): void {
  const objectives = new Map(lessons.map((lesson) => [lesson.slug, lesson.objectives.map(({ id }) => id)]));
  const codes = misconceptions.map(({ code }) => code);
  for (const family of families) {
    const file = `families/${family.id}/family.yaml`;
    const taught = objectives.get(family.lesson);
    if (!taught)
      report(file, `field "lesson" names "${family.lesson}", ${cure(family.lesson, [...objectives.keys()])}`);
    else if (!taught.includes(family.objective))
      report(file, `field "objective" names "${family.objective}", ${cure(family.objective, taught)}`);
    checkKeys(family, file, report);
    for (const text of family.texts) checkText(family, text, codes, report);
  }
}

function checkKeys({ options, texts }: Family, file: string, report: ReportProblem): void {
  for (const { id } of options) {
    const right = texts.filter(({ key }) => key === id).length;
    if (right === 0) report(file, `option "${id}" is right for no text: write one for which it is.`);
    if (right > texts.length / 2)
      report(file, `option "${id}" is right for ${right} of ${texts.length} texts: half of them at most.`);
  }
  for (const use of ['alder', 'birch', 'later'] as const) {
    if (texts.filter((text) => text.use === use).length > 1)
      report(file, `has two texts for the check "${use}": a check asks each family once.`);
  }
  const [alder, birch] = (['alder', 'birch'] as const).map((use) => texts.find((text) => text.use === use));
  if (Boolean(alder) !== Boolean(birch))
    report(file, 'has a text for one of the checks "alder" and "birch" only: they ask the same families.');
  if (alder && birch && alder.key === birch.key)
    report(file, `has the same key "${alder.key}" in "alder" and "birch": give them different ones.`);
}

function checkText(family: Family, text: FamilyText, codes: readonly string[], report: ReportProblem): void {
  const file = `families/${family.id}/${text.id}.yaml`;
  const ids = family.options.map(({ id }) => id);
  if (!ids.includes(text.key)) report(file, `field "key" names "${text.key}", ${cure(text.key, ids)}`);
  for (const id of ids.filter((one) => !text.options[one]))
    report(file, `field "options" says nothing about "${id}": add why it is right, or what makes it wrong.`);
  const said = [text.title, text.claim, text.text].join('\n').replaceAll(/\s+/g, ' ').toLowerCase();
  for (const [id, { misconception, feedback }] of Object.entries(text.options)) {
    for (const [, words = ''] of feedback.matchAll(/“([^”]+)”/g)) {
      const bare = words
        .replace(/[.,;:!?…]+$/, '')
        .replaceAll(/\s+/g, ' ')
        .toLowerCase();
      if (!said.includes(bare))
        report(file, `field "options.${id}.feedback" quotes “${words}”, which the text does not say.`);
    }
    if (!ids.includes(id)) report(file, `field "options" names "${id}", ${cure(id, ids)}`);
    const field = `field "options.${id}.misconception"`;
    if (id === text.key && misconception)
      report(file, `${field} must go: a right choice has no misconception.`);
    if (id !== text.key && !misconception)
      report(file, `${field} is missing: name the misconception that makes this choice tempting.`);
    if (misconception && !codes.includes(misconception))
      report(file, `${field} names "${misconception}", ${cure(misconception, codes)}`);
  }
}
