// How sure, and how right: confidence against truth as a plot and a table, the Brier score, and the topics it differs by.
import { topics } from '#lib/site.ts';
import { coinFlipBrier } from '#measure/calibration.ts';
import {
  binsOf,
  brierOf,
  enoughForecasts,
  enoughPerTopic,
  sureAndRight,
  topicBriers,
  type Forecast,
} from '#measure/calibration-curve.ts';
import { BinTable, CalibrationPlot } from '#measure/CalibrationPlot.tsx';
import { counted, twoPlaces } from '#lib/format.ts';
import panelStyles from '#styles/patterns/panel.module.css';
import tableStyles from '#styles/patterns/table.module.css';
import textStyles from '#styles/patterns/text.module.css';
import reportStyles from '../ProgressReport.module.css';
import { Fold } from './Fold.tsx';

type Props = {
  /** Chances given that an answer is right, and that something is so. */
  readonly sure: readonly Forecast[];
  readonly set: readonly Forecast[];
};

export function ReportCalibration({ sure, set }: Props) {
  const forecasts = [...sure, ...set];
  const bins = binsOf(forecasts);
  const brier = brierOf(forecasts);
  const missing = enoughForecasts - forecasts.length;
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">How sure, and how right</h2>
      <Surplus sure={sure} />
      <Fold line="The picture and the numbers">
        <div className={reportStyles.split}>
          <div className={reportStyles.text}>
            <p>
              When you say how sure you are, you give a chance that your answer is right. Guessing stands for
              40 per cent, leaning for 60, fairly sure for 80 and certain for 95. On a slider you choose the
              number yourself. When you say 80 per cent, you should be right about eight times in ten.
            </p>
            {brier !== undefined && (
              <p>
                Your mean Brier score is <b>{twoPlaces.format(brier)}</b> over{' '}
                {counted(forecasts.length, 'forecast')}. 0 is best, and saying half each time gives{' '}
                {coinFlipBrier}.
              </p>
            )}
            {missing > 0 && (
              <p>
                From {enoughForecasts} forecasts on, a picture of this is shown here. You need{' '}
                {counted(missing, 'more', 'more')}.
              </p>
            )}
            <Topics forecasts={forecasts} />
          </div>
          {bins.length > 0 && (
            <figure className={`${panelStyles.panel} ${reportStyles.card} ${reportStyles.figure}`}>
              <figcaption>
                How sure you were, and how often it was so
                <span className={reportStyles.key}>
                  From left to right: the chance that you gave. Upwards: how often it was so. Beside each dot:
                  the number of answers.
                </span>
              </figcaption>
              <CalibrationPlot bins={bins} />
              <p className={textStyles.fine}>
                On the dashed line you were as sure as you were right. Below it you were too sure. Above it
                you could have been surer. A dot from few answers can be where it is by chance.
              </p>
            </figure>
          )}
        </div>
        {bins.length > 0 && <BinTable bins={bins} className={`${tableStyles.table} ${reportStyles.table}`} />}
      </Fold>
    </section>
  );
}

/** From this many percentage points on, being sure and being right are said to differ. */
const telling = 5;

/** How far confidence is from being right, on average. */
function Surplus({ sure }: { readonly sure: readonly Forecast[] }) {
  const both = sureAndRight(sure);
  if (!both) return null;
  const points = both.said - both.so;
  const size = Math.abs(points);
  return (
    <p className={`${textStyles.lead} ${reportStyles.lead}`}>
      You were {both.said} per cent sure on average, and {both.so} per cent of those answers were fully right
      {size < telling
        ? '. So you are about as sure as you are right.'
        : `. So you were ${points > 0 ? 'too sure' : 'not sure enough'}, by ${size} points.`}
    </p>
  );
}

const isTopic = (name: string): name is keyof typeof topics => name in topics;
const topicName = (topic: string) => (isTopic(topic) ? topics[topic].name : topic);

/** Mean Brier scores nearer than this are not told apart. */
const alike = 0.03;

function Topics({ forecasts }: { readonly forecasts: readonly Forecast[] }) {
  const compared = topicBriers(forecasts);
  const [best, worst] = [compared[0], compared.at(-1)];
  if (!best || !worst || best === worst) return null;
  const said = ({ topic, brier, count }: typeof best) =>
    `${topicName(topic)} (${twoPlaces.format(brier)} over ${count})`;
  return (
    <p>
      {worst.brier - best.brier < alike
        ? `The topics differ little: from ${said(best)} to ${said(worst)}.`
        : `You know best when you are right in ${said(best)}, and least in ${said(worst)}.`}{' '}
      Only topics with at least {enoughPerTopic} forecasts are compared.
    </p>
  );
}
