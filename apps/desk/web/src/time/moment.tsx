import { fullTime, plainTime } from './format-time.js';

interface MomentProps {
  readonly when: string;
  /** What is shown; the day and minute when absent. */
  readonly text?: string;
}

/** A time in the viewer's zone that tells the full instant, also as the source gave it, on hover. */
export function Moment({ when, text }: MomentProps) {
  return (
    <time dateTime={when} title={`${fullTime(when)}\n${when}`}>
      {text ?? plainTime(when)}
    </time>
  );
}
