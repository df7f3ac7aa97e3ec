import { type DeskDestination, destinationCondition } from '@wireroom/contracts';
import { useMay } from '../access/session-context.js';
import { Panel } from '../article/panel.js';
import { OrderButton } from '../command/order-button.js';
import { CopyCommand } from './copy-command.js';

/** The next step for a person: a button for whoever may, and the command for a terminal. */
export function HowToAct({ destination }: { readonly destination: DeskDestination }) {
  const mayResume = useMay('resume');
  const condition = destinationCondition(destination);
  if (condition !== 'suspended' && condition !== 'failing' && destination.dead === 0) return null;
  return (
    <Panel title="What to do" className="how-to-act">
      {condition === 'suspended' && <p>Mend the cause, then have it taken up again. What waits goes out at once:</p>}
      {condition === 'failing' && (
        <p>It is tried again by itself, with longer pauses while nothing gets through. To try at once, and end the pause:</p>
      )}
      {(condition === 'suspended' || condition === 'failing') && <CopyCommand command={`wireroom resume ${destination.id}`} />}
      {mayResume && (condition === 'suspended' || condition === 'failing') && (
        <OrderButton path={`/api/destinations/${destination.id}/resume`} title="Resume" />
      )}
      {destination.dead > 0 && condition !== 'removed' && (
        <p>
          {destination.dead === 1 ? 'A dead letter stays' : 'Dead letters stay'} until sent again: each below has its command.
        </p>
      )}
    </Panel>
  );
}
