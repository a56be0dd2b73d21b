// The names by which markup, style sheets and scripts know one another.

/** The value of an attribute that is there or not: as short as HTML has it. */
export const flag = (is: unknown): '' | undefined => (is ? '' : undefined);

/**
 * Every `data-*` attribute that two or more files agree on, without its beginning: who sets it → who reads it, and for what.
 * Where one name means two things, both stand there. A list for people and for tests/styles/attributes.test.ts, which finds a
 * shared name that is missing here and a name here that nobody shares: TypeScript takes any attribute with a hyphen in it, and
 * style sheets have no types. Code writes the names out, as a style sheet has to, so that one search finds all of them.
 */
export const attributes = {
  // The form of a question: drawn by quiz/form/ and the views of kinds, shown by item-states.css, read by question/.
  'item-id':
    'ItemForm: the id of the item → item-states.css, print.css, question/, inline-start: this form is a question',
  kind: 'ItemForm and the desk note → build/page-kinds: whose styles the page needs',
  placement: 'ItemForm, on a recall alone → inline-start: where its answer is kept',
  hash: 'ItemForm → question/item-events: which wording was answered',
  scoring:
    'ItemForm: the rule by which parts make points → question/item-form; item-states.css: whether there are any',
  once: 'ItemForm: answered once, no retry → question/item-form',
  status:
    'question/item-form: unanswered, answered, retrying, done → item-states.css, print.css, views of kinds',
  result: 'question/item-form: right, partly, miss, kept → item-states.css, ItemLive',
  live: 'ItemLive and DeskNoteLive, once React follows the form → inline-start lets go of it',
  clash: 'question/item-form: two rows share a place → item-states.css',
  answer:
    'ItemForm: the part that holds the answer → item-states.css, question/; Ask: an answer on a slide → present/',
  check:
    'ItemForm: the Check, open once an answer counts → item-states.css, print.css, question/, views of kinds',
  retry: 'ItemForm: the retry → item-states.css, print.css, question/item-events',
  where: 'ItemForm: “Show me where” → item-states.css, print.css, question/item-events',
  hint: 'ItemForm: what is missing, open or clash → item-states.css',
  number: 'ItemForm: the place of a question in its lesson → sources/marked-after.css',
  'marked-after': 'Passage: the number of the question after which its marks show → sources/marked-after.css',
  after: 'views of kinds: what shows once an answer is checked → item-states.css',
  scope: 'views of kinds: inside it a choice and its notes find each other → item-states.css, print.css',
  n: 'a control or an option: which note it brings up → item-states.css; PresenterBar: the number of the slide → slideshow',
  note: 'Feedback: the number of the note; 0 shows with every answer → item-states.css, question/item-form says it',
  key: 'Feedback: it explains a right part → item-states.css shows it with the key',
  sign: 'Feedback: right or wrong, before the words it is about → item-states.css',
  right:
    'a control of a right part → item-states.css, question/item-form; CheckResult: a right answer → CheckRun.module.css',
  half: 'a control that earns half → item-states.css, question/item-form',
  tried: 'question/item-form: what the first answer got wrong → item-states.css',
  any: 'a box of a question that takes several: one is enough → item-states.css, ItemForm, question/item-form',
  alone: 'a box that excludes all others → question/item-form',
  place:
    'the order kind: a place for a statement → question/item-form; PresenterBar: where the show is → present.css',
  choice: 'what holds a control and shows by its colour how that stands → item-states.css',
  chip: 'a choice in a word → item-states.css, ItemForm, print.css',
  select: 'a choice that cannot show a sign of its own: a list, a gap → item-states.css',
  part:
    'a row that says in words whose choice it is → item-states.css; a part of an entry in a list → ListFilter; a part of a desk ' +
    'note → print.css, FourNotes',
  verdict: 'ItemLive: the word for a result → item-states.css, question/item-form says it',
  outcome:
    'ItemLive: the line with the verdict → question/; Outcome: what became of a claim; LedgerPage: the same → LedgerFilter',
  ref: 'Evidence: a link to what a reason rests on → ReviewRun.module.css; question/item-form does not say it',
  print: 'views of kinds: what a list offers → print.css; item-states.css hides it on screen',
  echo: 'the slider: whose number it shows → question/item-form',
  follows: 'the slider: the dial of the moment before → question/dials',
  ticks: 'the slider: what lay open that day → print.css',
  cards: 'the slider: the evidence of a case → ItemForm.module.css',

  // What a reader has chosen, on the page’s root.
  theme: 'comfort/show-comfort: light or dark → tokens.css, print.css, slideshow',
  lines: 'comfort/show-comfort: how far apart lines stand → tokens.css, utilities.css',
  stems:
    'comfort/show-comfort: plain words in the place of stems → plain.css, print.css, PaperTask.module.css',

  // Pages: layout, print, keys, offline, forms.
  step: 'Step: the id of a step of a lesson → deferred-layout; inline-start: this page is a lesson',
  near: 'deferred-layout, on the root: far steps are not laid out yet, or their size is known → Step, base.css',
  laid: 'deferred-layout: a step that is laid out → Step',
  first:
    'deferred-layout, on the root: only the first step is laid out → Step; slideshow: the words of a button before it asks',
  keys: 'slideshow, on the root: it has the keys → frame/header leaves them alone',
  main: 'the button that does what a form is for → form-kit.module.css and the modules of rooms',
  over: 'a file is held over a field to drop it on → ClassDesk and Keep; note-form: there are too many words → NoteField',
  'by-itself': 'a sheet that prints without the page around it → print.css, form-kit.module.css',
  'print-page': 'PaperLayout: a button that prints → lib/print',
  'with-plain': 'PaperLayout: plain words on the sheet, too → PaperTask.module.css',
  task: 'PaperTask: the id of the question on a sheet → CheckPaper, Chapter',
  progress: 'LessonStatus and CheckStatus: none, started, done → status.module.css',
  done: 'LessonRail: a step that was seen → LessonRail.module.css',
  due: 'review-badge: how many questions are due → Header',
  quiet: 'SavingNotice: a notice that is no warning → SavingNotice.module.css',
  begun: 'ReviewRun and CheckRun: somebody is at work → ReviewPage and CheckPage fold what stands above',
  install: 'OfflineStatus: the button → install-button',
  'keep-offline': 'OfflineStatus: the button → keep-offline',
  offline: 'keep-offline, on the root: how far it is → OfflineStatus',
  news: 'keep-offline, on the script of a new version: in use, or waiting → update-notice',

  // The search.
  base: 'SearchPage: the base path → search-page',
  engine: 'SearchPage: the address of the engine → search-page',
  state: 'SearchPage: what shows when → search-page',
  found: 'SearchPage: how many were found → search-page',
  again: 'SearchPage: the button that tries again → search-page',
  word: 'SearchPage: a word to try → search-page; Given: a word that can be marked → reveal; ReportObjectives: how it stands → Report.module.css',

  // Lists to look things up in.
  standing:
    'Standing: how a claim stands; Reason, AnswerKey, CheckKey: how an answer does → present/ and their styles; ArticlePage → ListFilter; ' +
    'the desk note: a compartment of the box',
  speaker: 'ArticlePage and LedgerPage: who says it → ListFilter',
  type: 'LedgerPage: denial or claim → ListFilter; Slide: what sort of slide → present.css',
  ending: 'LedgerPage: what became of it, closed until it was asked → LedgerFilter',
  branch: 'EchoBranch: pages that hang on another → ListFilter, EchoTree',
  context: 'ListFilter: an entry that only leads to others → TrailNode',

  // Drawings.
  dial: 'DialLines: which dial a line is of → DialLines.module.css',
  reader: 'DialLines: which reader a line is of → DialLines.module.css',
  end: 'the end of a line, or what it stands for → numbers.module.css, Report.module.css',

  // The desk note.
  words: 'NoteField: the part whose words are counted → note-form',
  limit: 'NoteField: how many there may be → note-form',
  sum: 'DeskNoteForm: whose scores are summed up → note-form',
  scores: 'DeskNoteForm: the heading of the scores → DeskNoteLive moves the focus there',
  hints: 'DeskNoteHints: its heading → DeskNoteLive moves the focus there',

  // Slides.
  present: 'SlidesPage: the lesson on show → slideshow',
  presenting: 'slideshow, on the root: the show has begun → present.css',
  now: 'slideshow: the slide on show → present.css',
  topics: 'Slide: what it is about → slideshow',
  on: 'PresenterNotes: the topics a note belongs to → slideshow',
  none: 'PresenterNotes: there is no note → slideshow',
  announce: 'PresenterBar: what a screen reader hears → slideshow',
  do: 'PresenterBar: what a button does → slideshow, present.css',
  leave: 'PresenterBar: the way out → slideshow',
  cleared: 'PresenterBar: that hands were cleared → slideshow',
  sure: 'Ask: a step of confidence → show-of-hands; PresenterBar: what a button asks before it clears → slideshow',
  hands: 'Ask: how hands are raised → show-of-hands',
  group: 'Ask: answers that are counted together → show-of-hands, present.css',
  tallying: 'slideshow: hands are being counted → present.css',
  columns: 'Ask: how many answers stand side by side → present.css',
  order: 'Ask: rows that move to their place → reveal, present.css',
  long: 'Ask: a long heading, or an answer in a line of its own → present.css',
  here: 'Given: the gap that is asked for → present.css',
  list: 'Slide: each line is a point → present.css',
  turn: 'Reason: its place in the order of reveals → reveal, fit-slide',
  seen: 'reveal: the reason was shown → present.css',
  fit: 'fit-slide: how small the text has to be → present.css',
  tight: 'fit-slide: what is closed takes less room → present.css',

  // The desk.
  level: 'ObjectivesTable: how much of an objective is held → ClassDesk.module.css',
  screen: 'ClassReport and ClassSettings: not printed → ClassDesk.module.css',
  share: 'Reteach: the part of a bar → ClassDesk.module.css',
  wide: 'ClassReport: too many objectives for two columns → ClassDesk.module.css',
} as const;
