/// <reference types="astro/client" />

/** What the early script could not save; see frame/inline-start.ts. */
declare var sayswhoUnsaved: Record<string, string> | undefined;

/** The early script, bundled; see astro.config.mjs. */
declare const EARLY_SCRIPT: string;

/** The script that counts what is due, bundled, and its address; see astro.config.mjs. */
declare const DUE_SCRIPT: string;
declare const DUE_ADDRESS: string;
declare const REVIEW_CARDS: import('#review/ledger-cards.ts').Cards;

/** What a teacher's desk works with, bundled; see astro.config.mjs. */
declare const DESK_TOOLS: string;

declare namespace App {
  interface Locals {
    /** The slug of the lesson being drawn, for the components inside it. */
    lesson: string;
    /** It is drawn for the book: figures that remember or react give way to what a pen can fill in. */
    isPaper?: boolean;
  }
}
