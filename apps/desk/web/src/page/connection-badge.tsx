import { Moment } from '../time/moment.js';
import { useWireState } from '../wire/wire-context.js';
import { type Connection, type WireState } from '../wire/wire-store.js';

const LABELS: Record<Connection, string> = { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting' };
const pickConnection = (state: WireState) => state.connection;
const pickSince = (state: WireState) => state.since;

/** Whether what is on screen is the present state of the wire, and if not, since when. */
export function ConnectionBadge() {
  const connection = useWireState(pickConnection);
  const since = useWireState(pickSince);
  return (
    <div className={`connection connection-${connection}`} role="status">
      <span className="connection-dot" aria-hidden="true" />
      <span>
        {LABELS[connection]}
        {connection === 'reconnecting' && since > 0 && (
          <>
            {' '}
            since <Moment when={new Date(since).toISOString()} text={new Date(since).toLocaleTimeString('en-GB')} />
          </>
        )}
      </span>
    </div>
  );
}
