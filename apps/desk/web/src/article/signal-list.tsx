import type { Article, SignalEvidence } from '@wireroom/contracts';

const PLACES: Record<SignalEvidence['property'], string> = {
  headline: 'in the headline',
  slugline: 'in the slugline',
  edNotes: 'in a note to editors',
  body: 'in the text',
};

/** What kind of change a revision says that it is, and which words say so. Undefined where it says nothing. */
export function signalList({ signals, signalEvidence = [] }: Article) {
  if (signals.length === 0) return undefined;
  return (
    <ul className="signals">
      {signals.map((signal) => {
        const words = signalEvidence.filter((evidence) => evidence.signal === signal);
        return (
          <li key={signal}>
            <b>{signal}</b>
            {words.length === 0 && <span>by a field of the format</span>}
            {words.map(({ property, text }) => (
              <span key={`${property} ${text}`}>
                <q dir="auto">{text}</q> {PLACES[property]}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
