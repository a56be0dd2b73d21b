// Checks what cannot be seen in one file alone: that ids lead somewhere, and that items are placed once.
import { passagesIn } from '#quiz/projections.ts';
import { checkChecks } from './check-forms.ts';
import type { Content } from './content-types.ts';
import { counts } from './counts.ts';
import { familyItemId } from './families/family-items.ts';
import { checkFamilies } from './families/families.ts';
import { cure, guess, type ReportProblem } from './problems.ts';
import { checkTeach } from './teach/teach-files.ts';
import { attributeOf, componentsIn } from './lesson-tree.ts';
import { checkRulings } from './check-rulings.ts';
import { itemFile, leaves } from './texts.ts';

/** Reports every problem between the files of a content that is sound file by file. */
export function checkReferences(content: Content, report: ReportProblem): void {
  checkIds(content, report);
  checkParagraphs(content, report);
  checkPlacement(content, report);
  checkFamilyPlaces(content, report);
  checkItems(content, report);
  checkTags(content, report);
  checkCaseFile(content, report);
  checkBands(content, report);
  checkWho(content, report);
  checkTrailAndLedger(content, report);
  checkAsked(content, report);
  checkChecks(
    content.checks,
    { refs: knownRefs(content), codes: content.misconceptions.map(({ code }) => code) },
    report,
  );
  checkFamilies(
    content.families,
    {
      objectives: new Map(
        content.lessons.map(({ slug, objectives }) => [slug, objectives.map(({ id }) => id)]),
      ),
      codes: content.misconceptions.map(({ code }) => code),
    },
    report,
  );
  checkRulings(content, knownRefs(content), report);
  checkTeach(content, report);
}

function checkIds(content: Content, report: ReportProblem): void {
  const lists = [
    ['article/source.yaml', content.article.speakers.map(({ id }) => id)],
    ['article/paragraphs.yaml', content.paragraphs.map(({ id }) => id)],
    ['article/paragraphs.yaml', content.paragraphs.flatMap(({ claims }) => claims.map(({ id }) => id))],
    ['case-file.yaml', content.caseFile.map(({ id }) => id)],
    ['ledger.yaml', content.ledger.map(({ id }) => id)],
    ['trail.yaml', content.trail.map(({ id }) => id)],
    ['who-is-who.yaml', content.whoIsWho.names.map(({ id }) => id)],
    ['glossary.yaml', content.glossary.map(({ id }) => id)],
    ['denial-kinds.yaml', content.denialKinds.map(({ id }) => id)],
    ['standards-of-judgement.yaml', content.rulings.map(({ id }) => id)],
    ['misconceptions.yaml', content.misconceptions.map(({ code }) => code)],
    ['lessons', content.lessons.map(({ number }) => String(number))],
  ] as const;
  for (const [file, ids] of lists) {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
      report(file, `the id "${id}" stands twice: give each its own.`);
    }
  }
}

function checkParagraphs({ article, paragraphs }: Content, report: ReportProblem): void {
  const file = 'article/paragraphs.yaml';
  const speakers = article.speakers.map(({ id }) => id);
  for (const { id, finder, claims } of paragraphs) {
    if (![2, 3].includes(finder.split(/\s+/).length)) {
      report(file, `${id}: field "finder" must be two or three words of the paragraph.`);
    }
    if (paragraphs.some((other) => other.id !== id && other.finder === finder)) {
      report(file, `${id}: the finder "${finder}" is another paragraph’s too: choose other words.`);
    }
    for (const claim of claims) {
      for (const speaker of [claim.speaker, ...claim.through]) {
        if (!speakers.includes(speaker)) {
          report(file, `claim "${claim.id}" names the speaker "${speaker}", ${cure(speaker, speakers)}`);
        }
      }
    }
  }
}

/** The lesson at whose end or beginning a text of a family is asked; each is asked in one place. */
function checkFamilyPlaces({ lessons, families }: Content, report: ReportProblem): void {
  const placed = lessons.flatMap(({ file, steps }) =>
    steps.flatMap(({ items }) => items.map((item) => ({ ...item, file }))),
  );
  for (const { id: family, texts } of families) {
    for (const { id: text, use } of texts) {
      const places = placed.filter(({ id }) => id === familyItemId(family, text));
      const file = `families/${family}/${text}.yaml`;
      const [wanted, tag] = use === 'recall' ? ['recall', 'Recall'] : ['own', 'Quiz'];
      if (use !== 'recall' && use !== 'way-out') {
        for (const place of places)
          report(place.file, `asks "${place.id}", which is for ${use}: no lesson may ask it.`);
        continue;
      }
      if (places.length > 1) report(file, `is asked in ${places.length} lessons: a text is asked once.`);
      for (const place of places.filter(({ role }) => role !== wanted))
        report(place.file, `must ask "${place.id}" with <${tag}>: its use is ${use}.`);
    }
  }
}

