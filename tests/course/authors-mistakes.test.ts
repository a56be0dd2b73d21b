// What an author gets to read after a mistake: one sentence that names file, field and cure, and the build stops.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '#course/load.ts';
import { schemas } from '#quiz/kinds/schemas.ts';
import { problemsAfter } from '../helpers/mistakes.ts';
import { content } from '../tools/content.ts';

const choice = 'lessons/silence-no-so-what/is-it-false-balance.yaml';
/** A question on the article, without a text of its own. */
const onArticle = 'lessons/headline-and-floor/from-memory.yaml';
const lesson = 'lessons/silence-no-so-what/lesson.mdx';

/** One problem, which says exactly this. */
function says(file: string, change: (text: string) => string, ...sentences: string[]): void {
  assert.deepEqual(
    problemsAfter(file, change),
    sentences.map((sentence) => `content/${sentence}`),
  );
}

test('content as it is has no problems', () => {
  assert.doesNotThrow(() => loadContent('content'));
});

test('malformed YAML: which line', () => {
  const [problem = '', ...others] = problemsAfter(choice, (text) => text.replace('options:', 'options: ]'));
  assert.deepEqual(others, []);
  assert.match(
    problem,
    /^content\/lessons\/silence-no-so-what\/is-it-false-balance\.yaml: not valid YAML, .* line 7.*: mend that line\.$/,
  );
});

test('a key that stands twice in one YAML map', () => {
  says(
    choice,
    (text) => text.replace('verdict: sound', 'verdict: sound\nverdict: contradicted'),
    `${choice}: not valid YAML, Map keys must be unique at line 6, column 1: mend that line.`,
  );
});

test('an unknown key: which one was meant', () => {
  says(
    choice,
    (text) => text.replace('    feedback: >-', '    feedbak: >-'),
    `${choice}: field "options[0].feedback" is missing: add it (it takes text).`,
    `${choice}: unknown field "feedbak" in options[0]: did you mean "feedback"?`,
  );
  says(choice, (text) => `${text}xyzzy: 1\n`, `${choice}: unknown field "xyzzy": remove it.`);
});

test('a finder that is too long, or another paragraph’s', () => {
  const file = 'article/paragraphs.yaml';
  const finders = content.paragraphs.map(({ finder }) => finder);
  const [, first = '', second = ''] = finders;
  const [problem = ''] = problemsAfter(file, (text) => text.replace(first, `${first} one and two`));
  assert.equal(problem, `content/${file}: p1: field "finder" must be two or three words of the paragraph.`);
  const problems = problemsAfter(file, (text) => text.replace(`finder: ${second}`, `finder: ${first}`));
  assert.equal(
    problems[0],
    `content/${file}: p1: the finder "${first}" is another paragraph’s too: choose other words.`,
  );
});

test('a count of something that is not counted: which one was meant', () => {
  says(
    lesson,
    (text) => text.replace('</Step>', '<Count of="denial" />\n\n</Step>'),
    `${lesson}: <Count> names "denial", which does not exist. Did you mean "denials"?`,
  );
});

test('a missing field: what it takes', () => {
  says(
    choice,
    (text) => text.replace(/^stem: .*\n/m, ''),
    `${choice}: field "stem" is missing: add it (it takes text).`,
  );
});

test('an option without feedback', () => {
  says(
    choice,
    (text) => text.replace(/ {4}feedback: >-\n( {6}.*\n)+/, "    feedback: ''\n"),
    `${choice}: field "options[0].feedback" must not be empty.`,
  );
});

test('a wrong option that names no misconception', () => {
  says(
    choice,
    (text) => text.replace(/ {4}misconception: M22\n/, ''),
    `${choice}: field "options[1].misconception" is missing: name the misconception that makes this choice tempting, or say "correct: true".`,
  );
});

test('two keys where one is asked for', () => {
  says(
    choice,
    (text) => text.replace('misconception: M22', 'correct: true'),
    `${choice}: field "options" must mark exactly one option "correct: true", not 2; for more, say "several: true".`,
  );
});

