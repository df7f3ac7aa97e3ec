import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The process's one registry; names begin with `wireroom_`. */
export const metricsRegistry = new Registry();
let collecting = false;

/** Adds Node's own figures (event loop, heap, CPU) once per process. */
export function collectProcessMetrics(service: string): void {
  if (collecting) return;
  collecting = true;
  metricsRegistry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: metricsRegistry });
}

export function counter<L extends string>(name: string, help: string, labels: readonly L[] = []): Counter<L> {
  return (
    (metricsRegistry.getSingleMetric(name) as Counter<L> | undefined) ??
    new Counter({ name, help, labelNames: [...labels], registers: [metricsRegistry] })
  );
}

export function gauge<L extends string>(name: string, help: string, labels: readonly L[] = []): Gauge<L> {
  return (
    (metricsRegistry.getSingleMetric(name) as Gauge<L> | undefined) ??
    new Gauge({ name, help, labelNames: [...labels], registers: [metricsRegistry] })
  );
}

/** A histogram of seconds, from a tenth of a millisecond to half a minute. */
export function secondsHistogram<L extends string>(name: string, help: string, labels: readonly L[] = []): Histogram<L> {
  return (
    (metricsRegistry.getSingleMetric(name) as Histogram<L> | undefined) ??
    new Histogram({
      name,
      help,
      labelNames: [...labels],
      buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
      registers: [metricsRegistry],
    })
  );
}
