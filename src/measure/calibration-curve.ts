// Confidence against truth over many answers: what a plot of it shows, and from when on there is enough to show.
import { brierScore, meanBrier } from './calibration.ts';

export type Forecast = {
  /** The chance given, 0 to 100. */
  readonly percent: number;
  /** What it was given to turned out so: the answer was right, or the thing forecast is the case. */
  readonly isSo: boolean;
  readonly topic: string;
};

/** From this many forecasts on they are drawn. */
export const enoughForecasts = 20;

/** From this many on, those of one topic are compared with others. */
export const enoughPerTopic = 8;

/** Where bins begin. Each confidence step has one of its own: 40, 60, 80 and 95. */
const edges = [0, 10, 30, 50, 70, 90] as const;

export type Bin = {
  /** The chances it holds, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean chance given, in percent. */
  readonly said: number;
  /** How much of it turned out so, in percent. */
  readonly so: number;
};

/** The forecasts by the chance given: bins that hold some, lowest first; none at all while there are too few. */
export function binsOf(forecasts: readonly Forecast[]): Bin[] {
  if (forecasts.length < enoughForecasts) return [];
  return edges.flatMap((from, index) => {
    const to = (edges[index + 1] ?? 101) - 1;
    const held = forecasts.filter(({ percent }) => percent >= from && percent < to + 1);
    if (held.length === 0) return [];
    const said = held.reduce((sum, { percent }) => sum + percent, 0) / held.length;
    const so = (100 * held.filter(({ isSo }) => isSo).length) / held.length;
    return [{ from, to, count: held.length, said, so }];
  });
}

/** The mean Brier score of forecasts; undefined where there is none. */
export function brierOf(forecasts: readonly Forecast[]): number | undefined {
  return meanBrier(forecasts.map(({ percent, isSo }) => brierScore(percent, isSo)));
}

export type SureAndRight = {
  /** The mean chance given, in whole percent, and how much turned out so. */
  readonly said: number;
  readonly so: number;
};

/** How sure somebody was on average, and how much of it turned out so; undefined while there are too few. */
export function sureAndRight(forecasts: readonly Forecast[]): SureAndRight | undefined {
  if (forecasts.length < enoughForecasts) return undefined;
  const mean = (of: (forecast: Forecast) => number) =>
    Math.round(forecasts.reduce((sum, forecast) => sum + of(forecast), 0) / forecasts.length);
  return { said: mean(({ percent }) => percent), so: mean(({ isSo }) => (isSo ? 100 : 0)) };
}

export type TopicBrier = { readonly topic: string; readonly count: number; readonly brier: number };

/** The topics with enough forecasts, the one with the best mean Brier score first. */
export function topicBriers(forecasts: readonly Forecast[]): TopicBrier[] {
  return [...new Set(forecasts.map(({ topic }) => topic))]
    .flatMap((topic) => {
      const own = forecasts.filter((forecast) => forecast.topic === topic);
      const brier = brierOf(own);
      return brier === undefined || own.length < enoughPerTopic ? [] : [{ topic, count: own.length, brier }];
    })
    .toSorted((one, other) => one.brier - other.brier || one.topic.localeCompare(other.topic, 'en'));
}
