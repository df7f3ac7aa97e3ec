import { UserMenu } from '../access/user-menu.js';
import { useWireState } from '../wire/wire-context.js';
import { ConnectionBadge } from './connection-badge.js';
import { Link } from './link.js';
import { usePathname } from './navigate.js';
import './top-bar.css';

export function TopBar() {
  const path = usePathname();
  const rejections = useWireState((state) => state.rejections);
  const inTrouble = useWireState((state) => state.destinations?.inTrouble);
  const escalated = useWireState((state) => state.withdrawals?.escalated);
  const current = (of: string) => (path === of ? 'page' : undefined);
  return (
    <header className="top-bar">
      <Link className="top-bar-name" href="/" aria-label="Wireroom, to the wire">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M3 20.5h7l3.2-11 4.2 15 3.2-9.5 1.8 5.5H29" />
        </svg>
        Wireroom
      </Link>
      <nav aria-label="Pages">
        <Link href="/" aria-current={current('/')}>
          Wire
        </Link>
        <Link href="/search" aria-current={current('/search')}>
          Search
        </Link>
        <Link href="/withdrawals" aria-current={current('/withdrawals')}>
          Withdrawals
          {escalated ? (
            <span className="top-bar-count">
              {escalated.toLocaleString('en')}
              <span className="visually-hidden"> escalated</span>
            </span>
          ) : null}
        </Link>
        <Link href="/destinations" aria-current={current('/destinations')}>
          Destinations
          {inTrouble ? (
            <span className="top-bar-count">
              {inTrouble.toLocaleString('en')}
              <span className="visually-hidden"> in trouble</span>
            </span>
          ) : null}
        </Link>
        <Link href="/rejections" aria-current={current('/rejections')}>
          Rejections
          {rejections ? <span className="top-bar-count">{rejections.toLocaleString('en')}</span> : null}
        </Link>
      </nav>
      <ConnectionBadge />
      <UserMenu />
    </header>
  );
}
