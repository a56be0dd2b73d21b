// Hints on a desk note, by rules that only look at its words. They never judge: the writer may know better. Pure.
import {
  boxParts,
  countWords,
  noteLinesOf,
  noteParts,
  notePartOf,
  written,
  type NotePart,
  type NotePartId,
} from '#quiz/desk-note.ts';
import type { Fields } from '#quiz/fields.ts';
import { attribution, labelHint, namelessClaims, openness, overclaimIn } from '#quiz/note-rules.ts';
import { bestLine, cut, sentencesOf, wordsOf } from '#quiz/note-text.ts';

export type Hint = {
  readonly rule:
    'length' | 'attribution' | 'overclaim' | 'certainty' | 'reference' | 'label' | 'request' | 'confidence';
  readonly part: NotePartId;
  readonly text: string;
};

/** What the rules have to know of the story a note is about. */
export type NoteStory = {
  /** The paragraphs it has: `HL`, `P1` and so on. */
  readonly refs: readonly string[];
  /** What else a line may point at, in lower case: the case file and the like. */
  readonly besides: readonly string[];
  /** Names for groups of people that the story invites, in lower case. */
  readonly labels: readonly string[];
  /** Words that claim more than the text does, where the text has them itself, and what it has in their place. */
  readonly overclaims: readonly {
    readonly words: readonly string[];
    readonly said: readonly string[];
    readonly has: string;
  }[];
};

/** Everything the rules notice, in the order of the note. Whatever the fields hold, nothing throws. */
export function hintsFor(fields: Fields, story: NoteStory): Hint[] {
  const hints = noteParts.flatMap((part) => [
    ...lengthHints(fields, part),
    ...labelHints(fields, part.id, story),
    ...referenceHints(fields, part.id, story),
    ...overclaimHints(fields, part.id, story),
  ]);
  const all = [
    ...hints,
    ...attributionHints(fields),
    ...certaintyHints(fields),
    ...requestHints(fields),
    ...confidenceHints(fields),
  ];
  const place = ({ part }: Hint) => noteParts.findIndex(({ id }) => id === part);
  return all.toSorted((one, other) => place(one) - place(other));
}

function lengthHints(fields: Fields, part: NotePart): Hint[] {
  const count = countWords(written(fields, part.id));
  if (part.limit === undefined || count <= part.limit) return [];
  const over = count - part.limit;
  return [
    {
      rule: 'length',
      part: part.id,
      text: `${count} words, and ${part.limit} is the limit. ${over === 1 ? 'One has' : `${over} have`} to go. Look at the adjectives first.`,
    },
  ];
}

function labelHints(fields: Fields, part: NotePartId, { labels }: NoteStory): Hint[] {
  const text = labelHint(written(fields, part), labels);
  return text ? [{ rule: 'label', part, text }] : [];
}

/** Compartments in which every line should say where it rests. */
const referring: ReadonlySet<NotePartId> = new Set(['known', 'claimed', 'denied']);

function referenceHints(fields: Fields, part: NotePartId, { refs, besides }: NoteStory): Hint[] {
  const last = refs.at(-1) ?? '';
  const isReferring = (line: string) =>
    reference.test(line) ||
    besides.some((place) => ` ${wordsOf(line.toLowerCase()).join(' ')} `.includes(` ${place} `));
  const named = [...written(fields, part).matchAll(/\bP\s?(\d{1,4})\b/gi)].map(
    ([, number = '']) => `P${Number(number)}`,
  );
  const missing = [...new Set(named)].filter((ref) => !refs.includes(ref));
  const bare = referring.has(part) ? noteLinesOf(fields, part).filter((line) => !isReferring(line)) : [];
  return [
    ...missing.map((ref): Hint => ({
      rule: 'reference',
      part,
      text: `There is no ${ref}. The paragraphs go from P1 to ${last}.`,
    })),
    ...bare.slice(0, 2).map((line): Hint => ({
      rule: 'reference',
      part,
      text: `‘${cut(line)}’ names no paragraph. Where can a reader look?`,
    })),
  ];
}

const reference = /\bP\s?\d{1,4}\b|\bHL\b|\bheadline\b/i;

/** Parts that tell what happened and who says so; in the others such words ask for something, or weigh it. */
const telling: ReadonlySet<NotePartId> = new Set(['headline', 'lead', 'known', 'claimed', 'denied']);

/** Each overclaim once a part, where no word of its sentence leaves the matter open. */
function overclaimHints(fields: Fields, part: NotePartId, { overclaims }: NoteStory): Hint[] {
  if (!telling.has(part)) return [];
  return overclaims.flatMap(({ words, said, has }): Hint[] => {
    const pattern = new RegExp(`\\b(${words.join('|')})\\b`, 'i');
    const isPassedOn = (line: string) => said.some((ref) => wordsOf(line).includes(ref));
    const word = noteLinesOf(fields, part)
      .filter((line) => !isPassedOn(line))
      .flatMap(sentencesOf)
      .map((sentence) => sentence.replaceAll("'", '’'))
      .filter((sentence) => !openness.test(sentence.replace(pattern, '')))
      .map((sentence) => pattern.exec(sentence)?.[0])
      .find(Boolean);
    return word ? [{ rule: 'overclaim', part, text: `Does the text say *${word}*? ${has}` }] : [];
  });
}