test('a row with a name it cannot be given, with two right ones, or with a half that is more', () => {
  const match = 'lessons/who-says-so/parcels-on-mill-lane.yaml';
  says(
    match,
    (text) =>
      text.replace('      quotation:\n        correct: true', '      quotations:\n        correct: true'),
    `${match}: field "sources[0].answers.quotations" is not one of the targets.`,
  );
  says(
    match,
    (text) =>
      text.replace('      own-voice:\n        misconception: M7', '      own-voice:\n        correct: true'),
    `${match}: field "sources[1].answers" must mark exactly one target "correct: true".`,
  );
  says(
    match,
    (text) => text.replace('        misconception: M7', '        misconception: M7\n        half: true'),
    `${match}: field "sources[1].answers.own-voice.half" stands alone: a half answer is neither correct nor a misconception.`,
  );
  const trace = [...content.items.values()].find(({ kind }) => kind === 'trace');
  if (trace?.kind !== 'trace') throw new Error('expected a trace');
  const file = `lessons/${trace.id}.yaml`;
  const [copy] = trace.copies;
  const right = Object.keys(copy?.answers ?? {}).find((id) => copy?.answers[id]?.correct);
  says(
    file,
    (text) => text.replace(`      ${right}:\n`, '      nowhere:\n'),
    `${file}: field "copies[0].answers.nowhere" is neither a root nor a copy.`,
  );
});

test('a value that is not in the list: the list', () => {
  says(
    choice,
    (text) => text.replace('verdict: sound', 'verdict: true-ish'),
    `${choice}: field "verdict" must be one of: sound, not-established, contradicted, none.`,
  );
  says(
    choice,
    (text) => text.replace('kind: choice', 'kind: quiz'),
    `${choice}: field "kind" must be one of: ${Object.keys(schemas).join(', ')}.`,
  );
});

test('a duplicate id', () => {
  says(
    choice,
    (text) => text.replace('id: mill-left-out', 'id: what-was-shown'),
    `${choice}: field "options[1].id" "what-was-shown" stands twice: give each its own id.`,
  );
  says(
    'glossary.yaml',
    (text) => text.replace('- id: open-source\n', '- id: hedge\n'),
    'glossary.yaml: the id "hedge" stands twice: give each its own.',
  );
});

test('an id that leads nowhere: which one was meant', () => {
  says(
    lesson,
    (text) => text.replace('what/is-it-false-balance"', 'what/is-it-fals-balance"'),
    `${lesson}: <Quiz id="silence-no-so-what/is-it-fals-balance"> has no file. Did you mean "silence-no-so-what/is-it-false-balance"?`,
    `${choice}: is placed nowhere: add <Quiz id="silence-no-so-what/is-it-false-balance" /> to ${lesson}.`,
  );
  says(
    choice,
    (text) => text.replace('misconception: M22', 'misconception: M99'),
    `${choice}: field "options[1].misconception" names "M99", which does not exist. Did you mean "M9"?`,
  );
  says(
    choice,
    (text) => text.replace('objective: ask-and-print-fairly', 'objective: ask-and-print-fair'),
    `${choice}: field "objective" names "ask-and-print-fair", which does not exist. Did you mean "ask-and-print-fairly"?`,
  );
  says(
    onArticle,
    (text) => text.replace('    evidence: [p13]', '    evidence: [p41]'),
    `${onArticle}: field "options[1].evidence[0]" names "p41", which does not exist. Did you mean "p1"?`,
  );
  says(
    lesson,
    (text) => text.replace('<Term id="interpretive-denial">', '<Term id="interpretative-denial">'),
    `${lesson}: <Term> names "interpretative-denial", which does not exist. Did you mean "interpretive-denial"?`,
  );
});

test('an option that rests on nothing, in the article or in a text of its question', () => {
  says(
    onArticle,
    (text) => text.replace('    evidence: [p13]\n', ''),
    `${onArticle}: field "options[1].evidence" must name at least one paragraph (p6) or case-file card.`,
  );
});

