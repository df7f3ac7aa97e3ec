import { Fault } from '@wireroom/contracts';
import { FTPError } from 'basic-ftp';
import { publishingFault } from '../../publishing-faults.js';
import { wordsOf } from '../network/words-of.js';
import { RemoteRefusal } from '../upload/remote-files.js';

/** "Not logged in" and "need account" (RFC 959); many servers also say 430 of a name or password that is wrong. */
const LOGIN_REFUSED: ReadonlySet<number> = new Set([332, 430, 530, 532]);
/** "No access", "file name not allowed" and "need account for storing files" (RFC 959). Servers say 550 of a missing folder too. */
const FORBIDDEN: ReadonlySet<number> = new Set([532, 550, 553]);

/** What went wrong while connecting and logging in, as a fault. A password that the server repeats is taken out. */
export function loginFault(error: unknown, password: string): Fault {
  if (error instanceof Fault) return error;
  const words = wordsOf(error);
  const why = password === '' ? words : words.replaceAll(password, '***');
  if (error instanceof FTPError && LOGIN_REFUSED.has(error.code)) return publishingFault('destination-login-refused', { why });
  return publishingFault('destination-unreachable', { why });
}

/** An answer of the server to a command, as a refusal; anything else cost the connection, and is a fault that is tried again. */
export function commandRefusal(error: unknown): RemoteRefusal | Fault {
  if (error instanceof FTPError) return new RemoteRefusal(wordsOf(error), FORBIDDEN.has(error.code), error);
  return publishingFault('destination-unreachable', { why: wordsOf(error) }, error);
}
