/// <reference types="astro/client" />

/** What the inline start script could not save; see frame/inline-start.ts. */
declare var sayswhoUnsaved: Record<string, string> | undefined;

/** A script bundled by itself, as text; see build/standalone.ts. */
declare module '*?standalone' {
  const script: string;
  // oxlint-disable-next-line import/no-default-export -- it is how a module of one value is written
  export default script;
}

/** What review may ask, written in front of the script that counts what is due; see pages/due.js.ts. */
declare const REVIEW_FACTS: import('#review/review-badge.ts').ReviewFacts;

declare namespace App {
  interface Locals {
    /** The slug of the lesson being drawn, for the components inside it. */
    lesson: string;
    /** It is drawn for the book: figures that remember or react give way to what a pen can fill in. */
    isPaper?: boolean;
  }
}