test('an item placed twice, or in another lesson', () => {
  says(
    lesson,
    (text) =>
      text.replace('<Quiz id="silence-no-so-what/is-it-false-balance" />', (tag) => `${tag}\n\n${tag}`),
    `${lesson}: "silence-no-so-what/is-it-false-balance" is placed twice: an item has one place in a lesson.`,
    `${lesson}: "silence-no-so-what/is-it-false-balance" is placed twice: an item has one place in a lesson.`,
  );
  says(
    lesson,
    (text) =>
      text.replace(
        '<Quiz id="silence-no-so-what/is-it-false-balance" />',
        (tag) => `${tag}\n\n<Quiz id="small-words/unlikely-and-it-rained" />`,
      ),
    `${lesson}: <Quiz id="small-words/unlikely-and-it-rained"> belongs to another lesson: use <Recall id="small-words/unlikely-and-it-rained" />.`,
  );
});

test('a step with the name of an item', () => {
  says(
    lesson,
    (text) =>
      text.replace(
        '</Step>\n\n<Step id="the-hunt"',
        '</Step>\n\n<Step id="is-it-false-balance" title="Once more">\n\n</Step>\n\n<Step id="the-hunt"',
      ),
    `${lesson}: <Step id="is-it-false-balance"> has the name of an item on the same page: give the step another id.`,
  );
});

test('a wrong word in a quotation, in YAML and in MDX', () => {
  says(
    'lessons/headline-and-floor/ladder-of-knowing.yaml',
    (text) => text.replace('[knew of ISIS threat](hl)', '[knew of an ISIS threat](hl)'),
    'lessons/headline-and-floor/ladder-of-knowing.yaml: the quotation “knew of an ISIS threat” is not approved for HL: check words and paragraph, then run "npm run quotes -- <the article\'s file>".',
  );
  says(
    'lessons/headline-and-floor/lesson.mdx',
    (text) => text.replace('at least 143 people', 'at least 134 people'),
    'lessons/headline-and-floor/lesson.mdx: the quotation “at least 134 people” is not approved for P3: check words and paragraph, then run "npm run quotes -- <the article\'s file>".',
  );
});

test('right words under the wrong paragraph number: where they stand', () => {
  says(
    'lessons/headline-and-floor/lesson.mdx',
    (text) => text.replace('<Quote p="3">', '<Quote p="4">'),
    'lessons/headline-and-floor/lesson.mdx: the quotation “at least 143 people” is not in P4 but in P3: mend the paragraph number.',
  );
});

test('words of a passage that says it is exact', () => {
  says(
    'lessons/small-words/own-voice.yaml',
    (text) => text.replace('(#stage-managed) election', '(#stage-managed) ballot'),
    'lessons/small-words/own-voice.yaml: the quotation “stage-managed ballot” is not approved for P14: check words and paragraph, then run "npm run quotes -- <the article\'s file>".',
  );
});

test('a quotation from a card that does not have the words', () => {
  says(
    'lessons/silence-no-so-what/deny-admit-or-neither.yaml',
    (text) =>
      text.replace('[too general](naryshkin-too-general)', '[far too general](naryshkin-too-general)'),
    'lessons/silence-no-so-what/deny-admit-or-neither.yaml: the quotation “far too general” is not among the quotes of "naryshkin-too-general": mend the words, or add them there with their source.',
  );
});

test('quotation marks around words that nobody has checked', () => {
  says(
    choice,
    (text) => text.replace('The Post is fair here.', 'The Post is "fair" here.'),
    `${choice}: field "options[0].feedback" holds quotation marks around "fair": write exact words as [words](p6), and other words in *italics*.`,
  );
  says(
    lesson,
    (text) => text.replace('Many people expect a denial', 'Many people expect a “Denial”'),
    `${lesson}: the prose holds quotation marks around “Denial”: write exact words as <Quote p="6">words</Quote>, and other words in *italics*.`,
  );
});

