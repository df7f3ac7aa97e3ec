import { may, type Power, type Session } from '@wireroom/contracts';
import { createContext, useContext } from 'react';

export interface SessionAccess {
  readonly session: Session;
  /** Asks the desk anew who is signed in. */
  readonly reload: () => void;
  readonly signOut: () => void;
}

export const SessionContext = createContext<SessionAccess | undefined>(undefined);

export function useSession(): SessionAccess {
  const access = useContext(SessionContext);
  if (access === undefined) throw new Error('no session around');
  return access;
}

/** Whether whoever is signed in may do it; the desk decides again. */
export function useMay(power: Power): boolean {
  return may(useSession().session.person?.role, power);
}
