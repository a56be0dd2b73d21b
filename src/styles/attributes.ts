// The names by which markup, style sheets and scripts know one another.

/** The value of an attribute that is there or not: as short as HTML has it. */
export const flag = (is: unknown): '' | undefined => (is ? '' : undefined);

/**
 * Every `data-*` attribute that two or more files agree on, without its beginning: who sets it → who reads it, and for what.
 * Where one name means two things, both stand there; in which files, a search for the name says, as code writes it out.
 * TypeScript takes any attribute with a hyphen in it, and style sheets have no types, so that a test holds the list true:
 * tests/styles/attributes.test.ts finds a shared name that is missing here, and a name here that nobody shares.
 */
export const attributes = {
  // A question: its form and the views of kinds, the styles of questions and the live question.
  'item-id':
    'the form: the id of the item → the styles of questions and of paper, the live question, the inline start: this form is a question',
  kind: 'the form of a question and of a desk note → the build: whose styles the page needs',
  placement: 'the form, on a recall alone → the inline start: where its answer is kept',
  hash: 'the form → the live question: which wording was answered',
  scoring:
    'the form: the rule by which parts make points → the live question; the styles of questions: whether there are any',
  once: 'the form: answered once, no retry → the live question',
  status:
    'the live question: unanswered, answered, retrying, done → the styles of questions, paper and kinds',
  result: 'the live question: right, partly, miss, kept → the styles of questions',
  live: 'the live question and the live desk note, once React follows the form → the inline start lets go of it',
  clash: 'the live question: two rows share a place → the styles of questions',
  answer:
    'the form: the part that holds the answer → the styles of questions, the live question; a slide: an answer → the show',
  check:
    'the form: the Check, open once an answer counts → the styles of questions, paper and kinds, the live question',
  retry: 'the form: the retry → the styles of questions and of paper, the live question',
  where: 'the form: “Show me where” → the styles of questions and of paper, the live question',
  hint: 'the form: what is missing, open or clash → the styles of questions',
  'marked-after': 'a passage or words: the question after which they are marked → the script that marks them',
  marked: 'the script that marks: the question is checked → the styles of passages and reports',
  format: 'a short text of a question: what kind of text it is → its styles, by which it looks like one',
  number:
    'the form: the number of the question in its lesson → the styles of passages, and of the report of the ten minutes',
  after: 'views of kinds: what shows once an answer is checked → the styles of questions',
  scope:
    'views of kinds: inside it a choice and its notes find each other → the styles of questions and of paper',
  n: 'a control or an option: which note it brings up → the styles of questions; the bar of the show: the number of the slide → the show',
  note: 'a note: its number; 0 shows with every answer → the styles of questions; the live question says it',
  key: 'a note: it explains a right part → the styles of questions show it with the key',
  sign: 'a note: right or wrong, before the words it is about → the styles of questions',
  right:
    'a control of a right part → the styles of questions, the live question; the result of a check: a right answer → its styles',
  half: 'a control that earns half → the styles of questions, the live question',
  tried: 'the live question: what the first answer got wrong → the styles of questions',
  any: 'a box of a question that takes several: one is enough → the styles of questions, the form, the live question',
  alone: 'a box that excludes all others → the live question',
  place:
    'the order kind: a place for a statement → the live question; the bar of the show: where the show is → the styles of slides',
  choice: 'what holds a control and shows by its colour how that stands → the styles of questions',
  chip: 'a choice in a word → the styles of questions, the form, the styles of paper',
  select: 'a choice that cannot show a sign of its own: a list, a gap → the styles of questions',
  part:
    'a row that says in words whose choice it is → the styles of questions; a part of an entry in a list → the filter of lists; a part of a desk ' +
    'note → the styles of paper, the four notes',
  verdict: 'the live question: the word for a result → the styles of questions; the live question says it',
  outcome:
    'the live question: the line with the verdict → the live question, which moves the focus there; a mark: what became of a claim; the ledger: the same → its filter',
  ref: 'a link to what a reason rests on → the styles of review; the live question does not say it',
  print:
    'views of kinds: what a list offers → the styles of paper; the styles of questions hide it on screen',
  echo: 'the slider: whose number it shows → the live question',
  follows: 'the slider: the dial of the moment before → the live question',
  ticks: 'the slider: what lay open that day → the styles of paper',
  cards: 'the slider: the evidence of a case → the styles of the form',

  // Reading comfort.
  theme:
    'reading comfort, on the page’s root: light or dark → colours and sizes, the styles of paper, the show',
  lines: 'reading comfort, on the page’s root: how far apart lines stand → colours and sizes',

  // Pages: layout, print, keys, offline, forms.
  alive:
    'the inline start, on the root: there is storage; the header: scripts have come; gone where one does not → the notice that nothing may be kept',
  step: 'the id of a step of a lesson → the deferred layout; the inline start: this page is a lesson',
  near: 'the deferred layout, on the root: far steps are not laid out yet, or their size is known → the styles of steps and of pages',
  laid: 'the deferred layout: a step that is laid out → the styles of steps',
  first:
    'the deferred layout, on the root: only the first step is laid out → the styles of steps; the show: the words of a button before it asks',
  keys: 'the show, on the root: it has the keys → the header leaves them alone',
  main: 'the button that does what a form is for → the styles of forms and of rooms',
  over: 'a file is held over a field to drop it on → the styles of the desk and of copies; the script of the desk note: there are too many words → its field',
  'by-itself': 'a sheet that prints without the page around it → the styles of paper and of forms',
  'print-page': 'a button that prints the page → the script that prints',
  task: 'a question on a sheet → the sheets of a check and the book',
  progress: 'the state of a lesson or a check: none, started, done → its styles',
  done: 'a step that was seen → the styles of the rail',
  due: 'the count of review: how many are due → the header',
  quiet: 'a notice that is no warning → its styles',
  begun: 'review and checks: somebody is at work → their pages fold what stands above',
  install: 'the button that installs → its script',
  'keep-offline': 'the button that keeps the site → its script',
  offline: 'the script that keeps the site, on the root: how far it is → what is said of it',
  when: 'what is said of it: of which state each line is → the script that keeps the site',
  news: 'the script that keeps the site, on that of a new version: in use, or waiting → the notice itself',

  // The search.
  base: 'the page of search: the base path → its script',
  engine: 'the page of search: the address of the engine → its script',
  state: 'the page of search: what shows when → its script',
  found: 'the page of search: how many were found → its script',
  again: 'the page of search: the button that tries again → its script',
  word: 'the page of search: a word to try → its script; a slide: a word that can be marked → what reveals reasons; the report: how it stands → the styles of the report',

  // Lists to look things up in.
  standing:
    'how a claim stands, or an answer → slides and their styles, keys; on the article’s map → the filter of lists; ' +
    'the desk note and the own report: a compartment of the box',
  speaker: 'the article’s map and the ledger: who says it → the filter of lists',
  type: 'the ledger: denial or claim → the filter of lists; a slide: its sort → the styles of slides',
  ending: 'the ledger: what became of it, closed until it was asked → its filter',
  branch: 'pages that hang on another → the filter of lists, the tree of echoes',
  context: 'the filter of lists: an entry that only leads to others → the trail',

  // Drawings.
  dial: 'lines of dials: which dial a line is of → their styles',
  reader: 'lines of dials: which reader a line is of → their styles',
  end: 'the end of a line, or what it stands for → the styles of numbers and of the report',

  // The desk note.
  words: 'a field: the part whose words are counted → the script of the desk note',
  limit: 'a field: how many there may be → the script of the desk note',
  sum: 'the desk note: whose scores are summed up → the script of the desk note',
  scores: 'the desk note: the heading of the scores → the live desk note moves the focus there',
  hints:
    'the heading of the hints on what was written → the desk note and the own report move the focus there',

  // Slides.
  present: 'the page of slides: the lesson on show → the show',
  presenting: 'the show, on the root: the show has begun → the styles of slides',
  now: 'the show: the slide on show → the styles of slides',
  topics: 'a slide: what it is about → the show',
  on: 'the notes of the show: the topics a note belongs to → the show',
  none: 'the notes of the show: there is no note → the show',
  announce: 'the bar of the show: what a screen reader hears → the show',
  do: 'the bar of the show: what a button does → the show, the styles of slides',
  leave: 'the bar of the show: the way out → the show',
  cleared: 'the bar of the show: that hands were cleared → the show',
  sure: 'a slide: a step of confidence → the count of hands; the bar of the show: what a button asks before it clears → the show',
  hands: 'a slide: how hands are raised → the count of hands',
  group: 'a slide: answers that are counted together → the count of hands, the styles of slides',
  tallying: 'the show: hands are being counted → the styles of slides',
  columns: 'a slide: how many answers stand side by side → the styles of slides',
  order: 'a slide: rows that move to their place → what reveals reasons, the styles of slides',
  long: 'a slide: a heading of many words, or an answer in a line of its own → the styles of slides',
  here: 'a slide: the gap that is asked for → the styles of slides',
  list: 'a slide: each line is a point → the styles of slides',
  turn: 'a reason on a slide: its place in the order of reveals → what reveals reasons, what fits a slide to its window',
  seen: 'what reveals reasons: the reason was shown → the styles of slides',
  fit: 'what fits a slide to its window: how small the text has to be → the styles of slides',
  tight: 'what fits a slide to its window: what is closed takes less room → the styles of slides',

  // Packages.
  audio: 'the script of a cmi5 package: its platform wants no sound → the styles of packages',
  packages: 'the page of packages: where their list is → its script',
  'packages-notice': 'the page of packages: the line that says what there is → its script',

  // The desk.
  level: 'the map of objectives: how much of an objective is held → the styles of the desk',
  screen: 'what of the desk is not printed → the styles of the desk',
  share: 'what is worth reteaching: the part of a bar → the styles of the desk',
  wide: 'the report of a class: too many objectives for two columns → the styles of the desk',
} as const;
