// How SCORM 1.2 and SCORM 2004 write what there is to tell: names of elements, words, times and answers. Pure.
import type { Given, Interaction } from '#quiz/kinds/interaction.ts';
import type { Edition } from '../page-facts.ts';
import type { Report, Told } from './report.ts';
import { duration, plain, written } from './written-interaction.ts';

/** An element of the platform's data model, and its value. */
export type Value = readonly [element: string, value: string];

export type Words = {
  readonly learner: string;
  readonly suspendData: string;
  /** How many characters it may have: of the standard, whatever a platform lets pass. */
  readonly suspendLimit: number;
  readonly status: string;
  readonly exit: string;
  readonly suspend: string;
  readonly normal: string;
  readonly sessionTime: string;
  readonly duration: (milliseconds: number) => string;
  /** Score and progress. Whether that is enough is left to the teacher: success is never set. */
  readonly sums: (report: Report) => readonly Value[];
  /** The fields of an interaction, in the order in which a platform wants them. */
  readonly interaction: (told: Told, latency: number | undefined) => readonly Value[];
};

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

const two = (value: number): string => String(value).padStart(2, '0');

/** "0001:02:03.45" */
function timespan(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10));
  const seconds = Math.floor(hundredths / 100);
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  const [rest, part] = [seconds % 60, hundredths % 100];
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(rest)}.${two(part)}`;
}

/** "2026-11-30T14:02:03.45Z": in hundredths, and always with them, because the standard has no zone without them. */
const timestamp = (at: number): string => new Date(at).toISOString().replace(/\dZ$/, 'Z');

/** "right": the words of each edition for how an answer did. A part of the points is told as a number. */
const resultIn = ({ share }: Told, wrong: string): string => {
  if (share === undefined) return 'neutral';
  if (share === 1) return 'correct';
  return share === 0 ? wrong : rounded(share);
};

const weightOf = ({ share }: Told): string => (share === undefined ? '0' : '1');

/** Edition 1.2 has single signs for answers: the letter of an answer's place, as on our worksheets, then digits. */
const signs = 'abcdefghijklmnopqrstuvwxyz0123456789';
const signOf = (id: string, among: readonly string[]): string => signs[among.indexOf(id)] ?? '0';

/** The most that edition 1.2 takes of an answer. */
const longestFeedback = 255;

function in12(interaction: Interaction): { readonly response: string; readonly correct: readonly string[] } {
  switch (interaction.type) {
    case 'choice':
    case 'sequencing': {
      const { response, correct, among } = interaction;
      const write = (ids: readonly string[]) => ids.map((id) => signOf(id, among)).join(',');
      return { response: write(response), correct: correct.length > 0 ? [write(correct)] : [] };
    }
    case 'matching': {
      const { response, correct, rows, names } = interaction;
      const write = (pairs: readonly Given[]) =>
        pairs.map(([row, name]) => `${signOf(row, rows)}.${signOf(name, names)}`).join(',');
      return { response: write(response), correct: correct.length > 0 ? [write(correct)] : [] };
    }
    case 'numeric':
      // It has no ranges: the end that is surely right stands for its side of 50.
      return {
        response: String(interaction.response),
        correct: interaction.correct ? [interaction.correct[0] === 0 ? '0' : '100'] : [],
      };
    case 'fill-in':
      return {
        response: plain(interaction.response, longestFeedback),
        correct: interaction.correct.slice(0, 5),
      };
    case 'likert':
      return { response: signOf(interaction.response, interaction.among), correct: [] };
    case 'performance':
      return {
        response: plain(interaction.response.map((pair) => pair.join('=')).join(','), longestFeedback),
        correct: [],
      };
  }
}

/** The most that edition 2004 promises to take. */
const longest = { words: 250, text: 4000, spellings: 5 };

const patterns = (correct: readonly string[]): Value[] =>
  correct.map((pattern, index) => [`correct_responses.${index}.pattern`, pattern]);

export const editions: Readonly<Record<Edition, Words>> = {
  '1.2': {
    learner: 'cmi.core.student_id',
    suspendData: 'cmi.suspend_data',
    suspendLimit: 4096,
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    suspend: 'suspend',
    // It has no other word for it.
    normal: '',
    sessionTime: 'cmi.core.session_time',
    duration: timespan,
    sums: ({ score }) =>
      score === undefined
        ? []
        : [
            ['cmi.core.score.min', '0'],
            ['cmi.core.score.max', '100'],
            ['cmi.core.score.raw', rounded(score * 100)],
          ],
    interaction(told, latency) {
      const { response, correct } = in12(told.interaction);
      const time = new Date(told.at);
      return [
        ['id', told.id],
        ['type', told.interaction.type],
        ['time', [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')],
        ...patterns(correct),
        ['weighting', weightOf(told)],
        ['student_response', response],
        ['result', resultIn(told, 'wrong')],
        ...(latency === undefined ? [] : [['latency', timespan(latency)] as const]),
      ];
    },
  },
  '2004': {
    learner: 'cmi.learner_id',
    suspendData: 'cmi.suspend_data',
    suspendLimit: 64_000,
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    suspend: 'suspend',
    normal: 'normal',
    sessionTime: 'cmi.session_time',
    duration,
    sums: ({ score, progress }) => [
      ['cmi.progress_measure', rounded(progress)],
      ...(score === undefined
        ? []
        : ([
            ['cmi.score.min', '0'],
            ['cmi.score.max', '100'],
            ['cmi.score.raw', rounded(score * 100)],
            ['cmi.score.scaled', String(Math.round(score * 10_000) / 10_000)],
          ] as const)),
    ],
    interaction(told, latency) {
      const { type, response, correct } = written(told.interaction, longest);
      return [
        ['id', told.id],
        ['type', type],
        ['timestamp', timestamp(told.at)],
        ...patterns(correct),
        ['weighting', weightOf(told)],
        ['learner_response', response],
        ['result', resultIn(told, 'incorrect')],
        ...(latency === undefined ? [] : [['latency', duration(latency)] as const]),
        ['description', plain(told.question, longest.words)],
      ];
    },
  },
};
