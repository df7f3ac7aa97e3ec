import { FormError } from '../access/form-error.js';
import { useOrder } from './use-order.js';
import '../access/access.css';
import './command.css';

interface OrderButtonProps {
  readonly path: string;
  readonly title: string;
  readonly label?: string;
}

interface Outcome {
  readonly outcome: string;
  readonly reason?: string;
}

/** Gives one order and says what came of it. */
export function OrderButton({ path, title, label }: OrderButtonProps) {
  const { give, busy, answer, error } = useOrder<Outcome>(path);
  return (
    <span className="command-order">
      <button type="button" className="button" disabled={busy} onClick={() => void give({})} aria-label={label}>
        {title}
      </button>
      {answer && (
        <span role="status">
          {answer.outcome === 'refused' ? `Refused: ${(answer.reason ?? '').replaceAll('-', ' ')}` : 'Done'}
        </span>
      )}
      <FormError error={error} />
    </span>
  );
}
