import type { PropertyChange } from '@wireroom/contracts';
import { byWeight, propertyName } from './property-name.js';
import { propertyRuns } from './property-runs.js';
import { RunsView } from './runs-view.js';

/** The properties that changed: texts word by word, the others as what went and what came. */
export function PropertyList({ properties }: { readonly properties: readonly PropertyChange[] }) {
  if (properties.length === 0) return null;
  return (
    <dl className="changes-properties" aria-label="Properties that changed">
      {[...properties].sort(byWeight).map((change) => (
        <div key={change.property} className={`changes-property changes-${change.property}`}>
          <dt lang="en">{propertyName(change.property)}</dt>
          <dd dir="auto" className={change.runs === undefined ? 'changes-values' : undefined}>
            <RunsView runs={propertyRuns(change)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
