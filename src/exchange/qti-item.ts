// One question as an item of QTI 3: what its kind says of it, with a text above it, its points and its reasons.
// How it is written: the information model and the best practices of QTI 3.0, 1EdTech.
import { formatNames } from '#quiz/format-names.ts';
import type { QtiQuestion, QtiReason } from '#quiz/qti/question.ts';
import { declareOutcome, score, shown } from '#quiz/qti/rules.ts';
import { labelled, paragraph } from '#quiz/qti/words.ts';
import { xml, type Xml } from '#quiz/qti/xml.ts';
import { plainText } from '#quiz/rich-text.ts';
import type { Passage } from '#quiz/schema.ts';
import type { Item } from '#quiz/types.ts';

/** The id of a question as QTI may have it, without a slash or a point. */
export const qtiId = (id: string): string => id.replaceAll('/', '_');

const schema = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** The attributes of the root of an item or a test. */
export const root = {
  xmlns: schema,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${schema} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd`,
} as const;

/** @param about the text that it is about, where it brings none along */
export function qtiItem(item: Item, question: QtiQuestion, about: Passage | undefined): Xml {
  const { total, outcomes = [], reasons, severalReasons } = question;
  const shownIn = [...new Set(reasons.map(({ where = shown }) => where))];
  const text = ('passage' in item ? item.passage : undefined) ?? about;
  return xml(
    'qti-assessment-item',
    {
      ...root,
      identifier: qtiId(item.id),
      title: plainText(item.asks ?? item.stem),
      'xml:lang': 'en',
      adaptive: false,
      'time-dependent': false,
    },
    ...question.responses,
    ...(total === undefined
      ? []
      : [declareOutcome(score, 'float', 'single', 0), declareOutcome('MAXSCORE', 'float', 'single', total)]),
    ...outcomes,
    ...shownIn.map((where) => declareOutcome(where, 'identifier', severalReasons ? 'multiple' : 'single')),
    xml('qti-item-body', {}, ...(text ? [passage(text)] : []), ...question.body),
    xml('qti-response-processing', {}, ...question.rules),
    ...reasons.map(modal),
  );
}

const passage = ({ title, format, paragraphs }: Passage): Xml =>
  xml(
    'blockquote',
    {},
    xml('p', {}, xml('strong', {}, title), ` (${formatNames[format].toLowerCase()}, invented)`),
    ...paragraphs.map((text) => xml('p', {}, text)),
  );

const modal = ({ id, where = shown, about, text }: QtiReason): Xml =>
  xml(
    'qti-modal-feedback',
    { 'outcome-identifier': where, identifier: id, 'show-hide': 'show' },
    xml('qti-content-body', {}, about ? labelled(about, text) : paragraph(text)),
  );
