// What the rules noticed in an own report: loaded when somebody asks, because not everybody does.
import type { Fields } from '#quiz/fields.ts';
import { HintList } from '#quiz/form/HintList.tsx';
import { hintsOn } from './own-hints.ts';
import { fieldId, type OwnPart } from './own-parts.ts';

type Props = { readonly texts: Fields; readonly parts: readonly OwnPart[] };

export function OwnHints({ texts, parts }: Props) {
  return (
    <HintList
      hints={hintsOn(texts).map(({ part, text }) => ({
        field: fieldId(part),
        label: parts.find(({ id }) => id === part)?.label ?? '',
        text,
      }))}
    />
  );
}
