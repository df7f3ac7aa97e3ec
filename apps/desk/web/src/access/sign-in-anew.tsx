import { useEffect } from 'react';
import { navigate } from '../page/navigate.js';
import { useSession } from './session-context.js';
import { SignInPage } from './sign-in-page.js';

/** `/sign-in`, for whoever reads without being signed in. Whoever is goes on to the wire. */
export function SignInAnew() {
  const { session, reload } = useSession();
  const signedIn = session.person !== undefined;
  useEffect(() => {
    if (signedIn) navigate('/', { replace: true });
  }, [signedIn]);
  return signedIn ? null : <SignInPage onSignedIn={reload} />;
}
