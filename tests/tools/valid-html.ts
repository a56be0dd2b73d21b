// Whether a page is valid HTML, as html-validate's recommendations have it.
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the renderers write what HTML leaves open.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // Single ones stand around what an island is given, which is full of double ones.
    'attr-quotes': ['error', { style: 'auto' }],
    // Everything comes from the site's own folder.
    'require-sri': 'off',
    // A list without bullets is no list to Safari's screen reader unless it says so.
    'no-redundant-role': 'off',
    // Astro puts the one rule that its islands need beside the first of them.
    'element-permitted-content': 'off',
    // An answer goes nowhere: Check is a disclosure, so that it works before any script.
    'wcag/h32': 'off',
    // Boxes of one question share their name.
    'form-dup-name': ['error', { allowArrayBrackets: false, shared: ['radio', 'checkbox', 'button'] }],
  },
});

/** What is wrong with a page, a line each. */
export async function problemsIn(html: string, name: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, name);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
