// The script that counts what is due, with the marks of the questions that review may ask.
import type { APIRoute } from 'astro';
import { getContent } from '#course/index.ts';
import { cardsOf } from '#review/build/card-items.ts';
import { reviewMarks } from '#review/build/reviewable.ts';

export const GET: APIRoute = () =>
  new Response(
    DUE_SCRIPT.replace('REVIEW_MARKS', reviewMarks(getContent())).replace(
      'REVIEW_CARDS',
      JSON.stringify(cardsOf(getContent())),
    ),
    { headers: { 'Content-Type': 'text/javascript' } },
  );
