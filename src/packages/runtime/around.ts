// What stands around one page of a package: its facts, its record, and who is told how things are; and what a session is to it.
import type { PageFacts } from '../page-facts.ts';
import type { PageStorage } from './page-storage.ts';
import type { Shelf, Storages } from './shelf.ts';

/** How things stand with what the learner did here. */
export type Standing = {
  /**
   * `unsent`: the platform has not taken the latest. `newer`: what it has must not be overwritten. `over`: it takes nothing more
   * until the page is opened from it again. `looking`: it wants to be told nothing, and nothing is kept.
   */
  readonly sent: 'alone' | 'sent' | 'unsent' | 'newer' | 'over' | 'looking';
  readonly shelf: Shelf['place'];
  /** What the platform handed over and could not be used as it was. */
  readonly handed?: 'damaged' | 'another' | 'foreign';
  /** Some texts had no room. */
  readonly isCrowded: boolean;
};

export type AroundPage = {
  readonly facts: PageFacts;
  readonly storages: Storages;
  readonly page: PageStorage;
  /** Has the page take in an entry that it did not write. */
  readonly show: (key: string, text: string) => void;
  /** Hears how things stand, whenever that may have changed. */
  readonly say: (standing: Standing) => void;
  /** How long, in milliseconds, a question was on the screen before it was answered, as far as it is known. */
  readonly latencyOf: (placement: string, at: number) => number | undefined;
  /** In milliseconds, since the session began. */
  readonly lasted: () => number;
};

export type Session = {
  /** To be called once, before the page reads its storage. */
  readonly begin: () => void;
  /** The page has written or removed an entry. */
  readonly hear: (key: string, text: string | undefined) => void;
  /** Tells the platform whatever it does not have. Where it has all, it is only asked whether it knows more. */
  readonly send: () => void;
  /** Tells it all once more, and that the learner goes. */
  readonly end: () => void;
};
