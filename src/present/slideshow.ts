// Runs the slides of a lesson: one at a time, by key, clicker, mouse or touch, with its place in the address.
import { askTwice } from './ask-twice.ts';
import { scrollSlide } from './fit-slide.ts';
import { fieldsOf } from './show-of-hands.ts';
import { slideActs } from './slide-acts.ts';
import { actOf, type Act, type FocusedOn } from './slide-keys.ts';
import { makeStage, type Stage } from './stage.ts';

const root = document.documentElement;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);

type Acts = Readonly<Record<Act, () => void>>;

function start(present: HTMLElement): void {
  const holder = present.querySelector<HTMLElement>('.stage');
  const slides = [...present.querySelectorAll<HTMLElement>('.slide')];
  const [first] = slides;
  if (!holder || !first) return;
  const stage = makeStage(holder, slides, first, present.dataset.present ?? '');
  const acts = slideActs(stage, slides.length - 1);

  document.addEventListener('keydown', (event) => followKey(event, stage, acts));
  document.addEventListener('click', (event) => followClick(event, stage, acts));
  find('[data-do="clear"]')?.addEventListener('click', ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    askTwice(currentTarget, () => {
      stage.clearHands();
      find('[data-cleared]')?.replaceChildren('All hands are cleared.');
    });
  });
  find('#all-slides')?.addEventListener('toggle', () =>
    find('#all-slides:popover-open [aria-current]')?.focus(),
  );
  stage.cue.addEventListener('click', () => scrollSlide(stage.now(), 1));
  holder.addEventListener('scroll', stage.showCue, { capture: true, passive: true });
  addEventListener('resize', stage.refit);
  document.fonts.addEventListener('loadingdone', stage.refit);
  if (!document.fullscreenEnabled) find('[data-do="full"]')?.setAttribute('hidden', '');

  const inAddress = () => slides.find(({ id }) => `#${id}` === location.hash) ?? first;
  addEventListener('popstate', () => stage.show(inAddress()));
  root.dataset.presenting = '';
  stage.show(inAddress(), { focus: location.hash !== '' });
}

function focusOf(target: Element): FocusedOn {
  if (target.matches('input')) return 'field';
  if (target.closest('#presenter-notes')) return 'notes';
  return target.matches('button, a, summary') ? 'button' : 'slide';
}

function followKey(event: KeyboardEvent, stage: Stage, acts: Acts): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
  // What is open over the slides has its own keys, and the browser closes it.
  if (find('dialog:popover-open')) return;
  const focusedOn = focusOf(target);
  if (focusedOn === 'field' && key === 'Enter') {
    event.preventDefault();
    goToNextField(target, stage);
    return;
  }
  const act = actOf(event, focusedOn, !root.dataset.keys);
  if (!act) return;
  event.preventDefault();
  acts[act]();
}

/** From the last field the hands are counted. */
function goToNextField(field: Element, stage: Stage): void {
  const fields = fieldsOf(stage.now());
  const next = fields[fields.findIndex((one) => one === field) + 1];
  if (next) next.focus();
  else stage.endTally();
}

const isAct = (name: string | undefined, acts: Acts): name is Act =>
  name !== undefined && Object.hasOwn(acts, name);

function followClick(event: MouseEvent, stage: Stage, acts: Acts): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const name = target.closest<HTMLElement>('[data-do]')?.dataset.do;
  if (isAct(name, acts)) acts[name]();
  if (target.closest('.all-slides a')) find('#all-slides')?.hidePopover();
  // A row is one large target for its reason.
  const holder = target.closest<HTMLElement>('[data-now] :is(.answers > li, .after)');
  const reason = holder?.querySelector('details');
  if (!reason || target.closest('input, details > p')) return;
  event.preventDefault();
  if (reason.open) stage.close();
  else stage.open(reason);
}

const present = find('[data-present]');
if (present) start(present);
