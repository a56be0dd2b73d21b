// Gives a component to the HTML that the server drew of it: what a browser needs of @astrojs/react, and in its place.
import { createElement, memo, startTransition, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { acceptTranslation, page } from './translated.ts';

type SlotProps = { readonly name?: string; readonly html: string };

/** What an Astro page put into an island: it stays as it is, whatever React draws around it. */
const Slot = memo(
  ({ name, html }: SlotProps) =>
    createElement('astro-slot', {
      name,
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: { __html: html },
    }),
  () => true,
);

/** Called by frame/island-scheduler.ts and, while authors work, by Astro. */
const renderer = (island: Element) => {
  acceptTranslation(island);
  return (
    component: ComponentType,
    props: Readonly<Record<string, unknown>>,
    { default: children, ...named }: Readonly<Record<string, string>>,
  ) => {
    const slots = Object.entries(named).map(([name, html]) => [name, createElement(Slot, { name, html })]);
    const element = createElement(
      component,
      { ...props, ...Object.fromEntries(slots) },
      ...(children ? [createElement(Slot, { html: children })] : []),
    );
    const options = {
      identifierPrefix: island.getAttribute('prefix') ?? '',
      // A translator may have moved elements, too. Then React draws the island anew, and the browser translates that.
      ...(page.isTranslated && { onRecoverableError() {} }),
    };
    startTransition(() => {
      hydrateRoot(island, element, options);
    });
  };
};

// oxlint-disable-next-line import/no-default-export -- it is how Astro asks for it
export default renderer;