/** The headline, where it claims what the box has under somebody's name, the lead, and each line under Claimed by. */
function attributionHints(fields: Fields): Hint[] {
  const unsaid: Hint[] = (['headline', 'lead'] as const).flatMap((part) => {
    const text = written(fields, part);
    const isKnown = part === 'headline' && bestLine(fields, text)?.box === 'known';
    if (!text || attribution.test(text) || isKnown) return [];
    return [
      {
        rule: 'attribution',
        part,
        text: `No word was found in your ${notePartOf(part).label.toLowerCase()} that tells who says so. Who does?`,
      },
    ];
  });
  return [
    ...unsaid,
    ...namelessClaims(fields).map((text): Hint => ({ rule: 'attribution', part: 'claimed', text })),
  ];
}

/** The headline and the lead, sentence by sentence, against the line of the box that is most like it. */
function certaintyHints(fields: Fields): Hint[] {
  const isBoxEmpty = boxParts.every(({ id }) => noteLinesOf(fields, id).length === 0);
  return (['headline', 'lead'] as const).flatMap((part) => {
    if (!written(fields, part)) return [];
    if (isBoxEmpty) {
      return [
        { rule: 'certainty', part, text: 'Nothing is in your box yet, so nothing supports this.' } as const,
      ];
    }
    return sentencesOf(written(fields, part)).flatMap((sentence): Hint[] => {
      const text = certaintyHint(fields, sentence);
      return text ? [{ rule: 'certainty', part, text }] : [];
    });
  });
}

function certaintyHint(fields: Fields, sentence: string): string | undefined {
  const over = overclaimIn(fields, sentence);
  if (!over) return undefined;
  const { best, word } = over;
  if (!best) return `No line of your box was found that supports ‘${cut(sentence)}’. Which one does?`;
  const where = `your box has ‘${cut(best.line)}’ under *${notePartOf(best.box).label}*`;
  if (word) return `*${word}* tells a reader that it is true, but ${where}.`;
  const how = best.box === 'open' ? 'leaves no doubt' : 'is said in your own voice';
  return `‘${cut(sentence)}’ ${how}, but ${where}. Does it claim too much?`;
}

/** What a request has to have, with the words by which a rule may know it. */
const requestParts: readonly { readonly name: string; readonly sign: RegExp }[] = [
  {
    name: 'the claim (what will be reported)',
    sign: /\b(sa(y|ys|id)|reports?|reported|claims?|according|writes?|story|article|publish)\b/i,
  },
  {
    name: 'what it rests on',
    sign: /\b(documents?|papers?|letter|sheet|sources?|based on|basis|rests? on|citing|cites?|evidence|seen|inspection|report by)\b/i,
  },
  { name: 'a question with a possible no in it', sign: /\?/ },
  {
    name: 'a deadline',
    sign: /\b(by|until|till|before) ([\w’']+ ){0,4}?(\d|noon|midday|midnight|tonight|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day|the end|close)|\bdeadline\b|\bwithin \S+ (hours?|days?)\b|\bgo to (print|press)\b/i,
  },
  {
    name: 'who asks and where to reply',
    sign: /@|\b(reply to|answer to|to this (address|number)|call|phone|ring|telephone|e-?mail|contact|reach (me|us)|my name|at the desk)\b/i,
  },
];

function requestHints(fields: Fields): Hint[] {
  const text = written(fields, 'request');
  const missing = requestParts.filter(({ sign }) => !sign.test(text)).map(({ name }) => name);
  if (!text || missing.length === 0) return [];
  return [
    {
      rule: 'request',
      part: 'request',
      text: `A fair request has five parts. Not found: ${missing.join('; ')}.`,
    },
  ];
}

const chance = /\d|\b(likely|unlikely|certain|chance|possible|probabl[ey]|even odds|odds|improbable)\b|half/i;
const grade = /\b(low|moderate|medium|high|good|weak|strong|thin|poor)\b/i;
const reason = /\b(because|since|as|for|one|two|three|only|after)\b|[:;]/i;

function confidenceHints(fields: Fields): Hint[] {
  const hints: Hint[] = [];
  const likelihood = written(fields, 'likelihood');
  const confidence = written(fields, 'confidence');
  if (likelihood && (!chance.test(likelihood) || countWords(likelihood) < 4)) {
    hints.push({
      rule: 'confidence',
      part: 'likelihood',
      text: 'How likely is *what*? A claim in a few words, and a number or a word such as *very likely*.',
    });
  }
  if (confidence && !(grade.test(confidence) && reason.test(confidence))) {
    hints.push({
      rule: 'confidence',
      part: 'confidence',
      text: 'How good is the evidence: low, moderate, high? And because of what?',
    });
  }
  return hints;
}
