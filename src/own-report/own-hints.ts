// Hints on an own report, by rules that only look at its words. They never judge: the writer may know better. Pure.
import { boxParts, countWords, noteLinesOf, notePartOf } from '#quiz/desk-note.ts';
import type { Fields } from '#quiz/fields.ts';
import { hedge, labelHint, namelessClaims, overclaimIn } from '#quiz/note-rules.ts';
import { cut } from '#quiz/note-text.ts';
import { ownPartIds, questionIds, textIn, type OwnPartId } from './own-parts.ts';

export type OwnHint = { readonly part: OwnPartId; readonly text: string };

/** Everything the rules notice, in the order of the form. Whatever the fields hold, nothing throws. */
export function hintsOn(texts: Fields): OwnHint[] {
  if (texts.every(([, text]) => text.trim() === '')) return [];
  const isBoxEmpty = boxParts.every(({ id }) => noteLinesOf(texts, id).length === 0);
  const all = [
    ...headlineHints(texts, isBoxEmpty),
    ...sourceHints(texts),
    ...knownHints(texts),
    ...namelessClaims(texts).map((text): OwnHint => ({ part: 'claimed', text })),
    ...answerHints(texts),
    ...labelHints(texts),
    ...checkHints(texts),
    ...sureHints(texts),
  ];
  return all.toSorted((one, other) => ownPartIds.indexOf(one.part) - ownPartIds.indexOf(other.part));
}

function headlineHints(texts: Fields, isBoxEmpty: boolean): OwnHint[] {
  const headline = textIn(texts, 'headline');
  if (isBoxEmpty)
    return [
      {
        part: 'known',
        text: 'Nothing is in the box yet. Put each claim of the report under one of its four.',
      },
    ];
  const over = headline ? overclaimIn(texts, headline) : undefined;
  if (!over) return [];
  const { best, word } = over;
  if (!best)
    return [
      {
        part: 'headline',
        text: `No line of your box was found that is about ‘${cut(headline)}’. Where does this claim belong?`,
      },
    ];
  const where = `your box has ‘${cut(best.line)}’ under *${notePartOf(best.box).label}*`;
  const says = word ? `The headline says *${word}*` : `‘${cut(headline)}’ holds nothing back`;
  return [{ part: 'headline', text: `${says}, but ${where}. Does the headline claim too much?` }];
}

/** People without a name, as reports have them. */
const nameless =
  /\b(sources?|officials?|experts?|insiders?|observers?|critics|analysts?|people familiar|witnesses|they say)\b/i;

function sourceHints(texts: Fields): OwnHint[] {
  const word = nameless.exec(textIn(texts, 'who-says'))?.[0];
  if (!word || textIn(texts, 'how-known')) return [];
  return [
    {
      part: 'how-known',
      text: `‘${word}’ may stand for people without a name. Does the report tell you how they would know?`,
    },
  ];
}

const said = /\b(according to|says?|said|claims?|claimed|warns?|warned|tells?|told)\b/i;

/** The first lines under *Known* that somebody only says, or that hold back. */
function knownHints(texts: Fields): OwnHint[] {
  return noteLinesOf(texts, 'known')
    .flatMap((line) => {
      const word = (said.exec(line) ?? hedge.exec(line))?.[0];
      return word ? [{ line, word }] : [];
    })
    .slice(0, 2)
    .map(({ line, word }) => ({
      part: 'known',
      text: `‘${cut(line)}’ has *${word}* in it. Is it known, or does somebody claim it?`,
    }));
}

function answerHints(texts: Fields): OwnHint[] {
  if (noteLinesOf(texts, 'claimed').length === 0 || noteLinesOf(texts, 'denied').length > 0) return [];
  return [
    {
      part: 'denied',
      text: 'Has anybody answered the claim? If the report does not say so, write that here.',
    },
  ];
}

const read: readonly OwnPartId[] = [...questionIds, 'known', 'claimed', 'denied', 'open', 'check', 'because'];

const labelHints = (texts: Fields): OwnHint[] =>
  read.flatMap((part) => {
    const text = labelHint(textIn(texts, part), []);
    return text ? [{ part, text }] : [];
  });

function checkHints(texts: Fields): OwnHint[] {
  const check = textIn(texts, 'check');
  if (!check || countWords(check) > 3) return [];
  return [{ part: 'check', text: `‘${cut(check)}’ is short. Whom would you ask, and what?` }];
}

function sureHints(texts: Fields): OwnHint[] {
  const [sure, because] = [textIn(texts, 'sure'), textIn(texts, 'because')];
  if (sure === 'certain' && noteLinesOf(texts, 'known').length === 0)
    return [
      { part: 'because', text: 'You are certain, and nothing stands under *Known*. What does it rest on?' },
    ];
  if (sure && !because) return [{ part: 'because', text: 'You say how sure you are. Because of what?' }];
  return [];
}
