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
import { bestLine, cut, sentencesOf, wordsOf } from './note-text.ts';

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

const attribution =
  /\b(according to|by (\S+ ){1,3}account|sa(y|ys|id|ying)|tells?|told|writes?|wrote|reports?|reported|claim(s|ed)?|states?|stated|warn(s|ed)? (that|of)|announced?|announces|confirms?|confirmed|den(y|ies|ied)|suggests?|suggested|accus(es|ed)|answer(s|ed)|asked|reviewed|published|shows?)\b|:/i;
const hedge =
  /\b(may|might|could|possibl[ey]|perhaps|probabl[ey]|likely|unlikely|suggests?|suggested|appears?|seems?|alleged(ly)?|reportedly|about \d+)\b/i;
const openness =
  /\b(not|no|nothing|nobody|never|whether|unproven|unclear|unknown|open|unanswered|without|yet|neither)\b|n[’']t\b|\?/i;
const strong =
  /\b(prov(e|es|ed|en)|proof|reveal(s|ed)?|expos(e|es|ed)|admit(s|ted)?|confess(es|ed)?|undoubtedly|certainly|definitely|knew everything|covered up)\b/i;

/** Plural names of peoples and faiths, and the like: each takes millions for a few. */
const groups =
  /\b(tajiks|russians|ukrainians|americans|central asians|asians|chechens|uzbeks|kyrgyz people|arabs|muslims|christians|jews|islamists|migrants|immigrants|foreigners|refugees)\b|\b(tajik|muslim|islamic|migrant|foreign) (attackers?|terrorists?|gunm[ae]n|killers?|men)\b/i;

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
  const text = written(fields, part);
  const lower = text.toLowerCase();
  const label = groups.exec(text)?.[0] ?? labels.find((name) => wordsOf(lower).includes(name));
  if (!label) return [];
  return [
    {
      rule: 'label',
      part,
      text: `‘${label}’ names a whole group of people. Whom does the text mean: some people, suspects, citizens, an office? And does a reader need to know where they are from?`,
    },
  ];
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
  const nameless = noteLinesOf(fields, 'claimed').filter((line) => !attribution.test(line));
  return [
    ...unsaid,
    ...nameless.slice(0, 2).map((line): Hint => ({
      rule: 'attribution',
      part: 'claimed',
      text: `Who claims ‘${cut(line)}’? Give a name, or what the text has in its place, and a verb.`,
    })),
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
  const best = bestLine(fields, sentence);
  if (!best) return `No line of your box was found that supports ‘${cut(sentence)}’. Which one does?`;
  if (best.box === 'known') return undefined;
  const held = hedge.test(sentence) || openness.test(sentence);
  const word = strong.exec(sentence)?.[0];
  const where = `your box has ‘${cut(best.line)}’ under *${notePartOf(best.box).label}*`;
  if (word) return `*${word}* tells a reader that it is true, but ${where}.`;
  if (best.box === 'open')
    return held ? undefined : `‘${cut(sentence)}’ leaves no doubt, but ${where}. Does it claim too much?`;
  if (held || attribution.test(sentence)) return undefined;
  return `‘${cut(sentence)}’ is said in your own voice, but ${where}. Does it claim too much?`;
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
