import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../router/observer.ts';

/** Discord gives up after three seconds; most answers take a few milliseconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Metrics in Prometheus's text format, and the observer that feeds them. */
export interface Metrics {
  readonly observer: Observer;
  readonly contentType: string;
  text(): Promise<string>;
}

/** The bot's metrics, the store's availability, and the process's own (memory, event loop, garbage collection). */
export function createMetrics(isStoreUp: () => Promise<boolean> = async () => true): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'footnote_interactions_total',
    help: 'Interactions by kind, command, outcome and pack.',
    labelNames: ['kind', 'command', 'outcome', 'pack'],
    registers,
  });
  const acknowledgement = new Histogram({
    name: 'footnote_acknowledgement_seconds',
    help: 'Time until the first response to an interaction was ready.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'footnote_errors_total',
    help: 'Interactions that failed with an incident, and answers that did not reach Discord.',
    labelNames: ['what'],
    registers,
  });
  const store: Gauge = new Gauge({
    name: 'footnote_store_up',
    help: '1 where the database can be used, 0 where it cannot.',
    registers,
    collect: async () => store.set((await isStoreUp()) ? 1 : 0),
  });
  const rejected = new Counter({
    name: 'footnote_http_turned_away_total',
    help: 'Requests that were no interaction of Discord, by status.',
    labelNames: ['status'],
    registers,
  });
  // Initialised to 0: an absent counter looks like one that is not served.
  for (const what of ['incident', 'undelivered']) errors.inc({ what }, 0);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observer: {
      interaction(kind, command, outcome, ms, pack) {
        interactions.inc({ kind, command, outcome, ...(pack !== '' && { pack }) });
        acknowledgement.observe({ kind }, ms / 1_000);
        if (outcome === 'failed') errors.inc({ what: 'incident' });
      },
      undelivered: () => errors.inc({ what: 'undelivered' }),
      rejected: (status) => rejected.inc({ status }),
    },
  };
}
