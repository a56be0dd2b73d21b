// What each kind of text is called above it.
import type { TextFormat } from './schema.ts';

export const formatNames: Readonly<Record<TextFormat, string>> = {
  'agency-report': 'Agency report',
  'news-report': 'News report',
  headline: 'Headline and first lines',
  'push-alert': 'Push alert',
  post: 'Post',
  statement: 'Statement',
  'chatbot-answer': 'Answer of a chatbot',
  interview: 'From an interview',
  minutes: 'From minutes',
};