test('the head of a lesson is checked like any file', () => {
  says(
    lesson,
    (text) => text.replace(/number: \d+/, 'number: soon'),
    `${lesson}: field "number" must be a number.`,
  );
  says(
    lesson,
    (text) => text.replace(/^---\n/, ''),
    `${lesson}: has no head: begin it with --- and end it with ---.`,
  );
});

test('a markable word without feedback, and feedback without a word', () => {
  says(
    'lessons/headline-and-floor/which-words.yaml',
    (text) => text.replace('[knew](#knew)', '[knew](#new)'),
    'lessons/headline-and-floor/which-words.yaml: field "words" has no "new", which a passage marks: add it, with feedback.',
    'lessons/headline-and-floor/which-words.yaml: field "words[0].id" "knew" must be marked exactly once in the passages, as [words](#knew).',
  );
});

test('a dial without a number in the opinion, and dials without moments', () => {
  const dials = 'lessons/the-story-moves/two-dials.yaml';
  says(
    dials,
    (text) => text.replace(', plot: 3', ''),
    `${dials}: field "moments[0].opinion" must have one number for each dial: plot, threat.`,
  );
  says(
    dials,
    (text) => text.replace(/moments:.*(?=\nreveal:)/s, ''),
    `${dials}: field "moments" is missing: dials are set at moments, and moments need dials.`,
  );
});

test('a fact without a source', () => {
  says(
    'case-file.yaml',
    (text) => text.replace('confidence: C2', 'confidence: MEM'),
    'case-file.yaml: field "[0].confidence" must be one of: C1, C2.',
  );
});

test('a scale of words that names no card', () => {
  says(
    'certainty-bands.yaml',
    (text) => text.replace('card: likelihood-scale', 'card: likelihood-scales'),
    'certainty-bands.yaml: field "card" names "likelihood-scales", which does not exist. Did you mean "likelihood-scale"?',
  );
});

test('a plan whose minutes do not add up', () => {
  const plan = 'teach/silence-no-so-what.yaml';
  says(
    plan,
    (text) => text.replace('minutes: 4\n    short: 3', 'minutes: 6\n    short: 3'),
    `${plan}: field "timing" adds up to 47 minutes, not 45: mend the rows, or say "periods".`,
  );
});

test('a plan that speaks of what its lesson does not have', () => {
  const plan = 'teach/silence-no-so-what.yaml';
  says(
    plan,
    (text) => text.replace('steps: [ten-answers]', 'steps: [ten-answer]'),
    `${plan}: field "timing" names the step "ten-answer", which does not exist. Did you mean "ten-answers"?`,
  );
  says(
    plan,
    (text) => text.replace('after: silence-no-so-what/find-the-denial', 'after: who-says-so/whose-claim'),
    `${plan}: field "discussion.after" names "who-says-so/whose-claim", which the lesson does not have. Add it, or take the reference out.`,
  );
  says(
    plan,
    (text) => text.replace('code: M12', 'code: M23'),
    `${plan}: field "misconceptions[0].code" names "M23", which no question of the lesson meets. It meets M4, M6, M10, M11, M12, M13, M14, M15, M17, M18, M20, M22, M24, M25, M26, M27.`,
  );
  says(
    plan,
    (text) => text.replace('  ask: Who ate', '  aks: Who ate'),
    `${plan}: field "opening.ask" is missing: add it (it takes text).`,
    `${plan}: unknown field "aks" in opening: did you mean "ask"?`,
  );
});

test('a route that holds more than its minutes, or a lesson that is not there', () => {
  says(
    'routes.yaml',
    (text) => text.replace('less: 5', 'less: 4'),
    'routes.yaml: "six-periods": sitting 4 holds 51 minutes and has 50: move something, or take some of it out with "less".',
  );
  says(
    'routes.yaml',
    (text) => text.replace(/ {8}less: 5\n/, ''),
    'routes.yaml: field "[2].sittings" must say both what is left out of "do-denials-come-true" ("less", "rows" or "minutes") and "why", or neither.',
  );
  says(
    'routes.yaml',
    (text) => text.replace('minutes: 15', 'less: 15'),
    'routes.yaml: "one-period": "minutes" belongs to "try", and to nothing else.',
  );
  says(
    'routes.yaml',
    (text) => text.replace('The cake,', 'The cakes,'),
    'routes.yaml: "one-period" names the row "The cakes" of "silence-no-so-what", which does not exist. Did you mean "The cake"?',
  );
});

