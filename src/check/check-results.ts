// What the answers to a finished check come to. Pure.
import { confidenceStep } from '#measure/calibration.ts';
import { discernmentOf, type Discernment } from '#measure/discernment.ts';
import type { CheckAnswer } from './check-answers.ts';
import type { CheckRecord } from '#record/check-record.ts';
import type { CheckKey } from './check-key.ts';

/**
 * The result of a check; undefined before it is finished, and where too little was answered.
 * @param keys the forms with their keys, among them the one that was drawn
 * @param answerTo what was answered to a question, by its id
 */
export function checkResult(
  { form, finished }: CheckRecord,
  keys: readonly CheckKey[],
  answerTo: (item: string) => CheckAnswer,
): Discernment | undefined {
  const key = keys.find((one) => one.form === form);
  if (!key || finished === undefined) return undefined;
  return discernmentOf(
    key.items.flatMap(({ id, isSound, options }) => {
      const { option, confidence } = answerTo(id);
      const chosen = options.find((one) => one.id === option);
      if (!chosen || isSound === undefined) return [];
      const percent = confidenceStep(confidence)?.percent;
      return [
        {
          isSound,
          isAccepted: chosen.accepts === true,
          isRight: chosen.correct === true,
          ...(percent === undefined ? {} : { percent }),
        },
      ];
    }),
  );
}
