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
      <div className={reportStyles.split}>
        <div className={reportStyles.text}>
          <p>
            When you say how sure you are, you name a chance: guessing stands for 40 per cent that your answer
            is right, leaning for 60, fairly sure for 80, certain for 95. On a slider you name it yourself. Of
            all the things you call 80 per cent, eight in ten should turn out so.
          </p>
          <Surplus sure={sure} />
          {brier !== undefined && (
            <p>
              Your mean Brier score is <b>{twoPlaces.format(brier)}</b> over{' '}
              {counted(forecasts.length, 'forecast')}. 0 is best, and whoever always says half gets{' '}
              {coinFlipBrier}.
            </p>
          )}
          {missing > 0 && (
            <p>
              A plot of this says little before there are {enoughForecasts} forecasts.{' '}
              {counted(missing, 'more', 'more')}, and it stands here.
            </p>
          )}
          <Topics forecasts={forecasts} />
        </div>
        {bins.length > 0 && (
          <figure className={`${panelStyles.panel} ${reportStyles.card} ${reportStyles.figure}`}>
            <figcaption>
              Your confidence against what was so
              <span className={reportStyles.key}>
                Across: the chance you gave. Upwards: how often it was so. Beside each dot: from how many
                answers.
              </span>
            </figcaption>
            <CalibrationPlot bins={bins} />
            <p className={textStyles.fine}>
              On the dashed line, sure and right go together. Below it you were surer than right, above it
              righter than sure. A dot from few answers may stand where it does by chance.
            </p>
          </figure>
        )}
      </div>
      {bins.length > 0 && <BinTable bins={bins} className={`${tableStyles.table} ${reportStyles.table}`} />}
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
        ? ': taken together, you are about as sure as you are right.'
        : `: ${size} points ${points > 0 ? 'surer than right' : 'less sure than right'}.`}
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
        ? `By topic there is little between them: from ${said(best)} to ${said(worst)}.`
        : `By topic, your confidence is worth most in ${said(best)} and least in ${said(worst)}.`}{' '}
      Only topics with at least {enoughPerTopic} forecasts are compared.
    </p>
  );
}
