// React's own way to make elements, which build/own-renderer.ts puts this before: on a translated page each of them keeps the words
// that stand in the page, until it has others to say.
import { Fragment, jsx as make } from 'react/jsx-runtime';
import { page } from './translated.ts';

export { Fragment, jsx as jsxs };

export const jsx: typeof make = (type, props, key) =>
  make(
    type,
    page.isTranslated && typeof type === 'string'
      ? Object.assign({ suppressHydrationWarning: true }, props)
      : props,
    key,
  );
