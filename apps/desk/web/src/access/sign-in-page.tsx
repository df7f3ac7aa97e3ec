import { type FormEvent, useState } from 'react';
import { sendJson } from '../api/send-json.js';
import { useTitle } from '../page/use-title.js';
import { FormError } from './form-error.js';
import './access.css';

/** The form to sign in with. Where one was stays in the address. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  useTitle('Sign in');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = Object.fromEntries(new FormData(form));
    setBusy(true);
    try {
      await sendJson('POST', '/api/session', given);
      onSignedIn();
    } catch (cause) {
      setError(cause as Error);
      const password = form.elements.namedItem('password') as HTMLInputElement;
      password.value = '';
      password.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form className="form-card" onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M3 20.5h7l3.2-11 4.2 15 3.2-9.5 1.8 5.5H29" />
        </svg>
        <h1 id="sign-in-title">Sign in to Wireroom</h1>
        <label>
          Name
          {/* biome-ignore lint/a11y/noAutofocus: the page is this form and nothing else */}
          <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required autoFocus />
        </label>
        <label>
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <FormError error={error} />
        <button type="submit" className="button button-main" disabled={busy}>
          Sign in
        </button>
      </form>
    </main>
  );
}
