// Keeps what is typed into the fields for what lessons ask to find; the page has drawn them, and they are complete without it.
import { useEffect, useRef } from 'react';
import { keepFind, tonightOf } from './lesson-finds.ts';

export function LessonFinds() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const fields = [...(place.current?.closest('section')?.querySelectorAll('textarea') ?? [])];
    const show = () => {
      for (const field of fields) {
        const { text } = tonightOf(field.name).get();
        if (field.value !== text) field.value = text;
      }
    };
    const keep = (field: HTMLTextAreaElement) => keepFind(field.name, field.value, Date.now());
    // What was typed before this ran is kept; an empty field shows what was kept before.
    for (const field of fields)
      if (field.value !== '' && field.value !== tonightOf(field.name).get().text) keep(field);
    show();
    const ending = new AbortController();
    for (const field of fields) field.addEventListener('input', () => keep(field), { signal: ending.signal });
    const unbind = fields.map(({ name }) => tonightOf(name).listen(show));
    return () => {
      ending.abort();
      for (const end of unbind) end();
    };
  }, []);
  return <span ref={place} />;
}
