// Where on its page a question stands.

/** The anchor of a question: the second part of its id, or the third of one on a whole report, of which a page has five. */
export function anchorOf(id: string): string {
  const [folder, second, third] = id.split('/');
  return (folder === 'reports' ? third : second) ?? id;
}