test('a standard whose lesson is not there, or whose skills nothing trains', () => {
  says(
    'standards.yaml',
    (text) => text.replace('lessons: [the-story-moves]\n', 'lessons: [the-story-move]\n'),
    'standards.yaml: "RI.11-12.7" names the lesson "the-story-move", which does not exist. Did you mean "the-story-moves"?',
    'standards.yaml: "RI.11-12.7" names skills that no question of its lessons trains: mend "skills" or "lessons".',
  );
  says(
    'standards.yaml',
    (text) => text.replace('code: RI.9-10.6', 'code: RI.9-10.1'),
    'standards.yaml: "ccss-reading" has the code "RI.9-10.1" twice: give each one entry.',
  );
});

test('a card that leaves a lesson out, makes one up, or does not ask', () => {
  const file = 'card.yaml';
  says(
    file,
    (text) => text.replace(', small-words', ''),
    `${file}: no question names the lesson "small-words": put it under the question that it serves.`,
  );
  says(
    file,
    (text) => text.replace('one-story-many-copies]', 'one-story-many-copy]'),
    `${file}: "who-else" names the lesson "one-story-many-copy", which does not exist. Did you mean "one-story-many-copies"?`,
    `${file}: no question names the lesson "one-story-many-copies": put it under the question that it serves.`,
  );
  says(
    file,
    (text) => text.replace('[who-says-so,', '[who-says-so, who-says-so, desk-note,'),
    `${file}: "who-says" names the lesson "who-says-so" twice: once is enough.`,
    `${file}: "who-says" names "desk-note", which serves all five questions: take it out.`,
  );
  says(
    file,
    (text) => text.replace('How would they know?', 'How they would know.'),
    `${file}: field "questions[1].question" must end in a question mark.`,
  );
  says(
    file,
    (text) => text.replace(/ {2}- id: how-known\n( {4}.*\n)+/, ''),
    `${file}: field "questions" must hold five questions: the card has room for no more, and lessons count on no fewer.`,
  );
  says(
    file,
    (text) => text.replace('id: who-else', 'id: who-says'),
    `${file}: the id "who-says" stands twice: give each its own.`,
    ...content.reports
      .flatMap(({ questions }) => questions.filter(({ asks }) => asks === 'who-else'))
      .map(
        ({ item }) =>
          `${item.id}.yaml: field "asks" names "who-else", which does not exist. Add it, or take the reference out.`,
      ),
  );
});

test('a task for tonight that is missing, made up or out of order, and a lesson that does not lead to it', () => {
  const file = 'your-own.yaml';
  const of = (slug: string) => new RegExp(` {2}- lesson: ${slug}\\n {4}task: .*\\n`);
  says(
    file,
    (text) => text.replace(of('small-words'), ''),
    `${file}: has no task for the lesson "small-words": add one to find in the news.`,
  );
  says(
    file,
    (text) => text.replace('lesson: small-words', 'lesson: small-word'),
    `${file}: names the lesson "small-word", which does not exist. Did you mean "small-words"?`,
    `${file}: has no task for the lesson "small-words": add one to find in the news.`,
  );
  says(
    file,
    (text) => text.replace(of('small-words'), (task) => task + task),
    `${file}: has two tasks for the lesson "small-words": one is enough.`,
  );
  says(
    file,
    (text) => text.replace(of('small-words'), '') + (of('small-words').exec(text)?.[0] ?? ''),
    `${file}: does not have its tasks in the order of the course: sort them.`,
  );
  says(
    'lessons/small-words/lesson.mdx',
    (text) => text.replace('(/your-own/#small-words)', '(/your-own/)'),
    'lessons/small-words/lesson.mdx: does not lead to what is kept of its task for tonight: link to "/your-own/#small-words".',
  );
});
