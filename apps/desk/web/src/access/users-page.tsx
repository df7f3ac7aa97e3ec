import { type DeskUser, type DeskUserList, Role, type UserChanged } from '@wireroom/contracts';
import { type FormEvent, useState } from 'react';
import { sendJson } from '../api/send-json.js';
import { useResource } from '../api/use-resource.js';
import { useTitle } from '../page/use-title.js';
import { Moment } from '../time/moment.js';
import { FormError } from './form-error.js';
import './access.css';

/** The users of the desk, for those who manage them. */
export function UsersPage() {
  const [version, setVersion] = useState(0);
  const { data, error } = useResource<DeskUserList>('/api/users', version);
  const [said, setSaid] = useState<UserChanged>();
  const [refused, setRefused] = useState<Error>();
  useTitle('Users');
  const change = async (method: 'POST' | 'PATCH', path: string, body: object) => {
    try {
      setSaid(await sendJson<UserChanged>(method, path, body));
      setRefused(undefined);
    } catch (cause) {
      setSaid(undefined);
      setRefused(cause as Error);
    }
    setVersion((before) => before + 1);
  };
  return (
    <main className="page access-page">
      <h1>Users</h1>
      <FormError error={refused ?? error} />
      {said?.password && (
        <p className="form-said" role="status">
          The password of {said.user.name} is <code>{said.password}</code> It is not shown again.
        </p>
      )}
      <table className="access-table">
        <thead>
          <tr>
            <th>Name</th>
            <th>Role</th>
            <th>Last here</th>
            <th>
              <span className="visually-hidden">Changes</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.users.map((user) => (
            <UserRow key={user.name} user={user} onChange={(body) => void change('PATCH', `/api/users/${user.name}`, body)} />
          ))}
        </tbody>
      </table>
      <AddUser onAdd={(body) => void change('POST', '/api/users', body)} />
    </main>
  );
}

function UserRow({ user, onChange }: { readonly user: DeskUser; readonly onChange: (change: object) => void }) {
  const { name, role, disabled, lastSeenAt } = user;
  return (
    <tr className={disabled ? 'access-off' : undefined}>
      <td>{name}</td>
      <td>
        <RoleSelect label={`Role of ${name}`} value={role} onChange={(wanted) => onChange({ role: wanted })} />
      </td>
      <td>{lastSeenAt ? <Moment when={lastSeenAt} /> : 'Never'}</td>
      <td>
        <button type="button" className="button" onClick={() => onChange({ resetPassword: true })}>
          New password
        </button>{' '}
        <button type="button" className="button" onClick={() => onChange({ disabled: !disabled })}>
          {disabled ? 'Enable' : 'Disable'}
        </button>
      </td>
    </tr>
  );
}

interface RoleSelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (role: string) => void;
}

function RoleSelect({ label, value, onChange }: RoleSelectProps) {
  return (
    <select name="role" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {Role.options.map((role) => (
        <option key={role}>{role}</option>
      ))}
    </select>
  );
}

function AddUser({ onAdd }: { readonly onAdd: (user: object) => void }) {
  const [role, setRole] = useState('editor');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAdd({ name: String(new FormData(event.currentTarget).get('name')), role });
    event.currentTarget.reset();
  };
  return (
    <form className="access-add" onSubmit={submit}>
      <label>
        New user
        <input name="name" pattern="[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?" title="Lower-case letters, digits, hyphens" required />
      </label>
      <RoleSelect label="Role of the new user" value={role} onChange={setRole} />
      <button type="submit" className="button button-main">
        Add
      </button>
    </form>
  );
}
