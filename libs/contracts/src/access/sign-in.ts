import { z } from 'zod';
import { Person, UserName } from './role.js';

/** Shortest password that is taken for a new one, in characters (NIST SP 800-63B-4 asks for 15 where it is the only factor). */
export const PASSWORD_MIN = 15;
/** Longer ones are refused: hashing them would be work for nothing. */
export const PASSWORD_MAX = 200;

/** `POST /api/session` */
export const SignIn = z
  .strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** `GET /api/session`: who is signed in. Without a person, reading is open to all on this machine. */
export const Session = z
  .object({
    person: Person.optional(),
    /** A withdrawal that reaches more destinations than this is to be confirmed. */
    confirmReach: z.int(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const NewPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

/** `POST /api/account/password` */
export const PasswordChange = z
  .strictObject({ present: z.string().min(1).max(PASSWORD_MAX), wanted: NewPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** A user as those who manage users see one. */
export const DeskUser = z
  .object({ ...Person.shape, disabled: z.boolean(), createdAt: z.string(), lastSeenAt: z.string().optional() })
  .meta({ id: 'DeskUser' });
export type DeskUser = z.infer<typeof DeskUser>;

/** `GET /api/users` */
export const DeskUserList = z.object({ users: z.array(DeskUser) }).meta({ id: 'DeskUserList' });
export type DeskUserList = z.infer<typeof DeskUserList>;

/** `POST /api/users`. The password is made by the desk and answered once. */
export const NewUser = z.strictObject({ name: UserName, role: Person.shape.role }).meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof NewUser>;

/** `PATCH /api/users/{name}` */
export const UserChange = z
  .strictObject({
    role: Person.shape.role.optional(),
    disabled: z.boolean().optional(),
    /** Makes a new password and ends the user's sessions. */
    resetPassword: z.literal(true).optional(),
  })
  .meta({ id: 'UserChange' });
export type UserChange = z.infer<typeof UserChange>;

/** What became of it; `password` is said here and never again. */
export const UserChanged = z.object({ user: DeskUser, password: z.string().optional() }).meta({ id: 'UserChanged' });
export type UserChanged = z.infer<typeof UserChanged>;
