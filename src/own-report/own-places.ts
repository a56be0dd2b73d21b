// Where an own report stands in a receipt, and how its fields read there. Pure.

const root = 'own-report/';

/** The place of a report, by its id; what a field is called stands under the place of its name. */
export const ownPlacement = (id: string) => `${root}${id}`;

export const isOwnPlacement = (placement: string) => placement.startsWith(root);

/** What a field says to a reader: how sure somebody is stands there by the name of the step. */
export const fieldWords = (name: string, text: string) => (name === 'sure' ? text.replace('-', ' ') : text);
