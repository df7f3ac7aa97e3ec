import { PASSWORD_MIN } from '@wireroom/contracts';
import { type FormEvent, useState } from 'react';
import { sendJson } from '../api/send-json.js';
import { useTitle } from '../page/use-title.js';
import { FormError } from './form-error.js';
import './access.css';

/** One's own password. */
export function AccountPage() {
  const [error, setError] = useState<Error>();
  const [done, setDone] = useState(false);
  useTitle('Password');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setDone(false);
    try {
      await sendJson('POST', '/api/account/password', Object.fromEntries(new FormData(form)));
      form.reset();
      setError(undefined);
      setDone(true);
    } catch (cause) {
      setError(cause as Error);
    }
  };
  return (
    <main className="page access-page">
      <h1>Password</h1>
      <form className="form-card" onSubmit={(event) => void submit(event)}>
        <label>
          Present password
          <input name="present" type="password" autoComplete="current-password" required />
        </label>
        <label>
          New password, {PASSWORD_MIN} characters or more
          <input name="wanted" type="password" autoComplete="new-password" minLength={PASSWORD_MIN} required />
        </label>
        <FormError error={error} />
        {done && <p role="status">It is changed. Other sessions of yours have ended.</p>}
        <button type="submit" className="button button-main">
          Change password
        </button>
      </form>
    </main>
  );
}
