// How this site stands to each success criterion of WCAG 2.2, levels A and AA, and what that is known from.
// https://www.w3.org/TR/WCAG22/

/** The day on which every row was last gone through. */
export const reportDay = '2026-11-30';

/** The words of the usual form for such reports (VPAT). */
export const standings = ['Supports', 'Supports in part', 'Does not support', 'Does not apply'] as const;

export type CriterionReport = {
  readonly level: 'A' | 'AA';
  readonly name: string;
  readonly standing: (typeof standings)[number];
  /** What was looked at, and how. */
  readonly evidence: string;
  /** What is missing, or not known. */
  readonly gap?: string;
  /** By what it is known: tests that run at every change, somebody who looked or measured once, or both. */
  readonly by: 'tests' | 'once' | 'both';
};

/** Each criterion by its number, in the order of the standard. */
export const accessibilityReport = {
  '1.1.1': {
    level: 'A',
    name: 'Non-text Content',
    standing: 'Supports',
    evidence:
      'There are no photographs. Figures are drawn from numbers that stand as words or in a table beside them, and are hidden from screen readers. Axe looks for pictures without a name on every page.',
    by: 'both',
  },
  '1.2.1': {
    level: 'A',
    name: 'Audio-only and Video-only (Prerecorded)',
    standing: 'Does not apply',
    evidence: 'The site has no recordings. The voice that reads aloud reads what stands on the page.',
    by: 'once',
  },
  '1.2.2': {
    level: 'A',
    name: 'Captions (Prerecorded)',
    standing: 'Does not apply',
    evidence: 'The site has no recordings.',
    by: 'once',
  },
  '1.2.3': {
    level: 'A',
    name: 'Audio Description or Media Alternative (Prerecorded)',
    standing: 'Does not apply',
    evidence: 'The site has no recordings.',
    by: 'once',
  },
  '1.2.4': {
    level: 'AA',
    name: 'Captions (Live)',
    standing: 'Does not apply',
    evidence: 'Nothing on the site is live.',
    by: 'once',
  },
  '1.2.5': {
    level: 'AA',
    name: 'Audio Description (Prerecorded)',
    standing: 'Does not apply',
    evidence: 'The site has no recordings.',
    by: 'once',
  },
  '1.3.1': {
    level: 'A',
    name: 'Info and Relationships',
    standing: 'Supports',
    evidence:
      'Questions are groups with a name, answers are native controls with labels, and tables have headings. Axe looks at every page, and a test reads the first half of lesson 1 from the browser’s accessibility tree and compares it with a transcript.',
    by: 'tests',
  },
  '1.3.2': {
    level: 'A',
    name: 'Meaningful Sequence',
    standing: 'Supports',
    evidence:
      'The transcript of lesson 1 is in the order in which the page is meant to be read. Every lesson is done from top to bottom with the Tab key in a test.',
    by: 'tests',
  },
  '1.3.3': {
    level: 'A',
    name: 'Sensory Characteristics',
    standing: 'Supports',
    evidence:
      'Instructions name the thing by its words. “Read from the bottom” in lesson 1 stands above a list whose steps have names, and the questions use the names.',
    by: 'once',
  },
  '1.3.4': {
    level: 'AA',
    name: 'Orientation',
    standing: 'Supports',
    evidence: 'No style sheet asks how a device is held. Axe’s rule for it finds nothing.',
    by: 'once',
  },
  '1.3.5': {
    level: 'AA',
    name: 'Identify Input Purpose',
    standing: 'Supports in part',
    evidence: 'The site asks for one thing about its user: a name, in two places, and only if it is wanted.',
    gap: 'Both fields tell the browser not to fill them in, because pupils share browsers. So a program cannot tell that they ask for a name.',
    by: 'once',
  },
  '1.4.1': {
    level: 'A',
    name: 'Use of Color',
    standing: 'Supports',
    evidence:
      'Right, half right and wrong stand in words beside the colour. A test sets forced colours, where ours are gone, and compares how chosen, right and wrong answers of every kind look. Axe looks at links inside of text.',
    by: 'tests',
  },
  '1.4.2': {
    level: 'A',
    name: 'Audio Control',
    standing: 'Supports',
    evidence:
      'Nothing makes a sound by itself. What is read aloud begins with a button and stops with the same button or Escape; a test does both.',
    by: 'tests',
  },
  '1.4.3': {
    level: 'AA',
    name: 'Contrast (Minimum)',
    standing: 'Supports',
    evidence:
      'Axe measures every page, and every kind of question in every state, in light and in dark colours. It finds nothing below 4.5 to 1, or 3 to 1 for large words. Slides are held to 7 to 1.',
    by: 'tests',
  },
  '1.4.4': {
    level: 'AA',
    name: 'Resize Text',
    standing: 'Supports',
    evidence:
      'At 200% zoom in a window of 1280 px none of 81 pages has to be scrolled sideways. The page’s own setting makes words 1.4 times as large, which a test tries on every lesson on a phone.',
    by: 'both',
  },
  '1.4.5': {
    level: 'AA',
    name: 'Images of Text',
    standing: 'Supports',
    evidence: 'All words are text. The one picture of words is the one that other sites show beside a link.',
    by: 'once',
  },
  '1.4.10': {
    level: 'AA',
    name: 'Reflow',
    standing: 'Supports',
    evidence:
      'Every page is opened in a window of 320 px, which is 400% zoom at 1280 px, and nothing sticks out. Questions, checks, review and the class desk are also tried in use at 360 px.',
    by: 'tests',
  },
  '1.4.11': {
    level: 'AA',
    name: 'Non-text Contrast',
    standing: 'Supports',
    evidence:
      'On nine pages, in light and in dark, the line or the fill of every button, field and chip that we draw was measured against what is around it: at least 3 to 1. Radio buttons, boxes and sliders are the browser’s own.',
    by: 'once',
  },
  '1.4.12': {
    level: 'AA',
    name: 'Text Spacing',
    standing: 'Supports',
    evidence:
      'With lines, letters, words and paragraphs as far apart as the criterion names, all 81 pages for readers were opened at 360 and 1280 px: nothing stuck out, and no words were cut off.',
    by: 'once',
  },
  '1.4.13': {
    level: 'AA',
    name: 'Content on Hover or Focus',
    standing: 'Supports in part',
    evidence:
      'Notes on words and sources open when they are pressed. One thing comes up while the mouse or the focus is on a quotation: the number of its paragraph. The mouse can go on to it, and it stays.',
    gap: 'The number stands over the line above and cannot be sent away with Escape, only by moving on.',
    by: 'once',
  },
  '2.1.1': {
    level: 'A',
    name: 'Keyboard',
    standing: 'Supports',
    evidence:
      'Tests do all lessons whole with the keyboard alone, and also a check, a review, a practice, an own report, the slides, the settings, and answers typed in at the class desk.',
    by: 'tests',
  },
  '2.1.2': {
    level: 'A',
    name: 'No Keyboard Trap',
    standing: 'Supports',
    evidence:
      'The Tab key was followed from the top to the end of eight pages, a lesson, the ledger and the class desk among them. Panels and dialogs close with Escape; tests do it.',
    by: 'both',
  },
  '2.1.4': {
    level: 'A',
    name: 'Character Key Shortcuts',
    standing: 'Supports',
    evidence:
      'The / key opens the search, and the slides have keys of one letter. All of them can be switched off under “Aa”; a test does so on the slides.',
    by: 'tests',
  },
  '2.2.1': {
    level: 'A',
    name: 'Timing Adjustable',
    standing: 'Does not apply',
    evidence: 'Nothing has to be done within a time. Minutes on lessons are for planning.',
    by: 'once',
  },
  '2.2.2': {
    level: 'A',
    name: 'Pause, Stop, Hide',
    standing: 'Supports',
    evidence:
      'Nothing moves or changes by itself for longer than a moment. A test holds that whatever moves asks the device and the reader’s own setting first.',
    by: 'both',
  },
  '2.3.1': {
    level: 'A',
    name: 'Three Flashes or Below Threshold',
    standing: 'Supports',
    evidence: 'Nothing on any page flashes.',
    by: 'once',
  },
  '2.4.1': {
    level: 'A',
    name: 'Bypass Blocks',
    standing: 'Supports',
    evidence:
      'The first stop of the Tab key leads past the header: tested on every page. Pages have landmarks and headings.',
    by: 'tests',
  },
  '2.4.2': {
    level: 'A',
    name: 'Page Titled',
    standing: 'Supports',
    evidence: 'Every page has a title of its own with the site’s name; a test looks at each.',
    by: 'tests',
  },
  '2.4.3': {
    level: 'A',
    name: 'Focus Order',
    standing: 'Supports',
    evidence:
      'The focus goes in reading order. After Check it goes to what can be done next, after “Try once more” into the answer, and out of a closed panel back to its button; tests follow all three.',
    by: 'tests',
  },
  '2.4.4': {
    level: 'A',
    name: 'Link Purpose (In Context)',
    standing: 'Supports',
    evidence:
      'Axe finds no link without words. Links say where they lead, by themselves or with their sentence; a link to a paragraph has the quoted words and its number.',
    by: 'both',
  },
  '2.4.5': {
    level: 'AA',
    name: 'Multiple Ways',
    standing: 'Supports',
    evidence:
      'There are the header, lists of lessons, reports and references, and a search. The search needs scripts; the lists do not.',
    by: 'both',
  },
  '2.4.6': {
    level: 'AA',
    name: 'Headings and Labels',
    standing: 'Supports',
    evidence:
      'Every step and question has a heading, and every field has a label. Whether they are good words was judged by reading them, in the transcript of lesson 1 too.',
    by: 'both',
  },
  '2.4.7': {
    level: 'AA',
    name: 'Focus Visible',
    standing: 'Supports',
    evidence:
      'On six pages (the first page, lesson 1, the ledger, the page of kept answers, the class desk and the first check), at 1280 and 360 px, everything that the Tab key reaches looks different with the focus. In forced colours a test looks at every control of every kind of question.',
    by: 'both',
  },
  '2.4.11': {
    level: 'AA',
    name: 'Focus Not Obscured (Minimum)',
    standing: 'Supports',
    evidence:
      'On the same six pages and widths as in 2.4.7, nothing that had the focus was hidden behind something else.',
    by: 'once',
  },
  '2.5.1': {
    level: 'A',
    name: 'Pointer Gestures',
    standing: 'Supports',
    evidence: 'Everything is done with single presses. No gesture is listened for.',
    by: 'once',
  },
  '2.5.2': {
    level: 'A',
    name: 'Pointer Cancellation',
    standing: 'Supports',
    evidence: 'Nothing happens when a finger or a mouse button goes down: no script listens for it.',
    by: 'once',
  },
  '2.5.3': {
    level: 'A',
    name: 'Label in Name',
    standing: 'Supports',
    evidence:
      'Names are the words that can be seen. Axe’s rule for it finds nothing on any page. It asks for a look at “Aa: reading comfort”, whose name begins with what is seen, and at an arrow, which is no word.',
    by: 'once',
  },
  '2.5.4': {
    level: 'A',
    name: 'Motion Actuation',
    standing: 'Does not apply',
    evidence: 'No script asks how a device is moved.',
    by: 'once',
  },
  '2.5.7': {
    level: 'AA',
    name: 'Dragging Movements',
    standing: 'Supports',
    evidence:
      'Things are put in order and sorted by choosing, not by dragging. A slider can be pressed where it is to go, and takes keys. Files can be dropped, and there is a button to choose them.',
    by: 'once',
  },
  '2.5.8': {
    level: 'AA',
    name: 'Target Size (Minimum)',
    standing: 'Supports',
    evidence:
      'Axe measures on every page whether what can be pressed is 24 px in size, or has as much room around it.',
    by: 'tests',
  },
  '3.1.1': {
    level: 'A',
    name: 'Language of Page',
    standing: 'Supports',
    evidence: 'Every page says that it is in English; axe looks.',
    by: 'tests',
  },
  '3.1.2': {
    level: 'AA',
    name: 'Language of Parts',
    standing: 'Supports in part',
    evidence:
      'Pages of the trail quote eleven languages, each marked, with its direction; a test looks at one, axe at all.',
    gap: 'Names of newspapers and places in other languages are not marked. Such names need no mark, but single foreign words in a sentence were not all looked for.',
    by: 'both',
  },
  '3.2.1': {
    level: 'A',
    name: 'On Focus',
    standing: 'Supports',
    evidence:
      'On the pages whose stops were followed (2.1.2), the focus alone led nowhere and opened nothing.',
    by: 'once',
  },
  '3.2.2': {
    level: 'A',
    name: 'On Input',
    standing: 'Supports',
    evidence:
      'Choosing an answer shows that it can be checked, and nothing else. Filters change the list below them and leave the focus where it is.',
    by: 'both',
  },
  '3.2.3': {
    level: 'AA',
    name: 'Consistent Navigation',
    standing: 'Supports',
    evidence: 'Header and foot are one component each, the same on every page with them.',
    by: 'once',
  },
  '3.2.4': {
    level: 'AA',
    name: 'Consistent Identification',
    standing: 'Supports',
    evidence:
      'Check, Try once more and Show me where are made in one place and have the same words everywhere.',
    by: 'once',
  },
  '3.2.6': {
    level: 'A',
    name: 'Consistent Help',
    standing: 'Supports',
    evidence:
      'The foot of every page has “Tell us” and “About this site”, in the same place. Slides and a question in a frame have no foot.',
    by: 'once',
  },
  '3.3.1': {
    level: 'A',
    name: 'Error Identification',
    standing: 'Supports',
    evidence:
      'A question says what it still needs (“Answer, then say how sure you are.”, “Two of them share a place.”). What cannot be opened at the desk or brought in is named in a line of its own; tests try both.',
    by: 'tests',
  },
  '3.3.2': {
    level: 'A',
    name: 'Labels or Instructions',
    standing: 'Supports',
    evidence: 'Every question says what kind of answer it wants. Axe finds no field without a label.',
    by: 'tests',
  },
  '3.3.3': {
    level: 'AA',
    name: 'Error Suggestion',
    standing: 'Supports',
    evidence:
      'A damaged link or file is refused with a sentence on what to do. A slip in a typed word is forgiven and named; tests try these.',
    by: 'tests',
  },
  '3.3.4': {
    level: 'AA',
    name: 'Error Prevention (Legal, Financial, Data)',
    standing: 'Supports',
    evidence:
      'Clearing answers and forgetting a class ask once more. What is brought in is shown first. An own report that was deleted can be brought back. Tests do all four.',
    by: 'tests',
  },
  '3.3.7': {
    level: 'A',
    name: 'Redundant Entry',
    standing: 'Supports',
    evidence: 'Nobody has to type anything twice in one go. A name is asked for once in each receipt.',
    by: 'once',
  },
  '3.3.8': {
    level: 'AA',
    name: 'Accessible Authentication (Minimum)',
    standing: 'Does not apply',
    evidence:
      'There is no account and no login. The password of a teacher’s key opens a file, and can be pasted.',
    by: 'once',
  },
  '4.1.2': {
    level: 'A',
    name: 'Name, Role, Value',
    standing: 'Supports',
    evidence:
      'Controls are the browser’s own. Axe looks at every page and at every kind of question in every state. The transcript of lesson 1 has the name, kind and state of each control, and Check as a button.',
    gap: 'Without scripts Check is a fold that opens the reasons, and is said to be one.',
    by: 'tests',
  },
  '4.1.3': {
    level: 'AA',
    name: 'Status Messages',
    standing: 'Supports',
    evidence:
      'The verdict and its reason are announced when an answer is checked; the transcript of lesson 1 has them for six questions. Tests find what is saved, copied or not kept by the role of a status.',
    gap: 'A question with six parts says all six reasons at once, which is long. A slider says its number twice.',
    by: 'tests',
  },
} as const satisfies Record<string, CriterionReport>;