/** The lesson to which an item belongs, by its id: its folder, or the one that teaches its family. */
function homes(families: Content['families']) {
  const lessonOf = new Map(
    families.flatMap(({ id, lesson, texts }) =>
      texts.map((text) => [familyItemId(id, text.id), lesson] as const),
    ),
  );
  return (id: string) => lessonOf.get(id) ?? id.split('/')[0];
}

/** Every item is placed exactly once in its own lesson; others refer to it from a later one. */
function checkPlacement({ lessons, items, families }: Content, report: ReportProblem): void {
  const home = homes(families);
  const known = [...items.keys()];
  for (const lesson of lessons) {
    const placed = lesson.steps.flatMap((step) => step.items);
    if (
      placed.length < lesson.references.filter(({ tag }) => ['Quiz', 'Recall', 'Reopen'].includes(tag)).length
    ) {
      report(lesson.file, 'an item stands outside of every <Step>: move it into one.');
    }
    for (const { id, role } of placed) {
      const tag = { own: 'Quiz', recall: 'Recall', reopen: 'Reopen' }[role];
      if (!items.has(id)) report(lesson.file, `<${tag} id="${id}"> has no file. ${guess(id, known)}`);
      else if (role === 'own' && home(id) !== lesson.slug) {
        report(lesson.file, `<Quiz id="${id}"> belongs to another lesson: use <Recall id="${id}" />.`);
      }
      if (lesson.steps.some((step) => id.endsWith(`/${step.id}`))) {
        report(
          lesson.file,
          `<Step id="${id.split('/')[1]}"> has the name of an item on the same page: give the step another id.`,
        );
      }
      const sameName = placed.find((other) => other.id !== id && other.id.split('/')[1] === id.split('/')[1]);
      if (sameName) {
        report(
          lesson.file,
          `"${id}" and "${sameName.id}" have one address on the page: rename the family or the item.`,
        );
      }
      if (placed.filter((other) => other.id === id).length > 1) {
        report(lesson.file, `"${id}" is placed twice: an item has one place in a lesson.`);
      }
    }
    for (const id of known) {
      if (id.startsWith(`${lesson.slug}/`) && !placed.some((item) => item.id === id)) {
        report(`lessons/${id}.yaml`, `is placed nowhere: add <Quiz id="${id}" /> to ${lesson.file}.`);
      }
    }
  }
}

function checkItems(content: Content, report: ReportProblem): void {
  const codes = content.misconceptions.map(({ code }) => code);
  const refs = knownRefs(content);
  const home = homes(content.families);
  for (const item of content.items.values()) {
    const file = itemFile(item);
    const lesson = content.lessons.find(({ slug }) => slug === home(item.id));
    const objectives = lesson?.objectives.map(({ id }) => id) ?? [];
    if (!objectives.includes(item.objective)) {
      report(file, `field "objective" names "${item.objective}", ${cure(item.objective, objectives)}`);
    }
    for (const { path, key, value } of leaves(item)) {
      if (key === 'misconception' && !codes.includes(value)) {
        report(file, `field "${path}" names "${value}", ${cure(value, codes)}`);
      }
      if (/(^|\.)evidence\[\d+\]$/.test(path) && !refs.includes(value)) {
        report(file, `field "${path}" names "${value}", ${cure(value, refs)}`);
      }
    }
    for (const { from } of passagesIn(item)) {
      if (!refs.includes(from)) report(file, `field "passages" names "${from}", ${cure(from, refs)}`);
    }
    if ('reopens' in item && item.reopens) {
      const reopened = content.lessons.find(({ slug }) => slug === item.reopens);
      const isThere = reopened?.steps.some((step) => step.items.some(({ id }) => id === item.id));
      if (reopened && !isThere) {
        report(
          file,
          `field "reopens" names "${item.reopens}", which does not: add <Reopen id="${item.id}" /> there.`,
        );
      }
    }
  }
}

