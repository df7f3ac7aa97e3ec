import type { DeskDestination, DestinationStanding } from '@wireroom/contracts';
import type { ReactNode } from 'react';
import { Panel } from '../article/panel.js';
import { Link } from '../page/link.js';
import { articlePath } from '../page/page-path.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { circuitText } from './circuit-text.js';

const STATES: Record<DestinationStanding['state'], string> = { active: 'Active', suspended: 'Suspended', removed: 'Removed' };

/** How a destination is now: its state and why, its circuit, what its deliveries add up to, who sends to it. */
export function StandingPanel({ destination }: { readonly destination: DeskDestination }) {
  const { standing, owed, delivered, dead, lastSuccessAt, lastFailure } = destination;
  return (
    <Panel title="How it is" className="standing">
      <dl>
        {standing ? <StandingRows standing={standing} /> : <Row name="State">Only its deliveries are known here</Row>}
        <Row name="Under way">{owed.toLocaleString('en')}</Row>
        <Row name="Delivered">{delivered.toLocaleString('en')}</Row>
        <Row name="Dead letters">{dead.toLocaleString('en')}</Row>
        <Row name="Last success">{lastSuccessAt ? <Moment when={lastSuccessAt} /> : 'Never'}</Row>
        {lastFailure && (
          <Row name="Last failure">
            <Moment when={lastFailure.at} />
            {lastFailure.httpStatus !== undefined && `, HTTP ${lastFailure.httpStatus}`}
            {lastFailure.fault && <p>{lastFailure.fault.message}</p>}
            <p>
              <Link href={articlePath(lastFailure.articleId, lastFailure.revision)}>The article</Link>
            </p>
          </Row>
        )}
      </dl>
    </Panel>
  );
}

function StandingRows({ standing }: { readonly standing: DestinationStanding }) {
  const { state, since, why, circuit, routes } = standing;
  const now = useNow(1_000);
  return (
    <>
      <Row name="State">
        {STATES[state]} since <Moment when={since} />
        {why && <p className="standing-why">{why.message}</p>}
        {why?.remedy && <p>{why.remedy}</p>}
      </Row>
      {state !== 'removed' && <Row name="Circuit">{sentence(circuitText(circuit, now))}</Row>}
      <Row name="Routes">{routes.length > 0 ? routes.join(', ') : 'No route sends to it'}</Row>
    </>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
