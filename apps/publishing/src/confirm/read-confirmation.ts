import { CONFIRMATION_NOTE_CHARACTERS, CONFIRMED_BY_CHARACTERS, WithdrawalConfirmation } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';

/** What a recipient says, in JSON or by the form of the page. @throws Fault `request-invalid` */
export function readConfirmation(body: unknown): WithdrawalConfirmation {
  const confirmation = WithdrawalConfirmation.safeParse(body instanceof URLSearchParams ? ofForm(body) : body);
  if (confirmation.success) return confirmation.data;
  const [issue] = confirmation.error.issues;
  throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
}

/** Browsers keep to the lengths that the form says; what is longer is cut, since nobody should lose an answer by it. */
function ofForm(form: URLSearchParams): object {
  const withdrawn = form.get('withdrawn');
  return {
    withdrawn: withdrawn === 'true' || (withdrawn === 'false' ? false : undefined),
    by: form.get('by')?.trim().slice(0, CONFIRMED_BY_CHARACTERS) || undefined,
    note: form.get('note')?.trim().slice(0, CONFIRMATION_NOTE_CHARACTERS) || undefined,
  };
}
