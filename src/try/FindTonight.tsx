// Two fields for what somebody finds in the news: complete without a script, and kept as it is typed with one.
import { useEffect, useRef } from 'react';
import { sentenceLimit, type FoundName } from '#record/other/found-record.ts';
import { NotSaved } from '#backup/NotSaved.tsx';
import fieldStyles from '#styles/patterns/field.module.css';
import { $found, keepSentence, sentenceNames } from './found.ts';

const names: readonly FoundName[] = ['named', 'unnamed'];

export function FindTonight() {
  const fieldsIn = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fields = [...(fieldsIn.current?.querySelectorAll('textarea') ?? [])];
    const nameOf = (field: HTMLTextAreaElement) => names.find((name) => name === field.name);
    const show = () => {
      for (const field of fields) {
        const name = nameOf(field);
        const kept = name && $found.get()[name].text;
        if (kept !== undefined && kept !== field.value) field.value = kept;
      }
    };
    // What was typed before this ran is kept; an empty field shows what was kept before.
    for (const field of fields) {
      const name = nameOf(field);
      if (name && field.value !== '' && field.value !== $found.get()[name].text)
        keepSentence(name, field.value, Date.now());
    }
    show();
    return $found.listen(show);
  }, []);
  return (
    <div ref={fieldsIn}>
      {names.map((name) => (
        <div key={name} className={fieldStyles.field}>
          <label htmlFor={`found-${name}`}>{sentenceNames[name]}</label>
          <textarea
            id={`found-${name}`}
            name={name}
            rows={3}
            autoComplete="off"
            maxLength={sentenceLimit}
            onChange={({ currentTarget }) => keepSentence(name, currentTarget.value, Date.now())}
          />
        </div>
      ))}
      <NotSaved />
    </div>
  );
}
