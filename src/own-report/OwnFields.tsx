// The fields of an own report: complete without a script, and a sheet with lines to write on where nothing is typed.
import { boxParts } from '#quiz/desk-note.ts';
import fieldStyles from '#styles/patterns/field.module.css';
import { fieldId, questionIds, type OwnPart, type OwnPartId } from './own-parts.ts';
import styles from './OwnReport.module.css';

type Props = {
  readonly parts: readonly OwnPart[];
  /** What is said of a field that takes no more, by its name. */
  readonly full: Readonly<Partial<Record<OwnPartId, string>>>;
};

export function OwnFields({ parts, full }: Props) {
  const field = (id: OwnPartId) => {
    const part = parts.find((one) => one.id === id);
    return part && <OwnField key={id} part={part} full={full[id]} />;
  };
  const sure = parts.find(({ id }) => id === 'sure');
  return (
    <form className="own-report" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {field('headline')}
      {field('link')}
      {field('day')}
      <fieldset>
        <legend>Five questions</legend>
        {questionIds.map(field)}
      </fieldset>
      <fieldset>
        <legend>The box: one line for each claim</legend>
        <div className="note-box">
          {boxParts.map(({ id, standing }) => (
            <div key={id} data-standing={standing}>
              {field(id)}
            </div>
          ))}
        </div>
      </fieldset>
      {field('check')}
      <fieldset className={styles.sure}>
        <legend>{sure?.label}</legend>
        {sure?.choices?.map((step) => (
          <label key={step.id}>
            <input type="radio" name="sure" value={step.id} /> {step.label}
          </label>
        ))}
      </fieldset>
      {field('because')}
    </form>
  );
}

type FieldProps = { readonly part: OwnPart; readonly full: string | undefined };

function OwnField({ part: { id, label, help, rows, most }, full }: FieldProps) {
  const own = fieldId(id);
  const shared = { id: own, name: id, 'aria-describedby': `${own}-help` };
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={own}>{label}</label>
      <p id={`${own}-help`} className={styles.help}>
        {help}
      </p>
      {id === 'day' ? (
        <input type="date" {...shared} />
      ) : (
        <textarea {...shared} rows={rows} maxLength={most} placeholder=" " />
      )}
      <p className={styles.full} aria-live="polite">
        {full}
      </p>
    </div>
  );
}
