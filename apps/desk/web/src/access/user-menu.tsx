import { useEffect, useRef } from 'react';
import { Link } from '../page/link.js';
import { usePathname } from '../page/navigate.js';
import { useMay, useSession } from './session-context.js';
import './access.css';

/** Who is signed in, and the way to his own pages and out. */
export function UserMenu() {
  const { session, signOut } = useSession();
  const [users, audit] = [useMay('users'), useMay('audit')];
  const menu = useRef<HTMLDetailsElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes it
  useEffect(() => menu.current?.removeAttribute('open'), [path]);
  const { person } = session;
  if (person === undefined)
    return (
      <Link className="user-menu-sign-in" href="/sign-in">
        Sign in
      </Link>
    );
  return (
    <details className="user-menu" ref={menu}>
      <summary>
        {person.name} <span>{person.role}</span>
      </summary>
      <nav aria-label="Account">
        <Link href="/account">Password</Link>
        {users && <Link href="/users">Users</Link>}
        {audit && <Link href="/audit">Audit</Link>}
        <button type="button" onClick={signOut}>
          Sign out
        </button>
      </nav>
    </details>
  );
}
