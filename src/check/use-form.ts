// The form with which a check was begun: one of those on the page, or one of an earlier edition that has to be fetched.
import { useEffect, useState } from 'react';
import { ownValue } from '#lib/own-value.ts';
import { importFrom } from '#lib/import-from.ts';
import type { ShownForm } from './shown-form.ts';

export type Found =
  | { readonly is: 'none' | 'fetching' }
  | { readonly is: 'failed'; readonly tryAgain: () => void }
  | { readonly is: 'here'; readonly form: ShownForm };

/**
 * @param name the form, empty where none was begun
 * @param forms those on the page
 * @param former the addresses of the others
 */
export function useForm(
  name: string,
  forms: readonly ShownForm[],
  former: Readonly<Record<string, string>>,
): Found {
  const [fetched, setFetched] = useState<ShownForm | 'failed'>();
  const [tries, setTries] = useState(0);
  const here = forms.find(({ form }) => form === name);
  const address = here ? undefined : ownValue(former, name);
  useEffect(() => {
    let isLeft = false;
    if (address) {
      importFrom<{ readonly default: ShownForm }>(address, tries).then(
        (module) => isLeft || setFetched(module.default),
        () => isLeft || setFetched('failed'),
      );
    }
    return () => {
      isLeft = true;
    };
  }, [address, tries]);
  if (here) return { is: 'here', form: here };
  if (!address) return { is: 'none' };
  if (fetched === 'failed') {
    const tryAgain = () => {
      setFetched(undefined);
      setTries(tries + 1);
    };
    return { is: 'failed', tryAgain };
  }
  return fetched ? { is: 'here', form: fetched } : { is: 'fetching' };
}
