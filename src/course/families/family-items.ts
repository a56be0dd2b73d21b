// The texts of families as questions of lessons and review, and as forms of the checks.
import type { Item, Items } from '#quiz/types.ts';
import type { CheckForm, CheckItem } from '../check-forms.ts';
import { stemOf, verdictOf, type Family, type FamilyText } from './families.ts';

/** The forms that ask families, by the use of their texts. The first edition's forms keep the plain names. */
const formNames = { alder: 'alder-two', birch: 'birch-two', later: 'later-two' } as const;

/** The paragraphs of a text. */
const paragraphsOf = ({ text }: FamilyText): string[] => text.trim().split(/\n\s*\n|\n/);

/** The id of a text's question, wherever it is asked. */
export const familyItemId = (family: string, text: string) => `families/${family}/${text}`;

export const isFamilyItem = (id: string): boolean => id.startsWith('families/');

/** Whether a form of a check is made of families. */
export const isFamilyForm = (form: string): boolean => Object.values<string>(formNames).includes(form);

/** The questions that lessons and review may ask: one best answer about a text that stands above them. */
export function familyItems(families: readonly Family[]): Items['choice'][] {
  return families.flatMap((family) =>
    family.texts
      .filter(({ use }) => !(use in formNames))
      .map((text) => ({
        id: familyItemId(family.id, text.id),
        kind: 'choice' as const,
        ...askedOf(family, text),
        skill: family.skill,
        objective: family.objective,
        confidence: true,
        several: false,
        evidence: [],
        ...(text.use === 'way-out' ? {} : { standsIn: true as const }),
        passage: {
          title: text.title,
          format: text.format,
          paragraphs: paragraphsOf(text),
          evidence: text.evidence,
        },
      })),
  );
}

/** The texts that only teachers have, for the families of a lesson: second versions of what it asks. */
export function secondVersionsOf(
  lesson: string,
  { families, items }: { readonly families: readonly Family[]; readonly items: ReadonlyMap<string, Item> },
): Items['choice'][] {
  return families
    .filter((family) => family.lesson === lesson)
    .flatMap((family) =>
      family.texts.filter(({ use }) => use === 'teacher').map(({ id }) => familyItemId(family.id, id)),
    )
    .flatMap((id) => {
      const item = items.get(id);
      return item?.kind === 'choice' ? item : [];
    });
}

/** The checks that are made of families: each text stands alone with its question. */
export function familyForms(families: readonly Family[]): CheckForm[] {
  return Object.entries(formNames).flatMap(([use, form]) => {
    const asked = families.flatMap((family) =>
      family.texts.filter((text) => text.use === use).map((text) => ({ family, text })),
    );
    if (asked.length === 0) return [];
    return {
      form,
      texts: asked.map(({ family, text }) => ({
        id: family.id,
        title: text.title,
        paragraphs: paragraphsOf(text),
      })),
      items: asked.map(({ family, text }): CheckItem => {
        const { options, ...rest } = askedOf(family, text);
        return {
          id: `checks/${form}/${family.id}`,
          text: family.id,
          topic: family.topic,
          ...rest,
          evidence: [family.id],
          options: options.map((option, index) => ({
            ...option,
            evidence: [family.id],
            ...(family.options[index]?.verdict === 'sound' ? { accepts: true as const } : {}),
          })),
        };
      }),
    };
  });
}

function askedOf(family: Family, text: FamilyText) {
  const stem = stemOf(family, text);
  return {
    stem,
    verdict: verdictOf(family, text),
    options: family.options.map(({ id, text: words }) => {
      const { feedback = '', misconception } = text.options[id] ?? {};
      return {
        id,
        text: words,
        feedback,
        evidence: [],
        ...(misconception ? { misconception } : {}),
        ...(id === text.key ? { correct: true as const } : {}),
      };
    }),
  };
}
