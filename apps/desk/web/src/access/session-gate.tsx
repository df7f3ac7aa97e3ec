import type { Session } from '@wireroom/contracts';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { AnswerProblem, fetchJson, onSignedOut } from '../api/fetch-json.js';
import { sendJson } from '../api/send-json.js';
import { SessionContext } from './session-context.js';
import { SignInPage } from './sign-in-page.js';

/** How soon a desk that did not answer is asked again, in milliseconds. */
const RETRY_MS = 2_000;

/** Lets in whoever the desk lets in; everybody else signs in, at the address where he is. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [session, setSession] = useState<Session | 'none' | undefined>();
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what loads it again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abort = new AbortController();
    fetchJson<Session>('/api/session', abort.signal).then(setSession, (error: unknown) => {
      if (abort.signal.aborted) return;
      if (error instanceof AnswerProblem && error.status === 401) setSession('none');
      else timer = setTimeout(reload, RETRY_MS);
    });
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [asked, reload]);
  useEffect(() => onSignedOut(() => setSession('none')), []);
  const signOut = useCallback(() => {
    void sendJson('DELETE', '/api/session')
      .catch(() => undefined)
      .then(reload);
  }, [reload]);
  const access = useMemo(
    () => (session === undefined || session === 'none' ? undefined : { session, reload, signOut }),
    [session, reload, signOut],
  );
  if (session === 'none') return <SignInPage onSignedIn={reload} />;
  return access && <SessionContext value={access}>{children}</SessionContext>;
}