/** The components of a lesson lead to paragraphs, cards and terms that exist. */
function checkTags(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  const terms = content.glossary.map(({ id }) => id);
  const claims = content.paragraphs.flatMap((paragraph) => paragraph.claims.map(({ id }) => id));
  const known: Record<string, readonly string[]> = {
    Term: terms,
    SourceCard: claims,
    Passage: refs,
    Card: refs,
    DeskNote: content.deskNote.notes.map(({ id }) => id),
    Count: Object.keys(counts),
  };
  for (const { file, slug, tree } of content.lessons) {
    const ids = [...content.items.keys()].flatMap((id) =>
      id.startsWith(`${slug}/`) ? id.slice(slug.length + 1) : [],
    );
    for (const component of componentsIn(tree.children)) {
      const after = attributeOf(component, 'after');
      if (component.tag === 'Passage' && after && !ids.includes(after))
        report(file, `<Passage after="${after}"> names no question of this lesson: ${cure(after, ids)}`);
    }
  }
  for (const { file, references, paragraphs } of content.lessons) {
    for (const { tag, value } of references) {
      const ids = known[tag];
      const id = tag === 'Passage' ? value.replace(/^(\d+)$/, 'p$1') : value;
      if (ids && !ids.includes(id)) report(file, `<${tag}> names "${value}", ${cure(id, ids)}`);
    }
    for (const ref of paragraphs.filter((paragraph) => !refs.includes(paragraph))) {
      report(file, `field "paragraphs" names "${ref}", ${cure(ref, refs)}`);
    }
  }
  for (const { id, term } of content.denialKinds) {
    if (term && !terms.includes(term))
      report('denial-kinds.yaml', `"${id}" names the term "${term}", ${cure(term, terms)}`);
  }
  for (const { id, see } of content.glossary) {
    for (const other of see.filter((term) => !terms.includes(term))) {
      report('glossary.yaml', `"${id}" points to "${other}", ${cure(other, terms)}`);
    }
  }
}

/** Who is who leads to paragraphs and cards that exist. */
function checkWho(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  const { names, days } = content.whoIsWho;
  for (const ref of [...names, ...days]
    .flatMap(({ evidence }) => evidence)
    .filter((one) => !refs.includes(one)))
    report('who-is-who.yaml', `field "evidence" names "${ref}", ${cure(ref, refs)}`);
}

function checkBands({ certaintyBands, caseFile }: Content, report: ReportProblem): void {
  const cards = caseFile.map(({ id }) => id);
  for (const card of [certaintyBands.card, certaintyBands.spread.card]) {
    if (!cards.includes(card))
      report('certainty-bands.yaml', `field "card" names "${card}", ${cure(card, cards)}`);
  }
}

function checkCaseFile({ caseFile, paragraphs }: Content, report: ReportProblem): void {
  const known = paragraphs.map(({ id }) => id);
  for (const card of caseFile) {
    for (const ref of card.about.filter((paragraph) => !known.includes(paragraph))) {
      report('case-file.yaml', `"${card.id}" is about "${ref}", ${cure(ref, known)}`);
    }
  }
}

/** A page of the trail hangs on one that exists; a denial is of kinds that exist. */
function checkTrailAndLedger(content: Content, report: ReportProblem): void {
  const refs = knownRefs(content);
  for (const { id, origin } of content.trail) {
    if (!refs.includes(origin)) {
      report('trail.yaml', `"${id}" hangs on "${origin}", ${cure(origin, refs)}`);
    }
  }
  const denialKinds = content.denialKinds.map((kind) => kind.id);
  for (const { id, kinds } of content.ledger) {
    for (const kind of kinds.filter((one) => !denialKinds.includes(one))) {
      report('ledger.yaml', `"${id}" is of the kind "${kind}", ${cure(kind, denialKinds)}`);
    }
  }
}

/** What review asks is settled, and nothing a learner has done before tells how it ended. */
function checkAsked(
  { ledger, lessons, items, checks, misconceptions }: Content,
  report: ReportProblem,
): void {
  const codes = misconceptions.map(({ code }) => code);
  const tellers = [
    ...lessons.map(({ file, body }) => ({ file, text: body })),
    ...[...items.values()].map((item) => ({ file: itemFile(item), text: JSON.stringify(item) })),
    ...checks.map((form) => ({ file: `checks/${form.form}`, text: JSON.stringify(form) })),
  ];
  for (const { id, outcome, asked } of ledger) {
    if (!asked) continue;
    const { misconception } = asked;
    if (outcome === 'open')
      report('ledger.yaml', `"${id}" is open, so "asked" must go: nothing has settled it.`);
    if (!codes.includes(misconception)) {
      report('ledger.yaml', `"${id}" is asked with "${misconception}", ${cure(misconception, codes)}`);
    }
    for (const { file } of tellers.filter(({ text }) => new RegExp(`ledger/${id}(?![a-z-])`).test(text))) {
      report('ledger.yaml', `"${id}" is asked in review, but ${file} tells how it ended: take "asked" away.`);
    }
  }
}

function knownRefs({ paragraphs, caseFile, ledger, trail }: Content): string[] {
  return [
    ...[...paragraphs, ...caseFile].map(({ id }) => id),
    ...ledger.map(({ id }) => `ledger/${id}`),
    ...trail.map(({ id }) => `trail/${id}`),
  ];
}
