// Stands in the page right behind the gap it follows, so that whatever is typed there is read from the first letter on.
import { followWord } from './follow-word.ts';

const form = document.currentScript?.closest('form');
if (form) followWord(form);
