// Which three texts a sitting of practice asks. Pure: the same record, texts and seed give the same three, and no clock is read.
import { orderParts } from '#quiz/part-order.ts';
import { askFresh } from '#review/fresh-texts.ts';
import type { Reviewable } from '#review/sitting.ts';

/** How many texts a sitting asks. */
export const perSitting = 3;

/** By how many the sound claims and the others may differ before the next text is chosen to make up for it. */
const slack = 2;

/** When each text that was read was last answered, by its id. */
export type LastRead = ReadonlyMap<string, number>;

type Choice = {
  /** The texts for practice, of all topics. */
  readonly texts: readonly Reviewable[];
  readonly read: LastRead;
  /** The questions that are due for review, in the order of need. */
  readonly due: readonly Reviewable[];
  /** Decides wherever nothing else does. */
  readonly seed: number;
};

/**
 * The texts of one sitting, one of each topic. First come those that stand for a question that is due, as review chooses them,
 * then texts not read yet, sound ones and others in balance. A topic with none left gives its place to one that has some; once
 * every text is read, it asks the one that was read longest ago, or the one of its sort where one sort has come too often of late.
 */
export function chooseTexts({ texts, read, due, seed }: Choice): Reviewable[] {
  const ordered = orderParts(String(seed), texts);
  const chosen: Reviewable[] = [];
  const isOpen = (topic: string) => !chosen.some((one) => one.topic === topic);
  const unread = () => ordered.filter((text) => !read.has(text.id) && !chosen.includes(text));
  const take = (text: Reviewable | undefined) => {
    if (text && chosen.length < perSitting) chosen.push(text);
  };
  for (const text of standIns(due, texts, read)) if (isOpen(text.topic)) take(text);
  const topics = [...new Set(ordered.map(({ topic }) => topic))];
  for (const topic of topics.filter(isOpen)) {
    const met = [...texts.filter(({ id }) => read.has(id)), ...chosen];
    const own = unread().filter((text) => text.topic === topic);
    take(inBalance(own, met));
  }
  for (const topic of topics.filter(isOpen)) {
    take(
      fromTheLargest(unread()) ?? inBalance(oldestFirst(ordered, topic, read), latest(texts, read, chosen)),
    );
  }
  return chosen;
}

/** The texts not read yet that stand for the questions that are due, in their order. */
function standIns(due: readonly Reviewable[], texts: readonly Reviewable[], read: LastRead): Reviewable[] {
  const byObjective = Object.fromEntries(Map.groupBy(texts, ({ objective }) => objective));
  return askFresh(due, byObjective, (id) => read.has(id)).flatMap((one) =>
    one.asked === one.due ? [] : [one.asked],
  );
}

/** The first text, or the first that makes up for too many of one sort among those met before. */
function inBalance(texts: readonly Reviewable[], met: readonly Reviewable[]): Reviewable | undefined {
  const isSound = ({ verdict }: Reviewable) => verdict === 'sound';
  const surplus = 2 * met.filter(isSound).length - met.length;
  const makesUp = texts.find((text) => isSound(text) === surplus < 0);
  return Math.abs(surplus) < slack ? texts[0] : (makesUp ?? texts[0]);
}

/** The first text of the topic that has most of them. */
function fromTheLargest(texts: readonly Reviewable[]): Reviewable | undefined {
  const topics = [...Map.groupBy(texts, ({ topic }) => topic).values()];
  return topics.toSorted((one, other) => other.length - one.length)[0]?.[0];
}

/** The texts of a topic, those first that were read longest ago. */
function oldestFirst(texts: readonly Reviewable[], topic: string, read: LastRead): Reviewable[] {
  return texts
    .filter((text) => text.topic === topic)
    .toSorted((one, other) => (read.get(one.id) ?? 0) - (read.get(other.id) ?? 0));
}

/** The texts of the last four sittings and of this one, which are to be in balance by themselves. */
function latest(texts: readonly Reviewable[], read: LastRead, chosen: readonly Reviewable[]): Reviewable[] {
  const before = texts
    .filter((text) => !chosen.includes(text))
    .toSorted((one, other) => (read.get(other.id) ?? 0) - (read.get(one.id) ?? 0));
  return [...before.slice(0, 4 * perSitting), ...chosen];
}

/** The question that is due for which a text stands: the first that trains the same, as long as the text is new. */
export function dueFor(text: Reviewable, due: readonly Reviewable[], read: LastRead): Reviewable | undefined {
  return read.has(text.id) ? undefined : due.find(({ objective }) => objective === text.objective);
}
